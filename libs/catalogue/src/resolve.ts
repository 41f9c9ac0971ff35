import { keyWords } from './aliases';
import { commodity, coveredForms, form, isWithin } from './commodity';
import { hsWords } from './data/hs-words';
import { type Reading, readingsOf } from './explain';
import { listen, type Listened } from './lexicon';
import { isStateWord } from './weigh';
import { MAX_CHARACTERS } from './words';

export interface Candidate {
  /** Slug of a commodity or, for a broad word, of a group. */
  commodity: string;
  form?: string;
  /** HS 2022 six-digit candidates, the likeliest first. */
  hs6: string[];
  /** 0..1: how much of the phrase this explains. */
  confidence: number;
  /** The words that led here, as typed; "rajugan → rajungan" where a typing error was forgiven. */
  because: string[];
}

export interface Resolution {
  phrase: string;
  /** False when nobody should guess: `candidates` is then empty and a person decides. */
  resolved: boolean;
  /** Best first. */
  candidates: Candidate[];
  /** Words nobody here knows. */
  unknown: string[];
}

/** A candidate must explain this share of the phrase; below, the phrase is somebody's guess. */
const ENOUGH = 0.55;
const codes = new Map<string, string[]>();

const hsOf = (slug: string, formSlug?: string): string[] => {
  const key = `${slug}/${formSlug ?? ''}`;
  const known = codes.get(key);
  if (known) return known;
  const found = [
    ...new Set(
      coveredForms({ commodity: slug, form: formSlug }).flatMap((pair) =>
        form(pair.commodity, pair.form)!.hs.map((each) => each.code),
      ),
    ),
  ];
  codes.set(key, found);
  return found;
};

const sayings = new Map(
  Object.entries(hsWords).map(([code, phrases]) => [code, phrases.split(';').map((phrase) => keyWords(phrase))]),
);

/** The codes of what the buyer names (a species, a kind) before the others, else in the catalogue's order. */
const namedFirst = (codes: string[], said: readonly string[]): string[] => {
  const isNamed = (code: string) => sayings.get(code)?.some((words) => words.every((word) => said.includes(word)));
  return [...codes.filter(isNamed), ...codes.filter((code) => !isNamed(code))];
};

/** What a person taught for exactly these words comes before what the words say. */
const withTaught = ({ words, taught }: Listened, readings: Reading[]): Reading[] => [
  ...taught.map((each) => ({
    commodity: each.commodity,
    ...(each.form && { form: each.form }),
    confidence: 1,
    because: words.map(({ typed }) => typed),
    said: words.map(({ typed }) => typed),
    own: words.length,
    settled: true,
  })),
  ...readings,
];

/** A commodity with one form only is that form, when no word of another state says otherwise. */
const withOnlyForm = (each: Reading): Reading => {
  const forms = commodity(each.commodity)!.forms;
  return !each.form && forms.length === 1 && each.settled ? { ...each, form: forms[0].slug } : each;
};

/**
 * What commodity and form a buyer's words mean, in Indonesian or English, with typing errors.
 * Never throws; a phrase that is not clearly one of ours comes back with `resolved: false` and no candidate.
 * @param limit most candidates returned
 */
export const resolve = (words: string, limit = 5): Resolution => {
  const heard = listen(words);
  const unknown = heard.words.filter(({ meant, neutral }) => meant.length === 0 && !neutral).map(({ typed }) => typed);
  const readings = withTaught(heard, readingsOf(heard));
  const best = readings[0]?.confidence ?? 0;
  const candidates = new Map<string, Candidate>();
  for (const each of best >= ENOUGH ? readings.map(withOnlyForm) : []) {
    const key = `${each.commodity}/${each.form ?? ''}`;
    if (candidates.size >= limit || candidates.has(key) || each.confidence < best / 2) continue;
    const { settled: _settled, own: _own, said, ...read } = each;
    candidates.set(key, { ...read, hs6: namedFirst(hsOf(each.commodity, each.form), said) });
  }
  return { phrase: words.trim(), resolved: candidates.size > 0, candidates: [...candidates.values()], unknown };
};

