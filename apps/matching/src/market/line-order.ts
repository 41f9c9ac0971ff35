import {
  by1,
  by2,
  by4,
  by8,
  ceilingAt,
  currencyAt,
  type LineSketch,
  requiredAt,
  scoreAt,
  weightsAt,
} from './line-sketch';
import { alikeTogether, placesBy } from './order';

/**
 * The order in which open lines of one commodity and form stand best: by weights, certificates asked for and currency,
 * and among equals those that are alike in ceiling, quantity and floor side by side. Empty rows are left out.
 */
export function bestLineOrder(rows: number, sketch: LineSketch, together: number): Uint32Array {
  const { f64, f32, i32, u16, u8 } = sketch;
  const order = Uint32Array.from({ length: rows }, (_, row) => row).filter((row) => !sketch.isEmpty(row));
  const differ = (a: number, b: number): number =>
    u16[(a << by2) + weightsAt] - u16[(b << by2) + weightsAt] ||
    i32[(a << by4) + requiredAt] - i32[(b << by4) + requiredAt] ||
    u8[(a << by1) + currencyAt] - u8[(b << by1) + currencyAt];
  order.sort((a, b) => differ(a, b) || a - b);
  const each = (number: (row: number) => number) => Float64Array.from({ length: rows }, (_, row) => number(row));
  const numbers = [
    each((row) => f64[(row << by8) + ceilingAt] || 0),
    each((row) => sketch.need(row)),
    each((row) => f32[(row << by4) + scoreAt]),
  ];
  for (let from = 0, to = 0; from < order.length; from = to) {
    while (to < order.length && differ(order[to], order[from]) === 0) to++;
    const alike = order.subarray(from, to);
    alikeTogether(
      alike,
      numbers.map((each) => placesBy(alike, each)),
      together,
    );
  }
  return order;
}
