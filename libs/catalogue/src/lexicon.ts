import { commodities } from './commodity';
import { spellerFor } from './spelling';
import { type Commodity, type LocalText, type Synonyms } from './types';
import { isNeutral, isOtherThing, isTaken, withoutAffixes, wordsOf } from './words';

/** `name` stands for the commodity, `alone` for commodity and form at once, `form` only beside the commodity's name. */
export type Role = 'name' | 'alone' | 'form';

/** One way to say something: all its words have to be there, in any order. */
export interface Alias {
  words: string[];
  commodity: string;
  form?: string;
  role: Role;
}

const spoken = (names: LocalText, synonyms: Synonyms): string[] => [
  names.id,
  names.en,
  ...synonyms.id,
  ...synonyms.en,
  ...synonyms.trade,
];

const aliasesOf = (each: Commodity): Alias[] => {
  const say = (phrases: string[], role: Role, form?: string): Alias[] =>
    phrases
      .map((phrase) => wordsOf(phrase).filter((word) => !isNeutral(word)))
      .filter((words) => words.length > 0)
      .map((words) => ({ words, commodity: each.slug, role, ...(form && { form }) }));
  return [
    ...say(spoken(each.names, each.synonyms), 'name'),
    ...each.forms.flatMap((form) => [
      ...say(spoken(form.names, form.words), 'form', form.slug),
      ...say([...form.alone.id, ...form.alone.en, ...form.alone.trade], 'alone', form.slug),
    ]),
  ];
};

const aliases = commodities.flatMap(aliasesOf);

/** For each word we know, the aliases it is part of. */
const byWord = new Map<string, Alias[]>();
for (const alias of aliases) for (const word of alias.words) byWord.set(word, [...(byWord.get(word) ?? []), alias]);
const nearest = spellerFor([...byWord.keys()]);

/** A word of a query with the words of ours it may mean and how surely (0..1). */
export interface Heard {
  typed: string;
  meant: { word: string; surely: number }[];
}

/** Typing errors looked for in one query; the rest of a long text is taken as written. */
const MOST_GUESSES = 8;

const hear = (typed: string, maySlip: boolean): Heard => {
  if (byWord.has(typed)) return { typed, meant: [{ word: typed, surely: 1 }] };
  const stem = withoutAffixes(typed).find((each) => byWord.has(each));
  if (stem) return { typed, meant: [{ word: stem, surely: 0.95 }] };
  if (!maySlip || isTaken(typed) || isOtherThing(typed)) return { typed, meant: [] };
  return { typed, meant: nearest(typed).map(({ word, edits }) => ({ word, surely: 1 - edits / 10 })) };
};

const standTogether = (left: string, right: string): boolean =>
  (byWord.get(left) ?? []).some((alias) => alias.words.includes(right));

const parted = (word: string): string[] => {
  for (let at = 3; at <= word.length - 3; at += 1) {
    const [left, right] = [word.slice(0, at), word.slice(at)];
    if (standTogether(left, right)) return [left, right];
  }
  return [word];
};

/** Joins two words written apart and parts two written together, where only that makes them known. */
const regroup = (words: string[]): string[] => {
  const out: string[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const [word, next] = [words[at], words[at + 1] ?? ''];
    if (next && byWord.has(word + next) && !(byWord.has(word) && byWord.has(next))) {
      out.push(word + next);
      at += 1;
    } else {
      out.push(...(byWord.has(word) ? [word] : parted(word)));
    }
  }
  return [...new Set(out)];
};

/** The meaningful words of a phrase and what each may mean. */
export const listen = (phrase: string): Heard[] => {
  const words = regroup(wordsOf(phrase).filter((word) => !isNeutral(word)));
  let guesses = 0;
  return words.map((word) => {
    const heard = hear(word, guesses < MOST_GUESSES);
    if (!byWord.has(word)) guesses += 1;
    return heard;
  });
};

/** The aliases of ours that contain a word. */
export const aliasesWith = (word: string): readonly Alias[] => byWord.get(word) ?? [];
