import i18next from 'i18next';
import en from './en.json';
import id from './id.json';
import { sayIn } from './say';

type Entry = string | { [key: string]: Entry };

const keysOf = (entry: Entry, path = ''): [key: string, sentence: string][] =>
  typeof entry === 'string'
    ? [[path, entry]]
    : Object.entries(entry).flatMap(([key, below]) => keysOf(below, path ? `${path}.${key}` : key));

beforeAll(() =>
  i18next.init({
    lng: 'en',
    fallbackLng: false,
    nsSeparator: false,
    resources: { en: { translation: en }, id: { translation: id } },
    interpolation: { escapeValue: false },
    returnNull: false,
  }),
);

describe.each([
  ['en', en],
  ['id', id],
] as const)('in %s', (language, words) => {
  const full = i18next.getFixedT.bind(i18next);

  it('every sentence is said as the library says it', () => {
    const say = sayIn(language) as (key: string, blanks?: object) => string;
    const library = full(language) as (key: string, blanks?: object) => string;
    for (const [key, sentence] of keysOf(words)) {
      const names = [...sentence.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name);
      const blanks = Object.fromEntries(names.map((name, place) => [name, name === 'count' ? 7 : `<${place}> $&`]));
      expect([key, say(key, blanks)]).toEqual([key, library(key, blanks)]);
      expect([key, say(key)]).toEqual([key, names.length > 0 ? sentence : library(key)]);
    }
  });

  it('what goes by a number is said by it, and a code without words as it is', () => {
    const say = sayIn(language) as (key: string, blanks?: object) => string;
    const library = full(language) as (key: string, blanks?: object) => string;
    const counted = keysOf(words).filter(([key]) => key.endsWith('_other'));
    for (const [key] of counted)
      for (const count of [0, 1, 2]) {
        const asked = key.replace(/_other$/, '');
        expect(say(asked, { count })).toBe(library(asked, { count }));
      }
    expect(counted.length).toBeGreaterThan(20);
    expect(say('unit.XYZ', { defaultValue: 'XYZ' })).toBe('XYZ');
  });
});
