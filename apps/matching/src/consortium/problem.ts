import { unitOf } from '@titik/catalogue/units';
import type { Supplier, Wanted } from './consortium.types';
import { rivals } from './rivals';
import { scratch } from './scratch';

/**
 * The task as whole numbers. Amounts are counted in ticks (a piece, or a millionth of any other unit: pounds are no
 * whole grams), so that sums are exact and the order of adding never matters. A one-off demand is one period; a monthly one has a period for
 * every kind of month: months in which each supplier has the same to give are one, `weight` says how many.
 * All arrays go by supplier, best ranked first.
 */
export interface Problem {
  suppliers: readonly Supplier[];
  ticks: number;
  least: number;
  most: number;
  periods: readonly Period[];
  oneOff: boolean;
  /** What a supplier has free in each month of the window. */
  byMonth(place: number): number[];
  /** Least order; a share is nothing or at least this. */
  moq: Float64Array;
  /** Of one unit; the dearest known where unknown, 0 where none is known. */
  cost: Float64Array;
  /** Absent: no cost is known. */
  dearest?: number;
  point: Float64Array;
  points: number;
  rivals: readonly (readonly number[])[];
  group: Float64Array;
}

export interface Period {
  /** Places of its months in the window. */
  months: readonly number[];
  weight: number;
  /** The most that each supplier can give in it; 0 if that is below its least order. */
  free: Float64Array;
}

/** Reads the task; leaves out who has nothing to give. */
export function problemOf(wanted: Wanted, all: readonly Supplier[]): Problem {
  const pieces = unitOf(wanted.unit)?.dimension === 'count';
  const ticks = pieces ? 1 : 1_000_000;
  // A hair's breadth against binary fractions: 0.3 × 1000 is 300.
  const hair = 1e-9 * ticks;
  const down = (amount: number): number => Math.max(0, Math.floor(amount * ticks + hair));
  const up = (amount: number): number => Math.max(0, Math.ceil(amount * ticks - hair));
  // What is asked is rounded like what is given, or whoever has just that would not do; but never a piece.
  const asked = pieces ? up : down;
  const least = wanted.least > 0 ? Math.max(1, asked(wanted.least)) : 0;
  const most = Math.max(least, down(wanted.most));
  const oneOff = wanted.rhythm === 'one-off';
  const window = wanted.months.map((_, month) => month);
  const giving = (free: number, moq: number): number =>
    // More than all that is wanted is of use only to reach a least order above it.
    free < moq || moq > most ? 0 : Math.min(free, Math.max(moq, least));

  const parts = oneOff ? [window] : window.map((month) => [month]);
  const givesIn = ({ free, moq }: Supplier, months: readonly number[]): number => {
    let amount = 0;
    for (const month of months) amount += down(free[month] ?? 0);
    return giving(amount, asked(moq));
  };
  const suppliers = all
    .filter((supplier) => parts.some((months) => givesIn(supplier, months) > 0))
    .sort((a, b) => b.score - a.score || (a.offerId < b.offerId ? -1 : 1));
  const dearest = suppliers.reduce<number | undefined>(
    (most, { cost }) => (cost === undefined ? most : Math.max(most ?? cost, cost)),
    undefined,
  );
  const { of, group } = rivals(suppliers);
  return {
    suppliers,
    ticks,
    least,
    most,
    periods: merge(
      parts.map((months) => ({ months, free: numbers(suppliers, (supplier) => givesIn(supplier, months)) })),
    ),
    oneOff,
    byMonth: (place) => window.map((month) => down(suppliers[place].free[month] ?? 0)),
    moq: numbers(suppliers, ({ moq }) => asked(moq)),
    cost: numbers(suppliers, ({ cost }) => cost ?? dearest ?? 0),
    ...(dearest !== undefined && { dearest }),
    ...pointsOf(suppliers),
    rivals: of,
    group,
  };
}

/** Numbers the consolidation points; who has none is its own. */
function pointsOf(suppliers: readonly Supplier[]): Pick<Problem, 'point' | 'points'> {
  const known = new Map<string, number>();
  let points = 0;
  const point = numbers(suppliers, ({ consolidationPoint }) => {
    if (consolidationPoint === undefined) return points++;
    const number = known.get(consolidationPoint) ?? points++;
    known.set(consolidationPoint, number);
    return number;
  });
  return { point, points };
}

function numbers<T>(items: readonly T[], of: (item: T) => number): Float64Array {
  const all = scratch.zeros(items.length);
  for (let at = 0; at < items.length; at++) all[at] = of(items[at]);
  return all;
}

function merge(parts: { months: number[]; free: Float64Array }[]): Period[] {
  const periods: { months: number[]; weight: number; free: Float64Array }[] = [];
  for (const { months, free } of parts) {
    const alike = periods.find((period) => free.every((amount, place) => amount === period.free[place]));
    if (alike) {
      alike.months.push(...months);
      alike.weight++;
    } else periods.push({ months: [...months], weight: 1, free });
  }
  return periods;
}
