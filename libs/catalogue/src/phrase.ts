import {
  isForeign,
  isFunctionWord,
  isNeutral,
  isPercent,
  isPreposition,
  isWanting,
  languageOfLittleWord,
  segmentsOf,
} from './words';

export type Language = 'id' | 'en';

/** A word of a phrase. */
export interface Token {
  word: string;
  /** Whether it tells purpose, origin, company or a detail only ("for our restaurant"). */
  aside: boolean;
  /** Whether it says nothing unless one of our names contains it. */
  neutral: boolean;
  /** Whether its neighbour makes it an attribute ("mattress grade", "diamond cut", "curcumin 3 %"). */
  attribute: boolean;
  /** Whether what follows it only tells more about it ("museum of batik"). */
  head: boolean;
}

export interface Content {
  tokens: Token[];
  /** Little words of each language: they tell which one the phrase is in. */
  little: Record<Language, number>;
}

interface Clause {
  /** Whether somebody says that this is wanted. */
  wanted: boolean;
  /** Whether it follows a preposition. */
  dependent: boolean;
  words: Pick<Token, 'word' | 'attribute' | 'head'>[];
}

const ATTRIBUTING = new Set(
  'grade quality style type taste flavour cut blend roast process market spec standard free kelas mutu tipe model rasa'.split(
    ' ',
  ),
);

/** Short words in capitals amid small letters are codes of the trade: "PDTO", "KABC". */
const codesIn = (phrase: string): string[] =>
  /\p{Ll}/u.test(phrase) ? (phrase.match(/\b[A-Z]{2,5}\b/g) ?? []).map((code) => code.toLowerCase()) : [];

/** Clauses of a piece of text without marks: words of wanting and prepositions begin a new one. */
const clausesOf = (words: string[], codes: ReadonlySet<string>): Clause[] => {
  const clauses: Clause[] = [{ wanted: false, dependent: false, words: [] }];
  words.forEach((word, at) => {
    const last = clauses[clauses.length - 1];
    if (isWanting(word)) clauses.push({ wanted: true, dependent: false, words: [] });
    else if (isPreposition(word)) {
      const wanted = last.wanted && !isTelling(last);
      clauses.push({ wanted, dependent: !wanted, words: [] });
    } else if (!isFunctionWord(word)) {
      const [before, after] = [words[at - 1], words[at + 1]];
      const attribute = codes.has(word) || ATTRIBUTING.has(after) || isPercent(after ?? '') || isPercent(before ?? '');
      last.words.push({ word, attribute, head: after === 'of' && !isNeutral(word) });
    }
  });
  return clauses;
};

const isTelling = ({ words }: Clause): boolean => words.some(({ word }) => !isNeutral(word));

/** What the phrase is about: what is wanted, else the first clause that names goods, ours or not; the rest tells more. */
const matterOf = (clauses: Clause[], isName: (word: string) => boolean): Clause | undefined => {
  const telling = clauses.filter(isTelling);
  const naming = telling.filter(({ words }) =>
    words.some(({ word }) => isName(word) || (isForeign(word) && !isNeutral(word))),
  );
  return (
    naming.findLast(({ wanted }) => wanted) ??
    naming.find(({ dependent }) => !dependent) ??
    telling.findLast(({ wanted }) => wanted) ??
    telling[0] ??
    clauses.find(({ words }) => words.length > 0)
  );
};

/**
 * The words of a phrase but the smallest, each once, those that it is about first. What follows a word of wanting is
 * the matter; without one, the first clause that names something is ("machine for coffee" is about a machine); all
 * others stand aside.
 * @param isName whether a word stands in a name of our goods
 */
export const contentOf = (phrase: string, isName: (word: string) => boolean): Content => {
  const segments = segmentsOf(phrase);
  const codes = new Set(codesIn(phrase));
  const little = { id: 0, en: 0 };
  for (const word of segments.flat()) {
    const language = languageOfLittleWord(word);
    if (language) little[language] += 1;
  }
  const clauses = segments.flatMap((words) => clausesOf(words, codes));
  const matter = matterOf(clauses, isName);
  const seen = new Set<string>();
  const tokens: Token[] = [];
  for (const clause of matter ? [matter, ...clauses] : [])
    for (const each of clause.words) {
      if (seen.has(each.word)) continue;
      seen.add(each.word);
      tokens.push({ ...each, aside: clause !== matter, neutral: isNeutral(each.word) });
    }
  return { tokens, little };
};
