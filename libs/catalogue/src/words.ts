import { fillers } from './data/fillers';
import { everyday, foreign } from './data/foreign-words';
import { glossary } from './data/glossary';
import { idioms } from './data/idioms';
import { places } from './data/places';
import { realWords } from './data/real-words';
import { regional } from './data/regional';
import { states } from './data/states';
import { variants } from './data/variants';

const list = (text: string): string[] => text.split(/\s+/).filter(Boolean);

/** Indonesian words that end like an English plural. */
const NO_PLURALS = new Set(
  list(`beras emas kapas kertas kelas gelas nanas talas panas atas batas gas kuas alas pedas bekas lepas luas deras ulas balas retas gros
  bros paras waras teras keras kaos las danas ganas kupas ampas hias tapas peras kapas pulas mas kuas pres es`),
);

/** English plurals in the singular; other words are left alone. */
const singular = (word: string): string => {
  if (word.length < 4 || !word.endsWith('s') || /(s|i|u)s$/.test(word) || NO_PLURALS.has(word)) return word;
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (word.endsWith('leaves')) return 'leaf';
  if (word.length > 5 && /(sh|ch|x|ss|o)es$/.test(word)) return word.slice(0, -2);
  return word.slice(0, -1);
};

const standsFor = new Map(
  `${variants}\n${regional}`
    .split('\n')
    .map(list)
    .flatMap(([first, ...others]) => others.map((other) => [singular(other), singular(first)] as const)),
);
/** The spelling that stands for all spellings of a word. */
export const oneSpelling = (word: string): string => standsFor.get(word) ?? word;
const setOf = (text: string): Set<string> => new Set(list(text).flatMap((word) => [word, oneSpelling(singular(word))]));

const FILLERS = { id: setOf(fillers.id), en: setOf(fillers.en) };
const WANTING = setOf(fillers.wanting);
const PREPOSITIONS = { id: setOf(fillers.prepositions.id), en: setOf(fillers.prepositions.en) };
const PLACES = setOf(places);
const STATES = setOf(states);
/** Things that are not ours though a word of ours is part of their name, and each written as one word. */
const IDIOMS = idioms
  .split(';')
  .map((idiom) => idiom.trim())
  .filter(Boolean);
const joined = (idiom: string): string => idiom.replaceAll(' ', '');

const FOREIGN = { id: setOf(foreign.id), en: setOf(`${foreign.en} ${IDIOMS.map(joined).join(' ')}`) };
const EVERYDAY = setOf(everyday);
const REAL = setOf(realWords);

/** Written as one word where its parts alone would mean something else. */
const PHRASES: [RegExp, string | ((found: string) => string)][] = [
  [new RegExp(String.raw`\b(?:${IDIOMS.join('|')})s?\b`, 'g'), joined],
  [/\b(kelapa|coconut) sawit\b/g, 'sawit'],
  [/\b(jambu|kacang) (monyet|mede|mete|mente)\b/g, 'mete'],
  [/\bkayu manis\b/g, 'kayumanis'],
  [/\b(head|tail|shell|skin|bone) (on|off|less)\b/g, '$1on'],
  [/\bkayu putih\b/g, 'kayuputih'],
  [/\bjack ?fruit\b/g, 'jackfruit'],
  [/\bprivate labels?\b/g, ' '],
  [/\b(first|second|[abc]) class\b|\bclass [a-c1-3]\b/g, ' '],
  [/\b(restaurant|restoran|sushi|sashimi|hotel|export|food|feed|pharma|kitchen) (quality|grade)\b/g, ' '],
  [/\bkatak porang\b/g, 'porang'],
  [
    /\b(how to|how do (i|you|we)|what (is|are) (?!your|the|available)|apa itu|apa sih|cara (?!bayar|pesan))/g,
    'tutorial ',
  ],
  [/\bpell?et (ikan|udang|lele|ayam|ternak)\b/g, 'pakan $1'],
  [/\bbatu bara\b/g, 'batubara'],
  [/\bkayu bakar\b/g, 'kayubakar'],
];

