import { cases } from '@titik/testing/cases';
import * as fc from 'fast-check';
import { editDistance, spellerFor } from './spelling';

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd'), maxLength: 9 });

/** The textbook recursion, without swaps cut short. */
const slowly = (left: string, right: string): number => {
  if (!left || !right) return left.length + right.length;
  const [a, b] = [left.slice(0, -1), right.slice(0, -1)];
  const cost = left.at(-1) === right.at(-1) ? 0 : 1;
  let least = Math.min(slowly(a, right) + 1, slowly(left, b) + 1, slowly(a, b) + cost);
  if (left.length > 1 && right.length > 1 && left.at(-1) === right.at(-2) && left.at(-2) === right.at(-1))
    least = Math.min(least, slowly(left.slice(0, -2), right.slice(0, -2)) + 1);
  return least;
};

describe('editDistance', () => {
  it('agrees with the textbook up to its bound', () => {
    const short = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 5 });
    fc.assert(
      fc.property(short, short, fc.integer({ min: 1, max: 4 }), (left, right, most) => {
        expect(editDistance(left, right, most)).toBe(Math.min(slowly(left, right), most + 1));
      }),
    );
  });
});

describe('spellerFor', () => {
  it('sets no word aside that is near enough and begins alike', () => {
    fc.assert(
      fc.property(fc.uniqueArray(word, { minLength: 1, maxLength: 20 }), word, (vocabulary, typed) => {
        const forgiven = (each: string) => (each.length < 5 ? 0 : each.length < 8 ? 1 : 2);
        const near = vocabulary
          .filter((each) => each[0] === typed[0] && each.length >= 5)
          .map((each) => ({ each, edits: editDistance(typed, each, 2) }))
          .filter(({ each, edits }) => edits <= Math.min(forgiven(each), forgiven(typed)));
        const found = spellerFor(vocabulary)(typed);
        const best = Math.min(...near.map(({ edits }) => edits));
        const better = found.some((one) => one.edits < best);
        const nearest = better ? [] : near.filter(({ edits }) => edits === best).map(({ each }) => each);
        expect(found.map((one) => one.word)).toEqual(expect.arrayContaining(nearest));
      }),
      { numRuns: cases(300) },
    );
  });

  it('keeps the first letter of short words', () => {
    const speller = spellerFor(['honey', 'meat', 'rajungan']);
    expect(speller('money')).toEqual([]);
    expect(speller('boat')).toEqual([]);
    expect(speller('maet')).toEqual([{ word: 'meat', edits: 1 }]);
    expect(speller('ajungan')).toEqual([{ word: 'rajungan', edits: 1 }]);
  });
});
