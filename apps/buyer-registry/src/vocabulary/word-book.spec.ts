import type { LearntWord } from '@titik/contracts/word.events';
import fc from 'fast-check';
import { WordBook } from './word-book';

const word = (part: Partial<LearntWord> = {}): LearntWord => ({
  phrase: 'golek mutiara',
  version: 1,
  state: 'learnt',
  commodity: 'tuna',
  form: 'loin',
  ...part,
});
const meant = (book: WordBook, said = 'golek mutiara') => book.meaningOf(said)[0].candidates[0]?.commodity;

describe('a book of words', () => {
  it('knows a phrase however it is written, also where it had no meaning a moment ago', () => {
    const book = new WordBook();
    expect(meant(book)).toBeUndefined();
    book.take([word()]);
    expect([meant(book), meant(book, ' Golek   MUTIARA ')]).toEqual(['tuna', 'tuna']);
    expect(book.resolve('golek mutiara').candidates).toEqual([
      { commodity: 'tuna', form: 'loin', hs6: expect.any(Array), confidence: 1, because: ['golek mutiara'] },
    ]);
  });

  it('leaves the rest to the catalogue', () => {
    const book = new WordBook();
    book.take([word()]);
    expect(book.meaningOf('tuna and crab meat').map(({ phrase }) => phrase)).toEqual(['tuna', 'crab meat']);
    expect(book.resolve('golek').resolved).toBe(false);
  });

  it('leaves out a product that the catalogue lacks', () => {
    const book = new WordBook();
    book.take([word({ commodity: 'unicorn', form: undefined }), word({ phrase: 'x y', form: 'horn' })]);
    expect([meant(book), meant(book, 'x y')]).toEqual([undefined, undefined]);
  });

  it('keeps the newest of each phrase, in whatever order and how often words come', () => {
    const history = [
      word(),
      word({ version: 2, commodity: 'cocoa', form: 'beans' }),
      word({ version: 3, state: 'forgotten' }),
      word({ version: 4, commodity: 'coffee', form: undefined }),
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...history), { minLength: 1, maxLength: 8 }), (heard) => {
        const book = new WordBook();
        for (const each of heard) book.take([each]);
        const newest = heard.reduce((best, each) => (each.version > best.version ? each : best));
        expect(meant(book)).toBe(newest.state === 'forgotten' ? undefined : newest.commodity);
      }),
    );
  });
});
