import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import en from './en.json';
import id from './id.json';

type Entry = string | { [key: string]: Entry };

const sentences = (entry: Entry, path: string[] = []): [string, string][] =>
  typeof entry === 'string'
    ? [[path.join('.'), entry]]
    : Object.entries(entry).flatMap(([key, below]) => sentences(below, [...path, key]));

const english = new Map(sentences(en));
const indonesian = new Map(sentences(id));
const blanks = (sentence = '') => (sentence.match(/\{\{\w+\}\}/g) ?? []).toSorted();
const source = join(__dirname, '..');
const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter(
  (file) => /\.tsx?$/.test(file) && !/spec\.tsx?$|\.d\.ts$/.test(file),
);
const read = (file: string) => readFileSync(join(source, file), 'utf8');

it('are the same entries in both languages, with the same blanks, none empty', () => {
  expect([...indonesian.keys()].toSorted()).toEqual([...english.keys()].toSorted());
  for (const [key, sentence] of english) {
    expect([key, blanks(indonesian.get(key))]).toEqual([key, blanks(sentence)]);
    expect([key, sentence.trim() && indonesian.get(key)!.trim()]).not.toEqual([key, '']);
  }
});

// A key is named whole, or its beginning is and the rest is a value: t(`meeting.state.${state}`).
it('are all said somewhere', () => {
  const code = files.map(read).join('\n');
  const whole = new Set([...code.matchAll(/['"`]([a-z][\w-]*(?:\.[\w-]+)+)['"`]/g)].map(([, key]) => key));
  const begun = [...code.matchAll(/`([a-z][\w-]*(?:\.[\w-]+)*\.)\$\{/g)].map(([, start]) => start);
  const isSaid = (key: string) =>
    whole.has(key.replace(/_(one|other)$/, '')) || begun.some((start) => key.startsWith(start));
  expect([...english.keys()].filter((key) => !isSaid(key))).toEqual([]);
});

describe('no sentence stands outside the catalogue', () => {
  const literals = (code: string): string[] => {
    const bare = code.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
    const texts = [...bare.matchAll(/>\s*([^<>{}=;()]*[\p{L}]{2,}[^<>{}=;()]*?)\s*<\//gu)].map(([, text]) => text);
    const told = [
      ...bare.matchAll(
        /\b(?:label|title|placeholder|description|aria-label|message|alt)=?:?\s*=\s*"([^"]*\p{L}{2,}[^"]*)"/gu,
      ),
    ].map(([, text]) => text);
    // Codes that are the same in every language
    return [...texts, ...told].filter((text) => !/^[A-Z]{5}$/.test(text));
  };

  it('the search for them finds what it is for', () => {
    expect(literals('<b>Hello there</b> <i aria-label="Close it" /> <Text>\n  Two words\n</Text>')).toHaveLength(3);
    expect(literals('const a = (b: Map<string, number>) => c; <Text>{t("x.y")}</Text> <path d="M0 0" />')).toEqual([]);
  });

  it.each(files.filter((file) => file.endsWith('.tsx')))('%s', (file) => {
    expect(literals(read(file))).toEqual([]);
  });
});
