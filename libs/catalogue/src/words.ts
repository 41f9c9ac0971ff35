/** Words that say nothing about the product: articles, praise, origin, quantities, what somebody is doing. */
const NEUTRAL = new Set(
  `a an the and or with plus of for from in on to at by per or as we our us i is are want wants wanted need needs needed looking seeking buy buying buyer supplier supply import
  interested please good best high top quality premium grade superior export exporter product products produk goods item items ready origin certified
  organic halal natural indonesia indonesian java javanese sumatra bali sulawesi east west central north south asian monthly weekly month year quantity qty about approx
  hs code new other various all any
  yang dan atau dengan serta untuk dari di ke pada oleh per para kami kita saya ingin mau butuh mencari cari perlu beli membeli minta pembeli pasokan ekspor impor kualitas mutu bagus
  terbaik unggulan asli khas lokal siap jenis macam organik alami desa bulan tahun sebanyak sekitar berbagai jual menjual tersedia
  kg kgs kilo gram ton tons tonne tonnes mt pcs lb lbs container kontainer fcl liter litre`
    .split(/\s+/)
    .filter(Boolean),
);

/** Nouns that turn a product's word into another product ("coffee machine", "bibit kakao"). */
const OTHER_THINGS = new Set(
  `machine machines mesin machinery equipment alat tool tools packaging packing seedling seedlings seeds bibit benih fertilizer fertiliser pupuk feedstuff pakan
  soap sabun shampoo perfume parfum lotion cream krim candle lilin cake kue candy permen ice es shop toko cafe restaurant restoran consulting consultant konsultan training pelatihan
  plantation kebun tour wisata software aplikasi grinder roaster peeler mill boat kapal net jaring trap cage keramba painting lukisan keyboard game toy mainan diesel engine motor mobil phone paint cat`
    .split(/\s+/)
    .filter(Boolean),
);

/** Everyday words one slip of the finger away from a word of ours; they are never read as a typing error. */
const TAKEN = new Set(
  `salad beam money paper brick steel metal medal pole goat coat boat boot cable bear beer bread brush sail shrink shrine club grab later letter cotton button bottle
  battle wage sage rotate pearl melon lemon garage banner shift skirt wool pool bath copper coffin toffee solver silicon
  sirip kapas kelas kertas kepala lampu malas bakso baterai botol biro bata batako kaca kursor garasi gading pipa pasir pinggang jangkar kulkas karton kantor laptop
  teman tuan tunai tahu tempe telur ayam bebek kambing marmer semen genteng besi baja`
    .split(/\s+/)
    .filter(Boolean),
);

/** Words for the state of goods, which say less about what the goods are. */
const STATES = new Set(
  'fresh frozen dried dry raw whole live chilled cold segar beku kering mentah utuh hidup dingin'.split(' '),
);

/** Written as one word where its parts alone would mean something else. */
const PHRASES: [RegExp, string][] = [
  [/\b(kelapa|coconut) sawit\b/g, 'sawit'],
  [/\b(jambu|kacang) (monyet|mede)\b/g, 'mete'],
  [/\bkayu manis\b/g, 'kayumanis'],
  [/\bjack ?fruit\b/g, 'jackfruit'],
];

const singular = (word: string): string => {
  if (word.length < 4 || !word.endsWith('s') || word.endsWith('ss')) return word;
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (word.endsWith('leaves')) return 'leaf';
  if (word.length > 5 && /(sh|ch|x|ss|o)es$/.test(word)) return word.slice(0, -2);
  return word.slice(0, -1);
};

/** Longest text looked at; a demand line is a phrase, not a letter. */
export const MAX_CHARACTERS = 240;
const MAX_WORDS = 24;

/** A phrase as words: small letters, no accents or marks, English plurals in the singular, each word once. */
export const wordsOf = (phrase: string): string[] => {
  let text = phrase
    .slice(0, MAX_CHARACTERS)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’]s\b/g, '')
    .replace(/['’]/g, '');
  text = text.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
  for (const [from, to] of PHRASES) text = text.replace(from, to);
  const words = text
    .split(' ')
    .filter((word) => word !== '')
    .map(singular);
  return [...new Set(words)].slice(0, MAX_WORDS);
};

/** Words that carry no meaning of their own here: numbers, units, praise, little words. */
export const isNeutral = (word: string): boolean => NEUTRAL.has(word) || /^\d/.test(word) || word.length === 1;

export const isState = (word: string): boolean => STATES.has(word);

export const isOtherThing = (word: string): boolean => OTHER_THINGS.has(word) || OTHER_THINGS.has(`${word}s`);

export const isTaken = (word: string): boolean => TAKEN.has(word) || TAKEN.has(`${word}s`);

const PREFIX = /^(di|ter|ber|meng|peng|mem|pem|men|pen)/;
const SUFFIX = /(nya|kan|an|i)$/;

/** What an Indonesian word may be the affixed form of ("dikeringkan" → "kering"); one affix alone must leave more. */
export const withoutAffixes = (word: string): string[] => {
  const one = [word.replace(SUFFIX, ''), word.replace(PREFIX, '')].filter((stem) => stem !== word && stem.length >= 5);
  const both = word.replace(SUFFIX, '').replace(PREFIX, '');
  return PREFIX.test(word) && SUFFIX.test(word) && both.length >= 4 ? [both, ...one] : one;
};
