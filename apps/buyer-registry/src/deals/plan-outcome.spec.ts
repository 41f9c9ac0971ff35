import { agreedIn, type OutcomeFacts, type OutcomePlan, planOutcome } from './plan-outcome';

const facts = (part: Partial<OutcomeFacts>): OutcomeFacts => ({ met: true, takenBack: false, others: [], ...part });
const open = { dealId: 'd', untouched: true };
const used = { dealId: 'd', untouched: false };
const before = { agreed: 'sample', dueOn: null, dealId: 'd' } as const;

it.each<[string, Partial<OutcomeFacts>, OutcomePlan]>([
  ['a stage that was agreed on opens a deal that awaits it', { agreed: 'sample' }, { do: 'open', awaits: 'sample' }],
  ['a visit opens one that awaits what it would anyway', { agreed: 'visit' }, { do: 'open' }],
  ['nothing agreed opens none', {}, { do: 'nothing' }],
  ['an open deal awaits what was agreed now', { agreed: 'contract', open: used }, { do: 'expect', awaits: 'contract' }],
  [
    'an earlier meeting that is written down late changes nothing in what a later one agreed on',
    { agreed: 'price-list', open, others: [{ agreed: 'sample', later: true }] },
    { do: 'hear' },
  ],
  ['the same again changes nothing', { agreed: 'sample', before, open: used }, { do: 'nothing' }],
  [
    'the day that was named is the day by which it is due',
    { agreed: 'sample', dueOn: '2027-02-01' },
    { do: 'open', awaits: 'sample', dueOn: '2027-02-01' },
  ],
  [
    'another day by correction is awaited',
    { agreed: 'sample', dueOn: '2027-02-01', before, open: used },
    { do: 'expect', awaits: 'sample', dueOn: '2027-02-01' },
  ],
  [
    'the same day again changes nothing',
    { agreed: 'sample', dueOn: '2027-02-01', before: { ...before, dueOn: '2027-02-01' }, open },
    { do: 'nothing' },
  ],
  ['the day of a visit is no stage’s', { agreed: 'visit', dueOn: '2027-02-01' }, { do: 'open' }],
  ['the same again opens nothing where a person closed it', { agreed: 'sample', before }, { do: 'nothing' }],
  [
    'another stage by correction is awaited',
    { agreed: 'contract', before, open },
    { do: 'expect', awaits: 'contract' },
  ],
  ['another stage does not open again what a person closed', { agreed: 'contract', before }, { do: 'nothing' }],
  ['a correction that takes all back closes an untouched deal', { before, open, met: false }, { do: 'close' }],
  ['but none that somebody worked on', { before, open: used, met: false }, { do: 'nothing' }],
  [
    'nor one that another meeting agreed on: that one’s stage is awaited',
    { before, open, others: [{ agreed: 'price-list', later: false }] },
    { do: 'expect', awaits: 'price-list' },
  ],
  ['nor the deal of another meeting', { before: { agreed: 'sample', dueOn: null, dealId: 'x' }, open }, { do: 'hear' }],
  [
    'a correction of the correction opens it again',
    { agreed: 'sample', before: { agreed: null, dueOn: null, dealId: 'd' }, takenBack: true },
    { do: 'reopen', awaits: 'sample' },
  ],
  [
    'or goes into the deal that was opened meanwhile',
    {
      agreed: 'sample',
      before: { agreed: null, dueOn: null, dealId: 'd' },
      takenBack: true,
      open: { dealId: 'e', untouched: false },
    },
    { do: 'expect', awaits: 'sample' },
  ],
  [
    'a first agreement by correction opens a deal',
    { agreed: 'sample', before: { agreed: null, dueOn: null, dealId: null } },
    { do: 'open', awaits: 'sample' },
  ],
  ['parties who met and agreed on nothing end a silence', { open: used }, { do: 'hear' }],
  ['parties who did not meet end none', { open: used, met: false }, { do: 'nothing' }],
])('%s', (_, part, plan) => expect(planOutcome(facts(part))).toEqual(plan));

it.each([
  ['met', 'price-list', 'price-list'],
  ['met', 'visit', 'visit'],
  ['met', 'meeting', undefined],
  ['met', 'none', undefined],
  ['no-show', 'sample', undefined],
] as const)('%s with next step %s agrees on %s', (attendance, nextStep, agreed) =>
  expect(agreedIn({ attendance, nextStep })).toBe(agreed),
);