/** Between products; a comma within a number ("2,5 cm") is none. */
const BETWEEN = /\s*(?:,(?!\d)|[;/&+\n]|\s(?:and|dan|with|dengan|serta|plus)\s)\s*/i;

/** A part less clear than this is a detail of its neighbour ("coir mats, rubber backed"). */
const CLEAR = 0.75;

const isSame = ({ candidates: [one] }: Resolution, { candidates: [other] }: Resolution): boolean =>
  one?.commodity === other?.commodity && one?.form === other?.form;

const isSibling = (left: Resolution, right: Resolution): boolean => {
  const [one, other] = [left, right].map(({ candidates }) => commodity(candidates[0]?.commodity ?? ''));
  return (
    one !== undefined &&
    other !== undefined &&
    (one === other || one.parents.some((group) => other.parents.includes(group)))
  );
};

type Read = (words: string) => Resolution;

/** `resolve`, each text read once. */
const reader = (): Read => {
  const readings = new Map<string, Resolution>();
  return (words) => {
    const known = readings.get(words);
    if (known) return known;
    const found = resolve(words);
    readings.set(words, found);
    return found;
  };
};

/**
 * A part may leave out a word that its neighbour carries: "fresh and frozen tuna", "minyak cengkeh dan pala",
 * "clove and nutmeg oil". The word is lent only where the whole then fits, and to a part that is clear by itself only
 * among near relatives.
 */
const resolvePart = (part: string, all: string[], read: Read): Resolution => {
  const alone = read(part);
  const [first, last] = [all[0], all[all.length - 1]];
  const lent = [
    { words: `${first.split(/\s+/)[0]} ${part}`, lender: first },
    { words: `${part} ${last.split(/\s+/).pop()}`, lender: last },
  ]
    .filter(({ lender }) => lender !== part)
    .map(({ words, lender }) => ({ whole: read(words), lender: read(lender) }))
    .find(
      ({ whole, lender }) => whole.candidates[0]?.confidence > 0.95 && (!alone.resolved || isSibling(whole, lender)),
    );
  return lent && !isSame(lent.whole, alone) ? lent.whole : alone;
};

const overlap = ({ candidates: [one] }: Resolution, { candidates: [other] }: Resolution): boolean =>
  (isWithin(one.commodity, other.commodity) || isWithin(other.commodity, one.commodity)) &&
  (!one.form || !other.form || one.form === other.form);

/** Whether the parts, each by itself, are products of their own, none of which includes another. */
const areSeparate = (parts: string[], read: Read): boolean => {
  const alone = parts.map(read);
  return alone.every((one, at) => one.resolved && alone.slice(0, at).every((before) => !overlap(one, before)));
};

/** Product lines looked for in one sentence. */
const MOST_PARTS = 12;

const partsOf = (words: string): string[] =>
  words
    .slice(0, MAX_CHARACTERS)
    .split(BETWEEN, 2 * MOST_PARTS)
    .map((part) => part.trim())
    .filter((part) => {
      const heard = listen(part).words;
      // "62.5 kg bags" is a package.
      return heard.some((word) => !word.neutral && (!isStateWord(word) || !/\d/.test(part)));
    })
    .slice(0, MOST_PARTS);

/**
 * The product lines in one sentence: "tuna and crab meat" gives two. A phrase that is wholly one product
 * ("woven bags & baskets") or whose parts are not all known stays whole.
 */
export const resolveMany = (words: string): Resolution[] => {
  const read = reader();
  const whole = read(words);
  const parts = partsOf(words);
  if (parts.length < 2) return [whole];
  if (whole.candidates[0]?.confidence > 0.99 && !areSeparate(parts, read)) return [whole];
  const each: Resolution[] = [];
  for (const part of parts) {
    const one = resolvePart(part, parts, read);
    if (!(one.candidates[0]?.confidence >= CLEAR)) return [whole];
    each.push(one);
  }
  return each;
};
