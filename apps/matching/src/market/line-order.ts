import { isMonthly, type LineSketch } from './line-sketch';
import { alikeTogether } from './order';

/**
 * The order in which open lines of one commodity and form stand best: first by the certificates that they ask for, then
 * by currency, then those that are alike in ceiling, quantity and floor side by side. Empty rows are left out.
 */
export function bestLineOrder(rows: number, sketch: LineSketch): Uint32Array {
  const { required, currency, anyMonth, ceiling, least, months, flags, scoreFloor } = sketch;
  const order = Uint32Array.from({ length: rows }, (_, row) => row).filter((row) => anyMonth[row] !== 0);
  order.sort((a, b) => required[a] - required[b] || currency[a] - currency[b] || a - b);
  const need = Float64Array.from({ length: rows }, (_, row) => {
    return least[row] / ((flags[row] & isMonthly) !== 0 ? 1 : months[row]);
  });
  const numbers = [ceiling.slice(0, rows).map((each) => each || 0), need, Float64Array.from(scoreFloor.slice(0, rows))];
  for (let from = 0, to = 0; from < order.length; from = to) {
    while (
      to < order.length &&
      required[order[to]] === required[order[from]] &&
      currency[order[to]] === currency[order[from]]
    )
      to++;
    alikeTogether(order.subarray(from, to), numbers);
  }
  return order;
}
