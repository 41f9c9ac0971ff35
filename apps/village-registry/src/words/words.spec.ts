import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import en from './en.json';
import id from './id.json';

type Entry = string | { [key: string]: Entry };

const sentences = (entry: Entry, path: string[] = []): [string, string][] =>
  typeof entry === 'string'
    ? [[path.join('.'), entry]]
    : Object.entries(entry).flatMap(([key, below]) => sentences(below, [...path, key]));
const blanks = (sentence: string) => (sentence.match(/\{\{\w+\}\}/g) ?? []).toSorted();

const english = new Map(sentences(en.problem));
const indonesian = new Map(sentences(id.problem));

/** Codes that the sources throw. */
const thrown = readdirSync(join(__dirname, '..'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.endsWith('spec.ts'))
  .flatMap((file) => [
    ...readFileSync(join(__dirname, '..', file), 'utf8').matchAll(
      /Error\(\s*'([a-z-]+\.[a-z-]+)'|refuse\('([a-z.-]+)'/g,
    ),
  ])
  .map(([, code, refused]) => code ?? refused);

describe('the sentences of what may go wrong', () => {
  it('exist for every code in both languages, and for nothing else', () => {
    const codes = [...new Set(thrown)].toSorted();
    expect(codes.length).toBeGreaterThan(10);
    expect([...english.keys()].toSorted()).toEqual(codes);
    expect([...indonesian.keys()].toSorted()).toEqual(codes);
  });

  it('have the same blanks in both languages', () => {
    for (const [code, sentence] of english)
      expect([code, blanks(indonesian.get(code)!)]).toEqual([code, blanks(sentence)]);
  });
});
