import { terms } from '@titik/contracts/match.events';
import { InvalidError } from '@titik/platform/errors';
import { checkPolicy } from './check-policy';

const wishes = { clusters: 'mentored' as const, review: true, feedback: false };
const weights = Object.fromEntries(terms.map((term, i) => [term, i < 4 ? 0.25 : 0]));

it('a policy with good weights, or none, is stored as it is', () => {
  expect(checkPolicy(wishes)).toEqual(wishes);
  expect(checkPolicy({ ...wishes, weights })).toEqual({ ...wishes, weights });
});

it.each<[string, Record<string, unknown>, string, string]>([
  ['lack a term', { ...weights, price: undefined }, 'trade-post.weight-missing', 'weights.price'],
  ['have a term too many', { ...weights, luck: 0 }, 'trade-post.weight-unknown', 'weights.luck'],
  ['let one term rule', { ...weights, price: 0.6 }, 'trade-post.weight-out-of-bounds', 'weights.price'],
  ['are no numbers', { ...weights, price: '0.25' }, 'trade-post.weight-out-of-bounds', 'weights.price'],
  ['do not come to one', { ...weights, price: 0.2 }, 'trade-post.weights-sum', 'weights'],
])('weights that %s are refused', (_what, faulty, code, field) => {
  expect(() => checkPolicy({ ...wishes, weights: faulty })).toThrow(InvalidError);
  expect(() => checkPolicy({ ...wishes, weights: faulty })).toThrow(
    expect.objectContaining({ code, params: expect.objectContaining({ field }) }),
  );
});