const UNITS =
  'kgs?|kilos?|kilograms?|g|gr|grams?|gsm|mg|tons?|tonnes?|mt|t|lbs?|oz|kodi|lusin|dozens?|gross|containers?|kontainer|fcl|lcl|ft|feet|hc|hq|karton|cartons?|ctns?|dus|box|boxes|bags?|karung|sacks?|sak|drums?|bales?|bal|cans?|kaleng|tins?|ekor|lembar|helai|pcs|pc|pieces?|units?|buah|biji|butir|liters?|litres?|ltr|l|ml|m|cm|mm|meters?|metres?|inch|inches|yards?|kuintal|quintals?|kw|packs?|pallets?|pasang|pairs?|counts?|mesh|brix|days|hari|bulan|months?|persen|percent|x|pax|up|down|per';
const QUANTITY = new RegExp(
  String.raw`(?<![\p{L}\p{N}])\d[\d.,]*(?:\s*(?:[-–x×/+]|to|sampai)\s*\d[\d.,]*)*\s*(?:%\s*(?:fat|moisture|kadar|lemak|max|min|up)?|(?:${UNITS})(?![\p{L}]))?`,
  'gu',
);

/** Longest text looked at; a demand line is a phrase or two, not a book. */
export const MAX_CHARACTERS = 600;
const MAX_WORDS = 64;

/** Stands for a share ("60 %"): the word beside it is a measure of quality. */
const PERCENT = 'percent';

