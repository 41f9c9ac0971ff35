import { stagesOf } from './stages-of';

const step = (stage: 'price-list' | 'sample' | 'contract', on: string) => ({
  stage,
  on,
  recordedAt: `${on}T08:00:00.000Z`,
  recordedBy: 'ayu@example.org',
});

it('shows what was reached, what was left out, what comes next and what lies ahead', () => {
  const steps = [step('price-list', '2026-12-04'), step('contract', '2027-01-20')];
  expect(stagesOf({ steps, awaits: 'shipped', dueOn: '2027-03-21' })).toEqual([
    { stage: 'price-list', how: 'reached', on: '2026-12-04' },
    { stage: 'sample', how: 'left-out' },
    { stage: 'contract', how: 'reached', on: '2027-01-20' },
    { stage: 'shipped', how: 'awaited', on: '2027-03-21' },
    { stage: 'paid', how: 'ahead' },
  ]);
});

it('has all ahead of a new deal but the first', () => {
  const shown = stagesOf({ steps: [], awaits: 'price-list' });
  expect(shown.map(({ how }) => how)).toEqual(['awaited', 'ahead', 'ahead', 'ahead', 'ahead']);
});
