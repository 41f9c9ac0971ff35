import { isMonthly, type LineSketch } from './line-sketch';
import { alikeTogether } from './order';

/**
 * The order in which open lines of one commodity and form stand best: by weights, certificates asked for and currency,
 * and among equals those that are alike in ceiling, quantity and floor side by side. Empty rows are left out.
 */
export function bestLineOrder(rows: number, sketch: LineSketch): Uint32Array {
  const { weights, required, currency, anyMonth, ceiling, least, months, flags, scoreFloor } = sketch;
  const order = Uint32Array.from({ length: rows }, (_, row) => row).filter((row) => anyMonth[row] !== 0);
  const differ = (a: number, b: number): number =>
    weights[a] - weights[b] || required[a] - required[b] || currency[a] - currency[b];
  order.sort((a, b) => differ(a, b) || a - b);
  const need = Float64Array.from({ length: rows }, (_, row) => {
    return least[row] / ((flags[row] & isMonthly) !== 0 ? 1 : months[row]);
  });
  const numbers = [ceiling.slice(0, rows).map((each) => each || 0), need, Float64Array.from(scoreFloor.slice(0, rows))];
  for (let from = 0, to = 0; from < order.length; from = to) {
    while (to < order.length && differ(order[to], order[from]) === 0) to++;
    alikeTogether(order.subarray(from, to), numbers);
  }
  return order;
}
