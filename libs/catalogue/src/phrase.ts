import {
  isForeign,
  isFunctionWord,
  isNeutral,
  isPercent,
  isPreposition,
  isPurpose,
  isSelf,
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
  /** Whether it tells a purpose, so that it is part of no name. */
  purpose: boolean;
  /** Whether it says nothing unless one of our names contains it. */
  neutral: boolean;
  /** Whether its neighbour makes it an attribute ("mattress grade", "diamond cut", "curcumin 3 %"). */
  attribute: boolean;
  /** Whether what follows it only tells more about it ("museum of batik"). */
  head: boolean;
  /** Its place among all words of its clause. */
  place: number;
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
  /** Whether it tells a purpose. */
  purpose: boolean;
  /** Whether it is about the writer ("our factory"). */
  self: boolean;
  words: Pick<Token, 'word' | 'attribute' | 'head' | 'place'>[];
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
  const clauses: Clause[] = [];
  const begin = (wanted: boolean, dependent: boolean, purpose = false): void => {
    clauses.push({ wanted, dependent, purpose, self: false, words: [] });
  };
  begin(false, false);
  words.forEach((word, at) => {
    const last = clauses[clauses.length - 1];
    if (isSelf(word)) last.self = true;
    if (isWanting(word)) begin(true, false);
    else if (isPreposition(word)) {
      const wanted = last.wanted && !isTelling(last);
      begin(wanted, !wanted, !wanted && isPurpose(word));
    } else if (!isFunctionWord(word)) {
      const [before, after] = [words[at - 1], words[at + 1]];
      const attribute = codes.has(word) || ATTRIBUTING.has(after) || isPercent(after ?? '') || isPercent(before ?? '');
      last.words.push({ word, attribute, head: after === 'of' && !isNeutral(word), place: at });
    }
  });
  return clauses;
};

const isTelling = ({ words }: Clause): boolean => words.some(({ word }) => !isNeutral(word));

/** What the phrase is about: what is wanted, else the first clause that names goods, ours or not; the rest tells more. */
const matterOf = (clauses: Clause[], isName: (word: string) => boolean): Clause | undefined => {
  const telling = clauses.filter(isTelling);
  const names = ({ words }: Clause): boolean => words.some(({ word }) => isName(word));
  const naming = telling.filter(
    (clause) => names(clause) || clause.words.some(({ word }) => isForeign(word) && !isNeutral(word)),
  );
  const isWriter = (clause: Clause): boolean => clause.self && !names(clause);
  return (
    naming.findLast(({ wanted }) => wanted) ??
    naming.find((clause) => !clause.dependent && !isWriter(clause)) ??
    (naming[0] && isWriter(naming[0]) ? naming.find(names) : undefined) ??
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
 * @param mayName whether it does when a slip is forgiven, asked where nothing is named without one
 */
export const contentOf = (
  phrase: string,
  isName: (word: string) => boolean,
  mayName: (word: string) => boolean,
): Content => {
  const segments = segmentsOf(phrase);
  const codes = new Set(codesIn(phrase));
  const little = { id: 0, en: 0 };
  for (const word of segments.flat()) {
    const language = languageOfLittleWord(word);
    if (language) little[language] += 1;
  }
  const clauses = segments.flatMap((words) => clausesOf(words, codes));
  const isNamed = clauses.some(({ words }) => words.some(({ word }) => isName(word)));
  const matter = matterOf(clauses, isNamed ? isName : mayName);
  const seen = new Set<string>();
  const tokens: Token[] = [];
  for (const clause of matter ? [matter, ...clauses] : [])
    for (const each of clause.words) {
      if (seen.has(each.word)) continue;
      seen.add(each.word);
      tokens.push({
        ...each,
        aside: clause !== matter,
        purpose: clause !== matter && clause.purpose,
        neutral: isNeutral(each.word),
      });
    }
  return { tokens, little };
};
