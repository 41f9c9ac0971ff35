import { setLearnt } from '@titik/catalogue/lexicon';
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

afterEach(() => setLearnt([]));

describe('a book of words', () => {
  it('knows a phrase however it is written, also where it had no meaning a moment ago', () => {
    const book = new WordBook();
    expect(meant(book)).toBeUndefined();
    book.take([word()]);
    expect([meant(book), meant(book, ' Golek   MUTIARA ')]).toEqual(['tuna', 'tuna']);
    expect(book.resolve('golek mutiara', 3).candidates[0]).toMatchObject({ commodity: 'tuna', form: 'loin' });
  });

  it('knows it beside other products of one line', () => {
    const book = new WordBook();
    book.take([word({ commodity: 'vanilla', form: undefined })]);
    const found = book.meaningOf('golek mutiara and crab meat');
    expect(found.map(({ candidates: [best] }) => best.commodity)).toEqual(['vanilla', 'blue-swimming-crab']);
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
