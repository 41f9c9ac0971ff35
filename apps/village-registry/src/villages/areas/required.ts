/** Words that say what kind of area is meant; good to have, never required. */
const kinds = new Set('desa kelurahan kel kecamatan kec kabupaten kab kota provinsi prov'.split(' '));

/** The words that must be answered: all but kinds of areas, unless there are no others. */
export const required = (words: readonly string[]): string[] => {
  const names = words.filter((word) => !kinds.has(word));
  return names.length > 0 ? names : [...words];
};
