import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { services } from '@titik/contracts/topic';

type Entry = string | { [key: string]: Entry };

const sentences = (entry: Entry, path: string[] = []): [string, string][] =>
  typeof entry === 'string'
    ? [[path.join('.'), entry]]
    : Object.entries(entry).flatMap(([key, below]) => sentences(below, [...path, key]));

const catalogue = (source: string, language: 'id' | 'en') =>
  new Map(sentences(JSON.parse(readFileSync(join(source, 'words', `${language}.json`), 'utf8')) as Entry));

const blanks = (sentence: string) => (sentence.match(/\{\{\w+\}\}/g) ?? []).toSorted();

const codesOf = (words: Map<string, string>) =>
  [...words.keys()]
    .filter((key) => key.startsWith('problem.') && !key.startsWith('problem.title.'))
    .map((key) => key.slice('problem.'.length));

const codeIn = (source: string) =>
  readdirSync(source, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('spec.ts'))
    .map((file) => readFileSync(join(source, file), 'utf8'))
    .join('\n');

const raisedIn = (code: string) =>
  [...code.matchAll(/(?:Error|refuse|[pP]roblem)\([^'()]*'([a-z-]+\.[a-z-]+)'/g)].map(([, each]) => each);

const platform = join('libs', 'platform', 'src');
const importing = join('libs', 'importing', 'src');
const sources = [platform, importing, ...services.map((service) => join('apps', service, 'src'))];
const common = [platform, importing].flatMap((source) => codesOf(catalogue(source, 'en')));

it('the problems that sources raise are found', () => {
  expect(sources.flatMap((source) => raisedIn(codeIn(source))).length).toBeGreaterThan(60);
});

describe.each(sources)('the words of %s', (source) => {
  const english = catalogue(source, 'en');
  const indonesian = catalogue(source, 'id');
  const code = codeIn(source);

  it('are the same entries in both languages', () => {
    expect([...indonesian.keys()].toSorted()).toEqual([...english.keys()].toSorted());
  });

  it('have the same blanks in both languages, and no empty sentence', () => {
    for (const [key, sentence] of english) {
      expect([key, blanks(indonesian.get(key)!)]).toEqual([key, blanks(sentence)]);
      expect([key, sentence.trim() && indonesian.get(key)!.trim()]).not.toEqual([key, '']);
    }
  });

  it('have a sentence for every problem that the sources raise, and for no other', () => {
    const known = codesOf(english);
    expect(raisedIn(code).filter((each) => !known.includes(each) && !common.includes(each))).toEqual([]);
    expect(known.filter((each) => !code.includes(`'${each}'`))).toEqual([]);
  });
});
