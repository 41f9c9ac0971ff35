import { fillers } from './data/fillers';
import { everyday, foreign } from './data/foreign-words';
import { places } from './data/places';
import { states } from './data/states';
import { variants } from './data/variants';

const list = (text: string): string[] => text.split(/\s+/).filter(Boolean);

/** Indonesian words that end like an English plural. */
const NO_PLURALS = new Set(
  list(`beras emas kapas kertas kelas gelas manis nanas talas panas atas batas khusus bagus gas kuas alas pedas bungkus propolis
  halus fosil manggis rebus lapis tulis garis abis habis jenis wajib udang rumpis gading luas deras arus kambus kubus lotus krisis harus halus
  bonus virus bus plus kaos kaus kias puas bekas lekas ulas balas retas lawas gros haluskan iris kukus tikus hangus bros minus saus blus tas gas keris
  sirsa paras waras teras keras beras pamelos cistus hibiscus asparagus cactus octopus molluscs bass swiss molasses citrus kudus lotus luis paris texas laos`),
);

/** English plurals in the singular; other words are left alone. */
export const singular = (word: string): string => {
  if (word.length < 4 || !word.endsWith('s') || word.endsWith('ss') || NO_PLURALS.has(word)) return word;
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (word.endsWith('leaves')) return 'leaf';
  if (word.length > 5 && /(sh|ch|x|ss|o)es$/.test(word)) return word.slice(0, -2);
  return word.slice(0, -1);
};

const standsFor = new Map(
  variants
    .split('\n')
    .map(list)
    .flatMap(([first, ...others]) => others.map((other) => [singular(other), singular(first)] as const)),
);
/** The spelling that stands for all spellings of a word. */
export const oneSpelling = (word: string): string => standsFor.get(word) ?? word;
const setOf = (text: string): Set<string> => new Set(list(text).flatMap((word) => [word, oneSpelling(singular(word))]));

const FILLERS = { id: setOf(fillers.id), en: setOf(fillers.en) };
const WANTING = setOf(fillers.wanting);
const PREPOSITIONS = setOf(fillers.prepositions);
const PLACES = setOf(places);
const STATES = setOf(states);
const FOREIGN = setOf(foreign);
const EVERYDAY = setOf(everyday);

/** Written as one word where its parts alone would mean something else. */
const PHRASES: [RegExp, string][] = [
  [/\b(kelapa|coconut) sawit\b/g, 'sawit'],
  [/\b(jambu|kacang) (monyet|mede|mete|mente)\b/g, 'mete'],
  [/\bkayu manis\b/g, 'kayumanis'],
  [/\bkayu putih\b/g, 'kayuputih'],
  [/\bjack ?fruit\b/g, 'jackfruit'],
  [/\b(restaurant|restoran|sushi|sashimi|hotel|export|food|feed|pharma|kitchen) (quality|grade)\b/g, ' '],
  [/\bkatak porang\b/g, 'porang'],
  [/\bbatu bara\b/g, 'batubara'],
  [/\bkayu bakar\b/g, 'kayubakar'],
];

const UNITS =
  'kgs?|kilos?|kilograms?|g|gr|grams?|gsm|mg|tons?|tonnes?|mt|t|lbs?|oz|kodi|lusin|dozens?|gross|containers?|kontainer|fcl|lcl|ft|feet|hc|hq|karton|cartons?|ctns?|dus|box|boxes|bags?|karung|sacks?|sak|drums?|bales?|bal|cans?|kaleng|tins?|ekor|lembar|helai|pcs|pc|pieces?|units?|buah|biji|butir|liters?|litres?|ltr|l|ml|m|cm|mm|meters?|metres?|inch|inches|yards?|kuintal|quintals?|kw|packs?|pallets?|pasang|pairs?|counts?|mesh|brix|days|hari|bulan|months?|persen|percent|x|pax|up|down|per';
