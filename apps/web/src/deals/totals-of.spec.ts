import { countOf, totalsOf } from './totals-of';

const values = (currency: string, intention: number, paid = 0) => ({
  currency,
  intention,
  contracted: 0,
  shipped: 0,
  paid,
});
const post = (part: object) => ({
  postId: 's',
  states: [{ state: 'lost' as const, deals: 2 }],
  awaited: [],
  values: [values('USD', 10, 5)],
  medianDays: [{ stage: 'sample' as const, days: 3, deals: 1 }],
  ...part,
});

it('adds up within a kind and a currency only', () => {
  expect(totalsOf([post({}), post({ values: [values('USD', 1), values('AUD', 7)] })]).values).toEqual([
    values('AUD', 7),
    values('USD', 11, 5),
  ]);
});

it('tells how long stages take of one post, for medians make no sum', () => {
  expect(totalsOf([post({})]).medianDays).toHaveLength(1);
  expect(totalsOf([post({}), post({})]).medianDays).toEqual([]);
});

it('counts the deals of a state', () => {
  expect([countOf([post({}), post({})], 'lost'), countOf([], 'paid')]).toEqual([4, 0]);
});
