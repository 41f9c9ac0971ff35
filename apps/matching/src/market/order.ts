import type { Sketch } from './sketch';

/** A leaf's rows of a shelf of offers. */
const leaf = 32;

/**
 * The order in which offers of one commodity and form stand best: those that are alike in what the score is made of
 * side by side, so that the extremes of a few neighbours say much about each.
 */
export function bestOrder(sketch: Sketch, rows: Uint32Array): Uint32Array {
  const numbers = [
    // What has no price stands behind all that has one.
    Float64Array.from(rows, (row) => (Number.isNaN(sketch.price(row)) ? Infinity : sketch.price(row))),
    Float64Array.from(rows, (row) => -sketch.free(row)),
    Float64Array.from(rows, (row) => -sketch.merit(row)),
  ];
  const order = Uint32Array.from(rows, (_, at) => at);
  alikeTogether(order, numbers, leaf);
  return order.map((at) => rows[at]);
}

/**
 * Puts rows into an order in which those alike stand side by side. A kd split: they are halved by the number that
 * spreads most just there, the halves again, down to a leaf.
 * @param order the rows, changed in place
 * @param numbers of each row, a few kinds of them
 * @param together rows that stay together whatever the order: a leaf's
 */
export function alikeTogether(order: Uint32Array, numbers: readonly Float64Array[], together: number): void {
  split(
    order,
    numbers.map((kind) => places(order, kind)),
    together,
  );
}

/** Each row's place by a number, 0–1: numbers of different kinds become comparable. */
function places(order: Uint32Array, numbers: Float64Array): Float64Array {
  const rows = order.slice().sort((a, b) => numbers[a] - numbers[b] || a - b);
  const found = new Float64Array(numbers.length);
  rows.forEach((row, place) => (found[row] = place / rows.length));
  return found;
}

function split(order: Uint32Array, dimensions: readonly Float64Array[], together: number): void {
  if (order.length <= together) return;
  const widest = dimensions.reduce((best, each) => (spread(order, each) > spread(order, best) ? each : best));
  order.sort((a, b) => widest[a] - widest[b]);
  // Halves of whole leaves, or every leaf behind an odd one would mix two neighbourhoods.
  const middle = Math.ceil(order.length / (2 * together)) * together;
  split(order.subarray(0, middle), dimensions, together);
  split(order.subarray(middle), dimensions, together);
}

function spread(order: Uint32Array, places: Float64Array): number {
  let [least, most] = [1, 0];
  for (const row of order) {
    const place = places[row];
    if (place < least) least = place;
    if (place > most) most = place;
  }
  return most - least;
}
