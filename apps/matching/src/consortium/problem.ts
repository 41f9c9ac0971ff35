import { unitOf } from '@titik/catalogue/units';
import type { Supplier, Wanted } from './consortium.types';
import { rivals } from './rivals';

/**
 * The task as whole numbers. Amounts are counted in ticks (a piece, or a thousandth of any other unit), so that sums
 * are exact and the order of adding never matters. A one-off demand is one period; a monthly one has a period for
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
  /** What each supplier has free in each month of the window. */
  byMonth: readonly (readonly number[])[];
  /** Least order; a share is nothing or at least this. */
  moq: Float64Array;
  /** Of one unit; the dearest known where unknown, 0 where none is known. */
  cost: Float64Array;
  costsKnown: boolean;
  dearest?: number;
  point: Int32Array;
  points: number;
  rivals: readonly (readonly number[])[];
  group: Int32Array;
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
  const ticks = unitOf(wanted.unit)?.dimension === 'count' ? 1 : 1000;
  // A hair's breadth against binary fractions: 0.3 × 1000 is 300.
  const down = (amount: number): number => Math.floor(amount * ticks + 1e-6);
  const up = (amount: number): number => Math.ceil(amount * ticks - 1e-6);
  const least = Math.max(0, up(wanted.least));
  const most = Math.max(least, down(wanted.most));
  const freeIn = (supplier: Supplier, place: number): number => Math.max(0, down(supplier.free[place] ?? 0));
  const giving = (supplier: Supplier, places: readonly number[]): number => {
    const free = places.reduce((sum, place) => sum + freeIn(supplier, place), 0);
    const moq = up(supplier.moq);
    // More than all that is wanted is of use only to reach a least order above it.
    return free < moq || moq > most ? 0 : Math.min(free, Math.max(moq, least));
  };
  const window = wanted.months.map((_, place) => place);
  const oneOff = wanted.rhythm === 'one-off';
  const parts = oneOff ? [window] : window.map((place) => [place]);
  const suppliers = all
    .filter((supplier) => parts.some((places) => giving(supplier, places) > 0))
    .sort((a, b) => b.score - a.score || (a.offerId < b.offerId ? -1 : 1));
  const known = suppliers.flatMap(({ cost }) => (cost === undefined ? [] : [cost]));
  const dearest = known.length > 0 ? known.reduce((a, b) => Math.max(a, b)) : undefined;
  const points = new Map<string, number>();
  const pointOf = ({ consolidationPoint, offerId }: Supplier): number => {
    const name = consolidationPoint === undefined ? `offer ${offerId}` : `point ${consolidationPoint}`;
    const point = points.get(name) ?? points.size;
    points.set(name, point);
    return point;
  };
  const { of, group } = rivals(suppliers);
  return {
    suppliers,
    ticks,
    least,
    most,
    periods: merge(parts.map((months) => ({ months, free: suppliers.map((supplier) => giving(supplier, months)) }))),
    oneOff,
    byMonth: suppliers.map((supplier) => window.map((place) => freeIn(supplier, place))),
    moq: Float64Array.from(suppliers, ({ moq }) => Math.max(0, up(moq))),
    cost: Float64Array.from(suppliers, ({ cost }) => cost ?? dearest ?? 0),
    costsKnown: known.length > 0,
    ...(dearest !== undefined && { dearest }),
    point: Int32Array.from(suppliers, pointOf),
    points: points.size,
    rivals: of,
    group,
  };
}

function merge(parts: { months: number[]; free: number[] }[]): Period[] {
  const periods: { months: number[]; weight: number; free: Float64Array }[] = [];
  for (const { months, free } of parts) {
    const alike = periods.find((period) => free.every((amount, place) => amount === period.free[place]));
    if (alike) {
      alike.months.push(...months);
      alike.weight++;
    } else periods.push({ months: [...months], weight: 1, free: Float64Array.from(free) });
  }
  return periods;
}
