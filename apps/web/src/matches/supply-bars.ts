import type { Schemas } from '../api/client';

type Line = Schemas['matching.ToldLine'];

export interface BarPart {
  producerId: string;
  name: string;
  amount: number;
}

/** One column of the chart: a month, or all of a one-off quantity. */
export interface Bar {
  /** Absent: the whole window */
  month?: string;
  parts: BarPart[];
  shortfall: number;
}

export interface SupplyBars {
  bars: Bar[];
  /** What is wanted in each bar; absent for months that share a one-off quantity */
  wanted?: number;
  /** The height of the axis, base unit */
  top: number;
}

/** A line's supply as stacked columns: a month each, or one where it is not split by month. */
export function supplyBars({ supply, wanted }: Pick<Line, 'supply' | 'wanted'>): SupplyBars {
  const monthly = wanted.rhythm === 'monthly';
  const bars: Bar[] = supply.months
    ? supply.months.map(({ month, shortfall = 0 }) => ({
        month,
        shortfall,
        parts: supply.parts.flatMap(({ producerId, producerName, months = [] }) => {
          const amount = months.find((share) => share.month === month)?.amount ?? 0;
          return amount > 0 ? [{ producerId, name: producerName, amount }] : [];
        }),
      }))
    : [
        {
          shortfall: supply.shortfall,
          parts: supply.parts.map(({ producerId, producerName, quantity }) => ({
            producerId,
            name: producerName,
            amount: quantity,
          })),
        },
      ];
  const wantedEach = monthly || !supply.months ? wanted.min : undefined;
  const highest = Math.max(...bars.map(heightOf), wantedEach ?? 0, 0);
  return { bars, ...(wantedEach !== undefined && { wanted: wantedEach }), top: roundedUp(highest) };
}

const heightOf = ({ parts, shortfall }: Bar): number => parts.reduce((sum, { amount }) => sum + amount, shortfall);

/** The next number that people read easily: 1, 2, 2.5 or 5 times a power of ten. */
export function roundedUp(value: number): number {
  if (value <= 0) return 1;
  const power = 10 ** Math.floor(Math.log10(value));
  const step = [1, 2, 2.5, 5, 10].find((each) => value <= each * power * 1.000_001) ?? 10;
  return step * power;
}

/** Where an axis that ends at such a number is marked, from 0. */
export function ticksOf(top: number): number[] {
  const leading = top / 10 ** Math.floor(Math.log10(top));
  const steps = Math.abs(leading - 2) < 1e-6 ? 4 : 5;
  return Array.from({ length: steps + 1 }, (_, step) => (top / steps) * step);
}
