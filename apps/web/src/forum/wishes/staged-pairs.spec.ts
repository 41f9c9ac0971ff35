import type { Wish } from '../forum-queries';
import { changesOf, toggled, wishedPairs } from './staged-pairs';
import { pairKey } from './wish-input';

const wished = wishedPairs([{ wishId: 'w', a: 'b', b: 'a', ended: false } as Wish]);

it('keeps only what differs from what is wished', () => {
  const off = toggled(new Map(), wished, pairKey('a', 'b'));
  expect([...off]).toEqual([['a b', false]]);
  expect([...toggled(off, wished, 'a b')]).toEqual([]);
});

it('tells what to write and what to take away', () => {
  const staged = toggled(toggled(new Map(), wished, 'a b'), wished, pairKey('d', 'c'));
  expect(changesOf(staged, wished)).toEqual({ add: [{ a: 'c', b: 'd' }], remove: ['w'] });
});
