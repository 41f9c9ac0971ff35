import type { Sketch } from './sketch';
import { capacityValue, priceValue, weights } from './terms';

/** A leaf's rows of a shelf of offers. */
const leaf = 32;

/** What lines of a market usually ask for, by its middling offer: to tell which numbers move scores how far. */
const usual = { ceiling: 1.15, least: 8 };

/**
 * The order in which offers of one commodity and form stand best: those that are alike in what the score is made of
 * side by side, so that the extremes of a few neighbours say much about each.
 */
export function bestOrder(sketch: Sketch, rows: Uint32Array): Uint32Array {
  const prices = Float64Array.from(rows, (row) => sketch.price(row));
  const ceiling = usual.ceiling * middling(prices);
  const least = usual.least * middling(Float64Array.from(rows, (row) => sketch.free(row)));
  const order = Uint32Array.from(rows, (_, at) => at);
  alikeTogether(
    order,
    [
      prices.map((price) => -weights.price * priceValue(price, ceiling)),
      Float64Array.from(rows, (row) => -weights.capacity * capacityValue(sketch.free(row), least)),
      Float64Array.from(rows, (row) => -sketch.worth(row)),
    ],
    leaf,
  );
  return order.map((at) => rows[at]);
}

const middling = (numbers: Float64Array): number => {
  const known = numbers.filter((number) => !Number.isNaN(number)).sort();
  return known.length === 0 ? NaN : known[known.length >>> 1];
};

/**
 * Puts rows into an order in which those alike stand side by side. A kd split: they are halved by the number that
 * spreads most just there, the halves again, down to a leaf.
 * @param order the rows, changed in place
 * @param numbers of each row, a few kinds of them, on one scale
 * @param together rows that stay together whatever the order: a leaf's
 */
export function alikeTogether(order: Uint32Array, numbers: readonly Float64Array[], together: number): void {
  if (order.length <= together) return;
  const widest = numbers.reduce((best, each) => (spread(order, each) > spread(order, best) ? each : best));
  order.sort((a, b) => widest[a] - widest[b] || a - b);
  // Halves of whole leaves, or every leaf behind an odd one would mix two neighbourhoods.
  const middle = Math.ceil(order.length / (2 * together)) * together;
  alikeTogether(order.subarray(0, middle), numbers, together);
  alikeTogether(order.subarray(middle), numbers, together);
}

/** Each row's place by a number, 0–1: numbers of different kinds come on one scale. */
export function placesBy(order: Uint32Array, numbers: Float64Array): Float64Array {
  const rows = order.slice().sort((a, b) => numbers[a] - numbers[b] || a - b);
  const found = new Float64Array(numbers.length);
  rows.forEach((row, place) => (found[row] = place / rows.length));
  return found;
}

function spread(order: Uint32Array, numbers: Float64Array): number {
  let [least, most] = [Infinity, -Infinity];
  for (const row of order) {
    const number = numbers[row];
    if (number < least) least = number;
    if (number > most) most = number;
  }
  return most - least;
}
