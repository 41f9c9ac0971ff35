import type { Participant, Wish } from '../forum-queries';
import { inputOf, pairKey, wishesCsv } from './wish-input';

const wish = (over: Partial<Wish> = {}): Wish => ({
  wishId: 'w',
  ref: 'W1',
  a: 'p',
  nameOfA: 'BUMDes Maju',
  b: 'q',
  nameOfB: 'Koperasi Laut',
  must: true,
  priority: 5,
  session: 'any',
  forbidden: [],
  after: [],
  ended: false,
  ...over,
});

it('sends all of a wish and nothing that only the schedule knows', () => {
  const given = wish({
    slot: 2,
    forbidden: [3],
    language: 'ja',
    needs: 'ja',
    after: ['x'],
    place: { slot: 1, tableNo: 1 },
  });
  expect(inputOf(given)).toEqual({
    ref: 'W1',
    a: 'p',
    b: 'q',
    must: true,
    priority: 5,
    session: 'any',
    slot: 2,
    forbidden: [3],
    language: 'ja',
    after: ['x'],
  });
});

it('writes a file with names, and ids where two are called the same', () => {
  const people = [
    { partyId: 'p', name: 'BUMDes Maju' },
    { partyId: 'q', name: 'Koperasi Laut' },
    { partyId: 'r', name: 'koperasi  laut' },
  ] as Participant[];
  const first = wish();
  const second = wish({ wishId: 'v', ref: 'W2', must: false, forbidden: [1, 2], after: ['w'] });
  expect(wishesCsv([first, second], people).split('\r\n').slice(1, 3)).toEqual([
    'W1,BUMDes Maju,q,yes,5,any,,,,',
    'W2,BUMDes Maju,q,no,5,any,,1 2,,W1',
  ]);
});

it('knows a pair in either order', () => {
  expect(pairKey('a', 'b')).toBe(pairKey('b', 'a'));
});
