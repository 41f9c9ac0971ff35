import type { LineMatch } from '@titik/contracts/match.events';
import { inOrder } from '../market/in-order';
import { movedUp } from './moved-up';
import { namedIn } from './named';

const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((producerId) => ({ producerId, offerId: `of-${producerId}` }));

const line = (candidates: object[], parts: object[] = [], nearMisses: object[] = []): LineMatch =>
  ({ lineId: 'l', candidates, supply: { parts }, nearMisses }) as unknown as LineMatch;

it.each([
  ['nobody', [], [a, b, c]],
  ['the last', ['c'], [c, a, b]],
  ['two, in the order given', ['c', 'b'], [c, b, a]],
  ['one that is not there', ['x', 'b'], [b, a, c]],
])('puts first: %s', (_, first, expected) => expect(inOrder([a, b, c], first)).toEqual(expected));

it('moves all offers of a producer together and leaves them in their order', () => {
  const other = { ...b, offerId: 'second' };
  expect(inOrder([a, b, c, other], ['b'])).toEqual([b, other, a, c]);
});

it.each<[string, LineMatch[], string[], string[]]>([
  ['the last one to the top', [line([a, b, c])], ['c'], ['c']],
  ['who already was the first', [line([a, b, c])], ['a'], []],
  ['whom another passes', [line([a, b, c])], ['c', 'a'], ['c']],
  ['everybody turned round', [line([a, b, c])], ['c', 'b', 'a'], ['c', 'b']],
  ['one that is not there', [line([a, b, c])], ['x'], []],
  ['on one line of two', [line([a, b]), line([b, a])], ['a'], ['a']],
  ['a part of a consortium behind the candidates', [line([a, b], [d])], ['d'], ['d']],
  ['a second offer of the first', [line([a, b, { ...a, offerId: 'second' }])], ['a'], []],
])('says who was moved up: %s', (_, lines, first, expected) => expect(movedUp(lines, first)).toEqual(expected));

it('knows whom results name, and with which offers', () => {
  expect(
    [...namedIn([line([a], [a, b], [c])])].map(([id, offers]) => [id, offers.map((each) => each.offerId)]),
  ).toEqual([
    ['a', ['of-a', 'of-a']],
    ['b', ['of-b']],
    ['c', ['of-c']],
  ]);
});
