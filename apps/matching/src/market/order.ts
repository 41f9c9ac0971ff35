import type { Sketch } from './sketch';

/** Rows that stay together whatever the order: a leaf's. */
const leaf = 32;

/**
 * The order in which offers of one commodity and form stand best: those that are alike in what the score is made of
 * side by side, so that the extremes of a few neighbours say much about each. A kd split: the offers are halved by the
 * number that spreads most just there (price, capacity or record), the halves again, down to a leaf.
 */
export function bestOrder(sketch: Sketch, rows: Uint32Array): Uint32Array {
  const dimensions = [
    // What has no price stands behind all that has one.
    ranks(rows, (row) => (Number.isNaN(sketch.price(row)) ? Infinity : sketch.price(row))),
    ranks(rows, (row) => -sketch.free(row)),
    ranks(rows, (row) => -sketch.merit(row)),
  ];
  const order = Uint32Array.from(rows, (_, at) => at);
  split(order, dimensions);
  return order.map((at) => rows[at]);
}

/** Each row's place by a number, 0–1: numbers of different kinds become comparable. */
function ranks(rows: Uint32Array, numberOf: (row: number) => number): Float64Array {
  const numbers = Float64Array.from(rows, numberOf);
  const order = Uint32Array.from(rows, (_, at) => at).sort((a, b) => numbers[a] - numbers[b] || a - b);
  const places = new Float64Array(rows.length);
  order.forEach((at, place) => (places[at] = place / rows.length));
  return places;
}

function split(order: Uint32Array, dimensions: readonly Float64Array[]): void {
  if (order.length <= leaf) return;
  const widest = dimensions.reduce((best, each) => (spread(order, each) > spread(order, best) ? each : best));
  order.sort((a, b) => widest[a] - widest[b]);
  // Halves of whole leaves, or every leaf behind an odd one would mix two neighbourhoods.
  const middle = Math.ceil(order.length / (2 * leaf)) * leaf;
  split(order.subarray(0, middle), dimensions);
  split(order.subarray(middle), dimensions);
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