const QUANTITY = new RegExp(
  String.raw`(?<![\p{L}\p{N}])\d[\d.,]*(?:\s*(?:[-–x×/+]|to|sampai)\s*\d[\d.,]*)*\s*(?:%\s*(?:fat|moisture|kadar|lemak|max|min|up)?|(?:${UNITS})(?![\p{L}]))?`,
  'gu',
);

/** Longest text looked at; a demand line is a phrase, not a letter. */
export const MAX_CHARACTERS = 240;
const MAX_WORDS = 32;

const plain = (phrase: string): string =>
  phrase
    .slice(0, MAX_CHARACTERS)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’]s\b/g, '')
    .replace(/['’]/g, '');

const split = (text: string): string[] => {
  let words = text.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
  for (const [from, to] of PHRASES) words = words.replace(from, to);
  return words
    .split(' ')
    .filter((word) => word !== '')
    .map((word) => oneSpelling(singular(word)))
    .slice(0, MAX_WORDS);
};

/**
 * A phrase as words in their order: small letters, no accents or marks, no quantities ("20 tons"), English plurals in
 * the singular, one spelling of words that have several.
 */
export const wordsOf = (phrase: string): string[] => {
  const text = plain(phrase);
  const words = split(text.replace(QUANTITY, ' '));
  return words.some((word) => !isNeutral(word)) ? words : split(text);
};

const JOINING = setOf(`${fillers.prepositions} dan atau yang and or the a an of`);

/** Articles, conjunctions and prepositions, which never tell one thing from another. */
export const isFunctionWord = (word: string): boolean => JOINING.has(word);

/** Whether the words after it are what somebody wants ("looking for", "butuh"). */
export const isWanting = (word: string): boolean => WANTING.has(word);

/** Whether the words after it tell purpose, origin or company, hardly what the goods are ("for", "dari"). */
export const isPreposition = (word: string): boolean => PREPOSITIONS.has(word);

const inLanguage = (word: string): 'id' | 'en' | undefined => {
  if (FILLERS.id.has(word) === FILLERS.en.has(word)) return undefined;
  return FILLERS.id.has(word) ? 'id' : 'en';
};

/** Language that a little word belongs to, undefined when to both or none. */
export const languageOfFiller = inLanguage;

/** Words that carry no meaning of their own here: numbers, units, praise, places, little words. */
export const isNeutral = (word: string): boolean =>
  word.length === 1 ||
  /^\d/.test(word) ||
  FILLERS.id.has(word) ||
  FILLERS.en.has(word) ||
  PLACES.has(word) ||
  WANTING.has(word) ||
  PREPOSITIONS.has(word);

export const isState = (word: string): boolean => STATES.has(word);

/** Whether a word names something that is not ours, whatever stands beside it ("machine", "bibit"). */
export const isForeign = (word: string): boolean => FOREIGN.has(word);

/** Real words that are not ours: never read as a typing error of one that is. */
export const isTaken = (word: string): boolean => EVERYDAY.has(word) || FOREIGN.has(word) || STATES.has(word);

/** All these words, for a speller to weigh against ours. */
export const ordinaryWords: readonly string[] = [
  ...new Set([
    ...FILLERS.id,
    ...FILLERS.en,
    ...WANTING,
    ...PREPOSITIONS,
    ...PLACES,
    ...STATES,
    ...FOREIGN,
    ...EVERYDAY,
  ]),
];

const PREFIX = /^(di|ter|ber|meng|peng|mem|pem|men|pen)/;
const SUFFIX = /(nya|kan|an|i)$/;

/** What an Indonesian word may be the affixed form of ("dikeringkan" → "kering"); one affix alone must leave more. */
export const withoutAffixes = (word: string): string[] => {
  const one = [word.replace(SUFFIX, ''), word.replace(PREFIX, '')].filter((stem) => stem !== word && stem.length >= 5);
  const both = word.replace(SUFFIX, '').replace(PREFIX, '');
  const short = word.endsWith('nya') && word.length >= 7 ? [word.slice(0, -3)] : [];
  return PREFIX.test(word) && SUFFIX.test(word) && both.length >= 4 ? [both, ...one, ...short] : [...one, ...short];
};
