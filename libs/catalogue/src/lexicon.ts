import { type Alias, builtInAliases } from './aliases';
import { keyOf, type Learnt, type Lesson, lessonsOf, tellingWords } from './learnt';
import { contentOf, type Language } from './phrase';
import { isSwap, type Meant, spellerFor } from './spelling';
import {
  doingIn,
  foreignIn,
  isEveryday,
  isNeutral,
  isState,
  isTaken,
  oneSpelling,
  ordinaryWords,
  translationsOf,
  withoutAffixes,
} from './words';

/** A word of a query with the words of ours it may mean and how surely (0..1). */
export interface Heard {
  typed: string;
  meant: { word: string; surely: number }[];
  /** Whether it tells purpose, origin or company only. */
  aside: boolean;
  /** Whether it says nothing unless one of our names contains it. */
  neutral: boolean;
  /** Whether its neighbour makes it an attribute ("mattress grade"). */
  attribute: boolean;
  /** Whether what follows it only tells more about it ("museum of batik"). */
  head: boolean;
  /** Whether it is a real word for another thing. */
  everyday: boolean;
  /** The language in which it names something that is not ours, unless one of our names contains it. */
  foreign?: Language | 'both';
}

export interface Listened {
  words: Heard[];
  /** The language of the phrase, undefined when its words do not tell. */
  language?: Language;
  /** What people taught for exactly these words. */
  taught: readonly Alias[];
}

interface Lexicon {
  byWord: Map<string, Alias[]>;
  byRarest: Map<string, Alias[]>;
  languages: Map<string, Set<Language>>;
  taught: Map<string, Alias[]>;
  nearest: (typed: string) => Meant[];
}

const build = (lessons: readonly Lesson[]): Lexicon => {
  const byWord = new Map<string, Alias[]>();
  const languages = new Map<string, Set<Language>>();
  const put = (alias: Alias): void => {
    for (const word of alias.words) {
      const there = byWord.get(word);
      if (there) there.push(alias);
      else byWord.set(word, [alias]);
      if (!alias.language) continue;
      const spoken = languages.get(word) ?? new Set();
      languages.set(word, spoken.add(alias.language));
    }
  };
  builtInAliases.forEach(put);
  const taught = new Map<string, Alias[]>();
  for (const { key, alias } of lessons) {
    put(alias);
    taught.set(key, [...(taught.get(key) ?? []), alias]);
  }
  const byRarest = new Map<string, Alias[]>();
  for (const alias of new Set([...byWord.values()].flat())) {
    const rarest = alias.words.reduce((one, other) =>
      byWord.get(other)!.length < byWord.get(one)!.length ? other : one,
    );
    const there = byRarest.get(rarest);
    if (there) there.push(alias);
    else byRarest.set(rarest, [alias]);
  }
  return {
    byWord,
    byRarest,
    languages,
    taught,
    nearest: spellerFor([...new Set([...byWord.keys(), ...ordinaryWords])]),
  };
};

const builtIn = build([]);
let lexicon = builtIn;
let entries: readonly Learnt[] = [];

/** What people taught so far. */
export const learnt = (): readonly Learnt[] => entries;

/**
 * Replaces all that people taught; an empty list forgets everything. Entries that name nothing of the catalogue are
 * kept but teach nothing. The order of the entries does not matter.
 */
export const setLearnt = (all: readonly Learnt[]): void => {
  entries = [...all];
  const lessons = lessonsOf(entries);
  lexicon = lessons.length > 0 ? build(lessons) : builtIn;
};

/** Adds to what people taught; it holds from the next phrase on. */
export const learn = (more: readonly Learnt[]): void => setLearnt([...entries, ...more]);

/** Typing errors looked for in one query; the rest of a long text is taken as written. */
const MOST_GUESSES = 8;

type Guess = Pick<Heard, 'meant' | 'foreign'> | 'neutral';

const isOurs = (word: string): boolean => lexicon.byWord.has(word);

/** Whether a word stands in a name of goods, not only in a word for their form or state. */
const isName = (word: string): boolean =>
  !isState(word) && (lexicon.byWord.get(word) ?? []).some(({ role }) => role !== 'form');

const SHORT = 4;

/** Whether two words differ in doubled letters only ("tunna"). */
const isDoubled = (typed: string, word: string): boolean => undoubled(typed) === undoubled(word);
const undoubled = (word: string): string => word.replace(/(.)\1+/g, '$1');

/** A slip in a short word needs company: too many other words lie as near. */
const sureness = (typed: string, word: string, edits: number): number =>
  Math.min(typed.length, word.length) <= SHORT && !isSwap(typed, word) && !isDoubled(typed, word)
    ? 0.5
    : 1 - edits / 10;

