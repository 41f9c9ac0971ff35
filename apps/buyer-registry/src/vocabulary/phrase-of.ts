/** A phrase as it is kept and compared: small letters, single blanks. */
export const phraseOf = (words: string): string => words.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
