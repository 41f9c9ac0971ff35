const plain = /^[A-Za-z ]*$/;
const marks = /[\p{M}'’"`*]/gu;
const gaps = /[^a-z0-9]+/;

/** A name as words without case, accents and quotes: "Ra'as" → raas, "Kab. Serang" → kab, serang. */
export const fold = (text: string): string[] => {
  if (plain.test(text)) return text.toLowerCase().split(' ').filter(Boolean);
  return text.normalize('NFKD').replace(marks, '').toLowerCase().split(gaps).filter(Boolean);
};
