import { boardRow, columnsOf, daysSilent, reachedBefore, wantedRows } from './board';
import { dealsSearch } from './deals-search';
import type { Deal } from './stages-of';

const deal = (part: Partial<Deal>): Deal => ({
  dealId: 'd',
  version: 1,
  demandId: 'n',
  postId: 's',
  buyerId: 'b',
  producerId: 'p',
  country: 'AU',
  lines: [{ lineId: 'l', words: 'crab meat', commodity: 'blue-swimming-crab' }],
  openedOn: '2027-01-01',
  state: 'open',
  awaits: 'sample',
  dueOn: '2027-01-20',
  steps: [],
  values: {},
  shipments: [],
  payments: [],
  quietSince: '2027-01-01T00:00:00.000Z',
  ...part,
});
const names = {
  producers: new Map([['p', 'Maju Jaya']]),
  buyers: new Map([['b', 'Harbour Seafood']]),
  country: () => 'Australia',
};
const row = (part: Partial<Deal>) => boardRow(deal(part), names, '2027-01-21');

it('puts deals under what they await, the overdue first', () => {
  const rows = [row({ dealId: 'later', dueOn: '2027-02-01' }), row({ dealId: 'late' }), row({ awaits: 'paid' })];
  const columns = columnsOf(rows);
  expect(columns.map(({ rows: its }) => its.length)).toEqual([0, 2, 0, 0, 1]);
  expect(columns[1].rows.map(({ deal: { dealId }, overdue }) => [dealId, overdue])).toEqual([
    ['late', true],
    ['later', false],
  ]);
});

it.each([
  [{}, 2],
  [{ q: 'HARBOUR' }, 2],
  [{ q: 'maju' }, 1],
  [{ q: 'rajungan' }, 0],
  [{ buyer: 'x' }, 0],
  [{ producer: 'p' }, 1],
  [{ overdue: true }, 1],
])('finds by %j %d deals', (wanted, count) => {
  expect(wantedRows([row({}), row({ producerId: 'other', dueOn: '2027-03-01' })], wanted)).toHaveLength(count);
});

it('moves a deal forward by the stage before the column, never back', () => {
  expect(reachedBefore({ awaits: 'price-list' }, 'sample')).toBe('price-list');
  expect(reachedBefore({ awaits: 'price-list' }, 'contract')).toBe('sample');
  expect(reachedBefore({ awaits: 'sample' }, 'sample')).toBeUndefined();
  expect(reachedBefore({ awaits: 'sample' }, 'price-list')).toBeUndefined();
  expect(reachedBefore({}, 'paid')).toBeUndefined();
});

it('counts whole days of silence', () => {
  const now = Date.parse('2027-01-15T12:00:00Z');
  expect([daysSilent('2027-01-01T13:00:00Z', now), daysSilent('2027-01-20T00:00:00Z', now)]).toEqual([13, 0]);
});

it('reads from an address only what it knows', () => {
  expect(dealsSearch({ q: 'crab', overdue: true, stage: 'sample', closed: 'lost', buyer: 7, post: '' })).toEqual({
    q: 'crab',
    overdue: true,
    stage: 'sample',
    closed: 'lost',
  });
  expect(dealsSearch({ stage: 'dinner', closed: 'open', overdue: 'true' })).toEqual({});
});
