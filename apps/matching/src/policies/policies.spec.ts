import type { MatchingPolicy } from '@titik/contracts/party.events';
import { build } from '@titik/testing/build';
import { defaultPolicy } from '../market/policy';
import { Policies } from './policies';

const policy: MatchingPolicy = { clusters: 'ready', review: false, feedback: false };
const post = build.post({ policy });
const buyer = build.buyer({ excludedProducers: ['p1', 'p2'] });
const demand = { postId: post.postId, buyerId: buyer.buyerId };

it('are the defaults where nothing is known or wished', () => {
  const policies = new Policies();
  expect(policies.of(demand)).toBe(defaultPolicy);
  expect(policies.takePost(build.post({ postId: post.postId }))).toBe(false);
  expect(policies.takeBuyer(build.buyer({ buyerId: buyer.buyerId }))).toBe(false);
  expect(policies.of(demand)).toBe(defaultPolicy);
});

it("join the trade post's wishes and the buyer's exclusions, whichever came first", () => {
  const [one, other] = [new Policies(), new Policies()];
  expect([one.takePost(post), one.takeBuyer(buyer)]).toEqual([true, true]);
  expect([other.takeBuyer(buyer), other.takePost(post)]).toEqual([true, true]);
  expect(one.of(demand)).toEqual({
    weights: defaultPolicy.weights,
    clusters: 'ready',
    feedback: false,
    excludedProducers: new Set(['p1', 'p2']),
  });
  expect(other.of(demand)).toEqual(one.of(demand));
});

it('take the weights as a post wishes them', () => {
  const policies = new Policies();
  const weights = { ...defaultPolicy.weights, price: 1 };
  policies.takePost({ ...post, policy: { ...policy, weights } });
  expect(policies.of(demand).weights).toEqual(weights);
});

it.each([
  ['an older state', { version: 1, policy: { ...policy, clusters: 'any' as const } }, false],
  ['another name', { version: 3, name: 'ITPC Melbourne' }, false],
  ['whether sessions are reviewed', { version: 3, policy: { ...policy, review: true } }, false],
  ['other clusters', { version: 3, policy: { ...policy, clusters: 'mentored' as const } }, true],
  ['wishes taken back', { version: 3, policy: undefined }, true],
])('say whether demands are to be matched otherwise: %s', (_, change, expected) => {
  const policies = new Policies();
  policies.takePost({ ...post, version: 2 });
  expect(policies.takePost({ ...post, ...change })).toBe(expected);
});

it('forget exclusions that a buyer took back', () => {
  const policies = new Policies();
  policies.takeBuyer(buyer);
  expect(policies.takeBuyer({ ...buyer, version: 2 })).toBe(false);
  expect(policies.takeBuyer({ ...buyer, version: 3, excludedProducers: [] })).toBe(true);
  expect(policies.of(demand)).toBe(defaultPolicy);
});

it('say whether the post wants to approve sessions', () => {
  const policies = new Policies();
  const reviews = (version: number, wished?: MatchingPolicy) => {
    policies.takePost({ ...post, version, policy: wished });
    return policies.reviews(demand);
  };
  expect(policies.reviews(demand)).toBe(false);
  expect([reviews(2, { ...policy, review: true }), reviews(1, policy), reviews(3)]).toEqual([true, true, false]);
});
