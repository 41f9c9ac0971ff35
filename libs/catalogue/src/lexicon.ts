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
  /** Whether it tells a purpose, so that it is part of no name. */
  purpose: boolean;
  /** Whether it says nothing unless one of our names contains it. */
  neutral: boolean;
  /** Whether its neighbour makes it an attribute ("mattress grade"). */
  attribute: boolean;
  /** Whether what follows it only tells more about it ("museum of batik"). */
  head: boolean;
  /** Its place among all words of its clause. */
  place: number;
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
const MOST_GUESSES = 10;

type Guess = Pick<Heard, 'meant' | 'foreign'> | 'neutral';

const isOurs = (word: string): boolean => lexicon.byWord.has(word);

/** Whether a word stands in a name of goods, not only in a word for their form or state. */
const isName = (word: string): boolean =>
  !isState(word) && (lexicon.byWord.get(word) ?? []).some(({ role }) => role !== 'form');

const undoubled = (word: string): string => word.replace(/(.)\1+/g, '$1');

/**
 * How surely a typed word is a slip of a word of ours. Near a word of four letters lie too many others: but for
 * swapped or doubled letters ("maet", "tunna") a slip there needs company.
 */
const sureness = (typed: string, word: string, edits: number): number => {
  if (isSwap(typed, word) || undoubled(typed) === undoubled(word)) return 1 - edits / 10;
  if (typed.length <= 4) return NOT_ALONE;
  return word.length <= 4 ? 0.5 : 1 - edits / 10;
};

/** A slip that counts only where it completes what the other words say. */
const NOT_ALONE = 0;

/** The words nearest to a typed one; the final s that was taken for a plural may have been none ("nnas", "crackerss"). */
const nearestTo = (typed: string): Meant[] => {
  const found = lexicon.nearest(typed);
  if (typed.endsWith('ss')) found.push(...lexicon.nearest(typed.slice(0, -2)));
  else if (typed.length <= 6) found.push(...lexicon.nearest(`${typed}s`));
  const fewest = Math.min(...found.map(({ edits }) => edits));
  return found.filter(({ edits }) => edits === fewest);
};

/** Whether a word names who or what does what another tells: "distiller" is no slip of "distilled". */
const isDoerOf = (typed: string, word: string): boolean =>
  /.{4}(er|or|ing)$/.test(typed) &&
  !word.startsWith(typed) &&
  word.slice(-2) !== typed.slice(-2) &&
  word.startsWith(typed.replace(/(er|or|ing)$/, ''));

const guess = (typed: string): Guess => {
  const stem = withoutAffixes(typed).find(isOurs);
  if (stem) return { meant: [{ word: stem, surely: 0.95 }] };
  const near = nearestTo(typed).map(({ word, edits }) => ({
    word: oneSpelling(word),
    surely: sureness(typed, word, edits),
  }));
  const ours = near.filter(({ word }) => isOurs(word) && !isDoerOf(typed, word));
  if (ours.length > 0) return { meant: ours };
  const endsAlike = (word: string): boolean => word.slice(-2) === typed.slice(-2);
  // "scaled" is no slip of "scale".
  const other = near.find(
    ({ word, surely }) => surely >= 0.9 && foreignIn(word) && (!/(ed|ing)$/.test(typed) || endsAlike(word)),
  );
  if (other) return { meant: [], foreign: foreignIn(other.word) };
  const doing = doingIn(typed);
  // "harvester" is no slip of "harvested".
  const isSlip = ({ word, surely }: Heard['meant'][number]): boolean =>
    surely > 0.5 && (isNeutral(word) || isState(word)) && (!doing || (endsAlike(word) && word[0] === typed[0]));
  return near.some(isSlip) ? 'neutral' : { meant: [], foreign: doing };
};

/** A guesser for one phrase: each word is looked up once, and only so many are. */
const guesser = (): ((typed: string) => Guess) => {
  const guesses = new Map<string, Guess>();
  return (typed) => {
    const known = guesses.get(typed);
    if (known) return known;
    const found = guesses.size < MOST_GUESSES ? guess(typed) : { meant: [] };
    if (guesses.size < MOST_GUESSES) guesses.set(typed, found);
    return found;
  };
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

/** What the words heard so far say in full: the commodities they name and those whose forms they tell. */
const saidBy = (heard: ReadonlySet<string>): Record<'named' | 'formed', Set<string>> => {
  const said = [...heard].flatMap((word) => aliasesFrom(word)).filter(({ words }) => words.every((w) => heard.has(w)));
  const of = (aliases: Alias[]): Set<string> => new Set(aliases.map(({ commodity }) => commodity));
  return {
    named: of(said.filter(({ role }) => role !== 'form')),
    formed: of(said.filter(({ role }) => role === 'form')),
  };
};

/** A slip in a short word is believed where the word completes a name or a form that the other words begin. */
const withCompany = (words: Heard[]): Heard[] => {
  const isDoubtful = ({ meant }: Heard): boolean => meant.length > 0 && meant.every(({ surely }) => surely <= 0.5);
  if (!words.some(isDoubtful)) return words;
  const heard = new Set(
    words
      .filter((each) => !each.foreign)
      .flatMap(({ meant }) => meant.filter(({ surely }) => surely > 0.5).map(({ word }) => word)),
  );
  const { named, formed } = saidBy(heard);
  const fits = (word: string): boolean =>
    (lexicon.byWord.get(word) ?? []).some(({ words: all, role, commodity }) => {
      if (!all.every((each) => each === word || heard.has(each))) return false;
      return role === 'form' ? named.has(commodity) : all.length > 1 || formed.has(commodity);
    });
  return words.map((each) => {
    if (!isDoubtful(each)) return each;
    const meant = each.meant.flatMap(({ word, surely }) =>
      fits(word) ? [{ word, surely: 0.8 }] : surely > NOT_ALONE ? [{ word, surely }] : [],
    );
    return { ...each, meant };
  });
};

/** The meaningful words of a phrase, what each may mean, and what people taught for it. */
export const listen = (phrase: string): Listened => {
  const guessOnce = guesser();
  const mayName = (word: string): boolean => {
    if (isOurs(word) || isNeutral(word) || isTaken(word)) return isName(word);
    const guessed = guessOnce(word);
    return guessed !== 'neutral' && guessed.meant.some((each) => each.surely > 0.5 && isName(each.word));
  };
  const { tokens, little } = contentOf(phrase, isName, mayName);
  const words: Heard[] = [];
  for (const { word, ...told } of regroup(tokens)) {
    const { neutral } = told;
    const heard = { typed: word, ...told, everyday: isEveryday(word) };
    if (isOurs(word)) words.push({ ...heard, meant: inBothLanguages([{ word, surely: 1 }]), foreign: foreignIn(word) });
    else if (neutral) continue;
    else if (isTaken(word)) words.push({ ...heard, meant: [], foreign: foreignIn(word) });
    else {
      const guessed = guessOnce(word);
      if (guessed !== 'neutral') words.push({ ...heard, ...guessed, meant: inBothLanguages(guessed.meant) });
    }
  }
  const believed = withCompany(words);
  const taught = lexicon.taught.get(keyOf(tellingWords(tokens.map(({ word }) => word)))) ?? [];
  return { words: believed, language: languageOf(believed, little), taught };
};

/**
 * The aliases to be looked at when a word is heard. Each stands under its rarest word only, so that hearing all words
 * of an alias brings it once.
 */
export const aliasesFrom = (word: string): readonly Alias[] => lexicon.byRarest.get(word) ?? [];
