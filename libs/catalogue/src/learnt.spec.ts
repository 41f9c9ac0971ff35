import * as fc from 'fast-check';
import { type Learnt } from './learnt';
import { learn, learnt, setLearnt } from './lexicon';
import { resolve } from './resolve';

const meant = (phrase: string): string[] =>
  resolve(phrase).candidates.map((each) => [each.commodity, each.form].filter(Boolean).join('/'));

describe('what people taught', () => {
  afterEach(() => setLearnt([]));

  it('holds at once, in any order of the words and amid words that say nothing', () => {
    expect(meant('walikukun gemblong')).toEqual([]);
    learn([{ phrase: 'walikukun gemblong', commodity: 'cassava', form: 'dried-chips' }]);
    expect(meant('walikukun gemblong')[0]).toBe('cassava/dried-chips');
    expect(meant('need 5 tons of premium gemblong walikukun from Lampung')[0]).toBe('cassava/dried-chips');
    expect(learnt()).toHaveLength(1);
  });

  it('comes before what the catalogue says', () => {
    expect(meant('gula semut')[0]).toBe('palm-sugar');
    learn([{ phrase: 'Gula Semut', commodity: 'coconut-sugar', form: 'granulated' }]);
    expect(meant('gula semut')[0]).toBe('coconut-sugar/granulated');
  });

  it('can make ours what looks foreign, for those words only', () => {
    learn([{ phrase: 'coffee machine', commodity: 'wood-craft' }]);
    expect(meant('coffee machine')[0]).toBe('wood-craft');
    expect(meant('sewing machine')).toEqual([]);
  });

  it('is forgotten when the list no longer has it', () => {
    const before = resolve('gula semut');
    learn([{ phrase: 'gula semut', commodity: 'arenga-sugar' }]);
    setLearnt([]);
    expect(resolve('gula semut')).toEqual(before);
  });

  it('teaches nothing when it names no goods of ours', () => {
    learn([
      { phrase: 'blorok', commodity: 'no-such-thing' },
      { phrase: 'blorok', commodity: 'tuna', form: 'no-such-form' },
      { phrase: ' ', commodity: 'tuna' },
    ]);
    expect(meant('blorok')).toEqual([]);
  });

  it('is the same whatever the order it was taught in', () => {
    const entry: fc.Arbitrary<Learnt> = fc.record({
      phrase: fc.constantFrom('blorok', 'blorok kering', 'gula semut', 'zanzu fish', 'premium'),
      commodity: fc.constantFrom('tuna', 'cassava', 'coconut-sugar', 'seafood', 'nothing'),
    });
    const shuffled = fc
      .array(entry, { maxLength: 6 })
      .chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })));
    fc.assert(
      fc.property(shuffled, ([one, other]) => {
        const asked = ['blorok', 'kering blorok', 'gula semut', 'frozen zanzu fish', 'premium'];
        setLearnt(one);
        const first = asked.map((phrase) => resolve(phrase));
        setLearnt([]);
        other.forEach((each) => learn([each]));
        expect(asked.map((phrase) => resolve(phrase))).toEqual(first);
      }),
      { numRuns: 25 },
    );
  });
});