/** Marks between which a phrase falls into pieces; what is joined by a slash or a hyphen stays together. */
const MARKS = /[,;:()[\]{}\n\r!?|"“”•]|\.(?=\s|$)|\s[-–—]+\s/u;

const plain = (phrase: string): string =>
  phrase
    .slice(0, MAX_CHARACTERS)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’]s\b/g, '')
    .replace(/['’]/g, '');

const split = (text: string): string[] => {
  let words = text
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/\b(\p{L}{2,})(\d+)\b/gu, '$1 $2')
    .trim();
  for (const [from, to] of PHRASES) words = words.replace(from, to as string);
  return words
    .split(' ')
    .filter((word) => word !== '')
    .map((word) => oneSpelling(singular(word)));
};

const withoutQuantities = (text: string): string =>
  text.replace(QUANTITY, (quantity) => (/%|pers|perc/.test(quantity) ? ` ${PERCENT} ` : ' '));

const splitAtMarks = (text: string): string[][] => {
  let left = MAX_WORDS;
  return text
    .split(MARKS)
    .map((piece) => {
      const words = split(piece).slice(0, left);
      left -= words.length;
      return words;
    })
    .filter((words) => words.length > 0);
};

/**
 * The pieces of a phrase between its marks, each as words in their order: small letters, no accents, no quantities
 * ("20 tons"), English plurals in the singular, one spelling of words that have several.
 */
export const segmentsOf = (phrase: string): string[][] => {
  const text = plain(phrase);
  const segments = splitAtMarks(withoutQuantities(text));
  return segments.some((words) => words.some((word) => !isNeutral(word))) ? segments : splitAtMarks(text);
};

/** The words of a phrase in their order, as `segmentsOf` writes them. */
export const wordsOf = (phrase: string): string[] => segmentsOf(phrase).flat();

/** Whether a word stands for a share of something ("60 %"). */
export const isPercent = (word: string): boolean => word === PERCENT;

const JOINING = setOf(`${fillers.prepositions.id} ${fillers.prepositions.en} dan atau yang and or the a an of`);

/** Articles, conjunctions and prepositions, which never tell one thing from another. */
export const isFunctionWord = (word: string): boolean => JOINING.has(word);

const PURPOSE = setOf(fillers.purpose);

/** Whether the words after it tell what somebody does with the goods ("for", "untuk"), not what they are made of. */
export const isPurpose = (word: string): boolean => PURPOSE.has(word);

const SELF = setOf('i we our my kami kita saya aku');

/** Whether it stands for the writer: what it goes with is the company, not the goods ("our factory"). */
export const isSelf = (word: string): boolean => SELF.has(word);

/** Whether the words after it are what somebody wants ("looking for", "butuh"). */
export const isWanting = (word: string): boolean => WANTING.has(word);

/** Whether the words after it tell purpose, origin or company, hardly what the goods are ("for", "dari"). */
export const isPreposition = (word: string): boolean => PREPOSITIONS.id.has(word) || PREPOSITIONS.en.has(word);

const LITTLE = {
  id: new Set([...FILLERS.id, ...PREPOSITIONS.id]),
  en: new Set([...FILLERS.en, ...PREPOSITIONS.en]),
};

/** Language that a little word belongs to, undefined when to both or none. */
export const languageOfLittleWord = (word: string): 'id' | 'en' | undefined => {
  if (LITTLE.id.has(word) === LITTLE.en.has(word)) return undefined;
  return LITTLE.id.has(word) ? 'id' : 'en';
};

/** Words that carry no meaning of their own here: numbers, units, praise, places, little words. */
export const isNeutral = (word: string): boolean =>
  word.length === 1 ||
  /^\d/.test(word) ||
  FILLERS.id.has(word) ||
  FILLERS.en.has(word) ||
  PLACES.has(word) ||
  WANTING.has(word) ||
  isPreposition(word);

export const isState = (word: string): boolean => STATES.has(word);

const translations = new Map<string, string[]>();
for (const line of list(glossary)) {
  const [own, others] = line.split('=');
  const [word, ...meanings] = [own, ...others.split(',')].map((each) => oneSpelling(singular(each)));
  for (const meaning of meanings) {
    translations.set(word, [...(translations.get(word) ?? []), meaning]);
    translations.set(meaning, [...(translations.get(meaning) ?? []), word]);
  }
}

/** What a word is called in the other language, none for most words. */
export const translationsOf = (word: string): readonly string[] => translations.get(word) ?? [];

/** In which language, or in both, a word names something that is not ours ("machine", "bibit"); undefined for others. */
export const foreignIn = (word: string): 'id' | 'en' | 'both' | undefined => {
  if (FOREIGN.id.has(word)) return FOREIGN.en.has(word) ? 'both' : 'id';
  return FOREIGN.en.has(word) ? 'en' : undefined;
};

/** Whether a word names something that is not ours. */
export const isForeign = (word: string): boolean => foreignIn(word) !== undefined;

/** English nouns of doers, tools and doings ("digger", "consultation"), Indonesian ones ("pengering", "pelatihan"). */
const DOINGS = {
  en: /^[a-z]{3,}(er|or|ery|ist|ism|logy|ship|ment|tion|sion|ing)$/,
  id: /^pe[mnrl]?[a-z]{3,}$/,
};

/** The language in which an unknown word is a doer, a tool or a doing by its build, which no goods of ours are. */
export const doingIn = (word: string): 'id' | 'en' | undefined => {
  if (word.length >= 6 && DOINGS.id.test(word)) return 'id';
  return word.length >= 6 && DOINGS.en.test(word) ? 'en' : undefined;
};

/** Real words that are not ours: never read as a typing error of one that is. */
export const isTaken = (word: string): boolean =>
  EVERYDAY.has(word) || REAL.has(word) || isForeign(word) || STATES.has(word);

/** Everyday words for things that are not ours. */
export const isEveryday = (word: string): boolean => EVERYDAY.has(word) && !STATES.has(word);

/** All these words and the other spellings of ours, for a speller to weigh against ours. */
export const ordinaryWords: readonly string[] = [
  ...new Set([
    ...FILLERS.id,
    ...FILLERS.en,
    ...WANTING,
    ...PREPOSITIONS.id,
    ...PREPOSITIONS.en,
    ...PLACES,
    ...STATES,
    ...FOREIGN.id,
    ...FOREIGN.en,
    ...EVERYDAY,
    ...REAL,
    ...standsFor.keys(),
  ]),
];

const PREFIX = /^(di|ter|ber|meng|mem|men)/;
const SUFFIX = /(nya|kan|an|i)$/;

/** What an Indonesian word may be the affixed form of ("dikeringkan" → "kering"); one affix alone must leave more. */
export const withoutAffixes = (word: string): string[] => {
  const one = [word.replace(SUFFIX, ''), word.replace(PREFIX, '')].filter((stem) => stem !== word && stem.length >= 5);
  const both = word.replace(SUFFIX, '').replace(PREFIX, '');
  const short = word.endsWith('nya') && word.length >= 7 ? [word.slice(0, -3)] : [];
  return PREFIX.test(word) && SUFFIX.test(word) && both.length >= 4 ? [both, ...one, ...short] : [...one, ...short];
};
