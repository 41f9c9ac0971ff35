import { plain } from './cell';
import { monthOf } from './month-names';

const allYear = new Set(['semua', 'all', 'sepanjang tahun', 'setahun penuh', 'tiap bulan', 'setiap bulan', 'all year']);
for (const more of ['year round', 'whole year', 'every month', '1 tahun', 'setahun']) allYear.add(more);

const one = (word: string): number | undefined => {
  if (!/^\s*\d+\s*$/.test(word)) return monthOf(word);
  const number = Number(word);
  return number >= 1 && number <= 12 ? number : undefined;
};

/**
 * Reads months of the year: `3,4,5`, `Mar–Mei`, `Okt - Feb` (over the year's end), `sepanjang tahun`.
 * @returns ascending, each once; undefined when any part is no month
 */
export function readMonths(written: string): number[] | undefined {
  if (allYear.has(plain(written))) return Array.from({ length: 12 }, (_, at) => at + 1);
  const found = new Set<number>();
  for (const part of written.split(/[,;&\n]|\s+dan\s+|\s+and\s+/i).filter((each) => each.trim())) {
    const ends = part.split(/\s*(?:-|–|—|s\/d|s\.d\.|sampai|hingga|\bto\b|\buntil\b)\s*/i).map(one);
    const [from, to] = [ends[0], ends[ends.length - 1]];
    if (ends.length > 2 || from === undefined || to === undefined) return undefined;
    for (let month = from; ; month = (month % 12) + 1) {
      found.add(month);
      if (month === to) break;
    }
  }
  return found.size > 0 ? [...found].sort((a, b) => a - b) : undefined;
}
