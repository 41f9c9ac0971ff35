/** Words that say what kind of area is meant; good to have, never required. */
const kinds = new Set('desa kelurahan kel kecamatan kec kabupaten kab kota provinsi prov'.split(' '));

/** The words that must be answered: all but kinds of areas, unless there are no others. */
export const required = (words: readonly string[]): string[] => {
  const names = words.filter((word) => !kinds.has(word));
  return names.length > 0 ? names : [...words];
};

/** A word as it may have been meant. */
export interface Spelt {
  word: string;
  /** How many typed words it is made of. */
  count: number;
}

/** A word as typed. */
export const single = (word: string): Spelt => ({ word, count: 1 });

/** The words with each two neighbours written as one, a spelling each: "suka maju" also means Sukamaju. */
export const joined = (words: readonly string[]): Spelt[][] =>
  words
    .slice(1)
    .map((next, i) => [
      ...words.slice(0, i).map(single),
      { word: words[i] + next, count: 2 },
      ...words.slice(i + 2).map(single),
    ]);