const guess = (typed: string): Guess => {
  const stem = withoutAffixes(typed).find(isOurs);
  if (stem) return { meant: [{ word: stem, surely: 0.95 }] };
  const near = lexicon.nearest(typed).map(({ word, edits }) => ({ word: oneSpelling(word), edits }));
  const ours = near.filter(({ word }) => isOurs(word));
  if (ours.length > 0)
    return { meant: ours.map(({ word, edits }) => ({ word, surely: sureness(typed, word, edits) })) };
  const other = near.find(({ word, edits }) => edits <= 1 && foreignIn(word));
  if (other) return { meant: [], foreign: foreignIn(other.word) };
  const doing = doingIn(typed);
  // "harvester" is no slip of "harvested".
  const isSlip = (word: string): boolean => isNeutral(word) && (!doing || word.slice(-2) === typed.slice(-2));
  return near.some(({ word }) => isSlip(word)) ? 'neutral' : { meant: [], foreign: doing };
};

const standTogether = (left: string, right: string): boolean =>
  (lexicon.byWord.get(left) ?? []).some((alias) => alias.words.includes(right));

const cuts = (word: string): [string, string][] =>
  Array.from({ length: Math.max(0, word.length - 5) }, (_, at) => [
    oneSpelling(word.slice(0, at + 3)),
    oneSpelling(word.slice(at + 3)),
  ]);

/** A word that is two of ours written together ("minyaksereh", "tepungkelor"). */
const parted = (word: string): string[] => {
  if (isTaken(word)) return [word];
  const pairs = cuts(word).filter(([left, right]) => isOurs(left) && isOurs(right));
  const pair = pairs.find(([left, right]) => standTogether(left, right));
  if (pair) return pair;
  const long = pairs.find(([left, right]) => left.length >= 4 && right.length >= 4);
  return long && lexicon.nearest(word).length === 0 ? long : [word];
};

/** Joins two words written apart and parts two written together, where only that makes them known. */
const regroup = <T extends { word: string }>(tokens: T[]): T[] => {
  const out: T[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const [token, next] = [tokens[at], tokens[at + 1]];
    if (next && isOurs(token.word + next.word) && !(isOurs(token.word) && isOurs(next.word))) {
      out.push({ ...token, word: token.word + next.word });
      at += 1;
    } else if (isOurs(token.word) || isNeutral(token.word)) {
      out.push(token);
    } else {
      out.push(...parted(token.word).map((word) => ({ ...token, word })));
    }
  }
  return out.filter((token, at) => out.findIndex((other) => other.word === token.word) === at);
};

const languageOf = (words: Heard[], little: Record<Language, number>): Language | undefined => {
  const score = { ...little };
  for (const { meant } of words)
    for (const { word } of meant.slice(0, 1)) {
      const spoken = lexicon.languages.get(word);
      if (spoken?.size === 1) for (const language of spoken) score[language] += 1;
    }
  if (score.id === score.en) return undefined;
  return score.id > score.en ? 'id' : 'en';
};

/** With the other language's word for each, a little less surely. */
const inBothLanguages = (meant: Heard['meant']): Heard['meant'] => [
  ...meant,
  ...meant.flatMap(({ word, surely }) =>
    translationsOf(word)
      .filter(isOurs)
      .map((other) => ({ word: other, surely: surely * 0.95 })),
  ),
];

/** The meaningful words of a phrase, what each may mean, and what people taught for it. */
export const listen = (phrase: string): Listened => {
  const { tokens, little } = contentOf(phrase, isName);
  const words: Heard[] = [];
  let guesses = 0;
  for (const { word, ...place } of regroup(tokens)) {
    const { neutral } = place;
    const heard = { typed: word, ...place, everyday: isEveryday(word) };
    if (isOurs(word)) words.push({ ...heard, meant: inBothLanguages([{ word, surely: 1 }]), foreign: foreignIn(word) });
    else if (neutral) continue;
    else if (isTaken(word) || (guesses += 1) > MOST_GUESSES)
      words.push({ ...heard, meant: [], foreign: foreignIn(word) });
    else {
      const guessed = guess(word);
      if (guessed !== 'neutral') words.push({ ...heard, ...guessed, meant: inBothLanguages(guessed.meant) });
    }
  }
  const taught = lexicon.taught.get(keyOf(tellingWords(tokens.map(({ word }) => word)))) ?? [];
  return { words, language: languageOf(words, little), taught };
};

/**
 * The aliases to be looked at when a word is heard. Each stands under its rarest word only, so that hearing all words
 * of an alias brings it once.
 */
export const aliasesFrom = (word: string): readonly Alias[] => lexicon.byRarest.get(word) ?? [];
