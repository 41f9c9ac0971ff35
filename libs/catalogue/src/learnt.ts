import { type Alias, keyWords } from './aliases';
import { commodity, form } from './commodity';
import { isNeutral } from './words';

/** A phrase and what a person said it means; without `form` the commodity or group in any form. */
export interface Learnt {
  phrase: string;
  commodity: string;
  form?: string;
}

/** One learnt meaning ready for the lexicon; `key` stands for every phrase with the same meaningful words. */
export interface Lesson {
  key: string;
  alias: Alias;
}

const isKnown = (entry: Learnt): boolean =>
  commodity(entry.commodity) !== undefined &&
  (entry.form === undefined || form(entry.commodity, entry.form) !== undefined);

/** The words by which a taught phrase is known again: the meaningful ones, all where none is. */
export const tellingWords = (words: readonly string[]): string[] => {
  const meaningful = words.filter((word) => !isNeutral(word));
  return meaningful.length > 0 ? meaningful : [...words];
};

/** What phrases with the same meaningful words, in any order, share. */
export const keyOf = (words: readonly string[]): string => words.toSorted().join(' ');

const compare = (left: string, right: string): number => (left < right ? -1 : left > right ? 1 : 0);

/**
 * Lessons from what people taught, the same for every order of the entries and each once. Entries whose commodity or
 * form the catalogue does not have, or whose phrase has no word, teach nothing.
 */
export const lessonsOf = (entries: readonly Learnt[]): Lesson[] => {
  const lessons = new Map<string, Lesson>();
  for (const entry of entries) {
    const words = tellingWords(keyWords(entry.phrase));
    if (words.length === 0 || !isKnown(entry)) continue;
    const alias: Alias = {
      words,
      commodity: entry.commodity,
      role: entry.form === undefined ? 'name' : 'alone',
      ...(entry.form !== undefined && { form: entry.form }),
    };
    lessons.set(`${keyOf(words)}/${entry.commodity}/${entry.form ?? ''}`, { key: keyOf(words), alias });
  }
  return [...lessons].toSorted(([left], [right]) => compare(left, right)).map(([, lesson]) => lesson);
};
