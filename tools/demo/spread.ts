import { createHash } from 'node:crypto';

/** Where a thing stands in a draw that comes out alike on every machine; uniform over all codes. */
const lot = (draw: string, code: string): string => createHash('sha256').update(`${draw} ${code}`).digest('hex');

/**
 * Draws `count` of the places, spread evenly over all of them, always the same ones.
 * @param draw name of the draw: another name gives other places
 * @returns in the order drawn; all of them when there are fewer
 */
export const spread = <T extends { code: string }>(places: readonly T[], count: number, draw: string): T[] =>
  places
    .map((place) => ({ place, lot: lot(draw, place.code) }))
    .toSorted((a, b) => (a.lot < b.lot ? -1 : 1))
    .slice(0, count)
    .map(({ place }) => place);
