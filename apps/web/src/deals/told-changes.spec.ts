import { toldChanges } from './told-changes';

it('tells a stage with its day and evidence, then what comes next and by when', () => {
  const changes = [
    { field: 'awaits', before: 'price-list', after: 'sample' },
    { field: 'dueOn', before: '2027-01-08', after: '2027-01-29' },
    { field: 'steps.price-list.evidence', after: 'PL-7' },
    { field: 'steps.price-list.on', after: '2027-01-05' },
    { field: 'steps.price-list.recordedAt', after: '2027-01-05T03:00:00Z' },
  ];
  expect(toldChanges(changes, {})).toEqual([
    { what: 'step', stage: 'price-list', day: '2027-01-05' },
    { what: 'evidence', stage: 'price-list', text: 'PL-7' },
    { what: 'awaits', stage: 'sample' },
    { what: 'due', day: '2027-01-29' },
  ]);
});

it('tells each kind of value by itself, in the currency that stayed, and what is gone', () => {
  const changes = [
    { field: 'contract.months.l/o/2027-03.quantity', after: 2 },
    { field: 'contract.months.l/o/2027-03.unit', after: 'TNE' },
    { field: 'values.contracted.amount', before: 1, after: 2 },
    { field: 'values.shipped.amount', before: 1 },
    { field: 'values.paid.amount', after: 5 },
    { field: 'values.paid.currency', after: 'AUD' },
  ];
  expect(toldChanges(changes, { contracted: 'USD' })).toEqual([
    { what: 'value', kind: 'contracted', value: { amount: 2, currency: 'USD' } },
    { what: 'value', kind: 'shipped' },
    { what: 'value', kind: 'paid', value: { amount: 5, currency: 'AUD' } },
    { what: 'months', count: 1 },
  ]);
});

it('tells a stage that was taken back', () => {
  expect(toldChanges([{ field: 'steps.sample.on', before: '2027-01-05' }], {})).toEqual([
    { what: 'step', stage: 'sample' },
  ]);
});
