import { plain } from './cell';

const names = [
  'januari january jan',
  'februari february pebruari feb peb',
  'maret march mar mrt',
  'april apr',
  'mei may',
  'juni june jun',
  'juli july jul',
  'agustus august agu ags agt aug',
  'september sept sep',
  'oktober october okt oct',
  'november nopember nov nop',
  'desember december des dec',
];

const byName = new Map(names.flatMap((row, at) => row.split(' ').map((name) => [name, at + 1] as const)));

/** 1–12 of a month's name in Indonesian or English, short or whole; undefined for any other word. */
export const monthOf = (word: string): number | undefined => byName.get(plain(word));
