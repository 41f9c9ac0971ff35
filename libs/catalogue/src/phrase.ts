import { isFunctionWord, isNeutral, isPreposition, isWanting, languageOfFiller, wordsOf } from './words';

export type Language = 'id' | 'en';

/** A word of a phrase. */
export interface Token {
  word: string;
  /** Whether it tells purpose, origin or company only ("for our restaurant"). */
  aside: boolean;
  /** Whether it says nothing unless one of our names contains it. */
  neutral: boolean;
  /** Whether the next word makes it an attribute ("mattress grade", "house blend", "diamond cut"). */
  attribute: boolean;
}

export interface Content {
  tokens: Token[];
  /** Little words of each language: they tell which one the phrase is in. */
  little: Record<Language, number>;
}

interface Clause {
  wanted: boolean;
  words: string[];
}

const ATTRIBUTING = new Set(
  'grade quality style type cut blend roast process market spec standard kelas mutu tipe model'.split(' '),
);

/** Short words in capitals amid small letters are codes of the trade: "PDTO", "KABC". */
const codesIn = (phrase: string): string[] =>
  /\p{Ll}/u.test(phrase) ? (phrase.match(/\b[A-Z]{2,5}\b/g) ?? []).map((code) => code.toLowerCase()) : [];

const isTelling = ({ words }: Clause): boolean => words.some((word) => !isNeutral(word));

/**
 * The words of a phrase but the smallest, each once. What follows a word of wanting is the matter; without one, the first
 * words that mean something are ("machine for coffee" is about a machine); all others stand aside.
 */
export const contentOf = (phrase: string): Content => {
  const clauses: Clause[] = [{ wanted: false, words: [] }];
  const little = { id: 0, en: 0 };
  const words = wordsOf(phrase);
  const attributes = new Set([...codesIn(phrase), ...words.filter((_, at) => ATTRIBUTING.has(words[at + 1]))]);
  for (const word of words) {
    if (isWanting(word)) clauses.push({ wanted: true, words: [] });
    else if (isPreposition(word)) {
      const last = clauses[clauses.length - 1];
      clauses.push({ wanted: last.wanted && !isTelling(last), words: [] });
    }
    const language = languageOfFiller(word);
    if (language) little[language] += 1;
    if (!isFunctionWord(word) && !isWanting(word)) clauses[clauses.length - 1].words.push(word);
  }
  const telling = clauses.filter(isTelling);
  const matter =
    telling.findLast(({ wanted }) => wanted) ?? telling[0] ?? clauses.find(({ words }) => words.length > 0);
  const seen = new Set<string>();
  const tokens: Token[] = [];
  for (const clause of matter ? [matter, ...clauses] : [])
    for (const word of clause.words) {
      if (seen.has(word)) continue;
      seen.add(word);
      tokens.push({ word, aside: clause !== matter, neutral: isNeutral(word), attribute: attributes.has(word) });
    }
  return { tokens, little };
};
