import type { Schemas } from '../api/client';

type Capacity = Schemas['village-registry.Capacity'];

/** A number while it is typed. */
export type Typed = number | '';

export interface Amounts {
  /** What is delivered month after month */
  dependable: Typed;
  /** What could be given at best; never promised */
  potential: Typed;
}

/** What an offer can give: every month the same, but for those that are unlike. */
export interface CapacityDraft {
  usual: Amounts;
  /** By calendar month, 1–12 */
  months: Record<number, Amounts>;
  season: number[];
}

export interface MonthRow {
  month: number;
  inSeason: boolean;
  dependable: number;
  potential: number;
  /** What is promised already: never below */
  floor: number;
}

export const allYear = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

export const amountsIn = ({ usual, months }: CapacityDraft, month: number): Amounts => months[month] ?? usual;

const whole = (typed: Typed): number => (typed === '' ? 0 : typed);

/** What of each calendar month is promised: standing, and by the fullest of its contracts' months. January first. */
export const floorsOf = ({ committed, commitments = [] }: Pick<Capacity, 'committed' | 'commitments'>): number[] =>
  allYear.map((month) => {
    const dated = commitments.filter((each) => Number(each.month.slice(5)) === month).map(({ quantity }) => quantity);
    return committed + Math.max(0, ...dated);
  });

/** The twelve months as they would be stored, from one on. @param first 1–12 */
export const monthRows = (draft: CapacityDraft, floors: readonly number[], first = 1): MonthRow[] =>
  allYear.map((_, place) => {
    const month = ((first - 1 + place) % 12) + 1;
    const { dependable, potential } = amountsIn(draft, month);
    return {
      month,
      inSeason: draft.season.includes(month),
      dependable: whole(dependable),
      potential: whole(potential),
      floor: floors[month - 1],
    };
  });

/** The twelve months of a stored offer, from one on. */
export const rowsOfOffer = (
  { capacity, seasonMonths }: { capacity: Capacity; seasonMonths: readonly number[] },
  first = 1,
): MonthRow[] => monthRows(capacityDraft(capacity, seasonMonths), floorsOf(capacity), first);

export const capacityDraft = (
  { dependable, potential, months = [] }: Pick<Capacity, 'dependable' | 'potential' | 'months'>,
  season: readonly number[],
): CapacityDraft => ({
  usual: { dependable, potential },
  months: Object.fromEntries(
    months.map((each) => [each.month, { dependable: each.dependable, potential: each.potential }]),
  ),
  season: [...season],
});

/** Changes the months that are like the usual one. */
export const setUsual = <Draft extends CapacityDraft>(draft: Draft, part: Partial<Amounts>): Draft => ({
  ...draft,
  usual: { ...draft.usual, ...part },
});

/** Changes one month; as soon as it is like the usual one, it follows that again. */
export function setMonth<Draft extends CapacityDraft>(draft: Draft, month: number, part: Partial<Amounts>): Draft {
  const next = { ...amountsIn(draft, month), ...part };
  const { [month]: _, ...others } = draft.months;
  const same = next.dependable === draft.usual.dependable && next.potential === draft.usual.potential;
  return { ...draft, months: same ? others : { ...others, [month]: next } };
}

/** Puts a month into the season or takes it out; the last one stays. */
export function setSeason<Draft extends CapacityDraft>(draft: Draft, month: number, inSeason: boolean): Draft {
  const others = draft.season.filter((each) => each !== month);
  const season = inSeason ? [...others, month].toSorted((a, b) => a - b) : others;
  return season.length === 0 ? draft : { ...draft, season };
}

export type Layer = keyof Amounts;

/** Between what a bar of a layer may stand: dependable from what is promised to what is possible. */
export const boundsOf = ({ floor, dependable, potential }: MonthRow, layer: Layer, top: number): [number, number] =>
  layer === 'dependable' ? [Math.min(floor, potential), potential] : [Math.max(dependable, floor), top];

/** A value within bounds, by whole steps. */
export const stepped = (value: number, [least, most]: [number, number], step: number): number =>
  Math.min(most, Math.max(least, Math.round(value / step) * step));

/** A round step of a scale, about a fortieth of it: 1, 2 or 5 times a power of ten. */
export function stepOf(top: number): number {
  const about = Math.max(top / 40, 1e-6);
  const power = 10 ** Math.floor(Math.log10(about));
  return [1, 2, 5, 10].map((times) => times * power).find((step) => step >= about)!;
}

/** Where the scale ends: a round number above all bars. */
export function topOf(rows: readonly MonthRow[]): number {
  const most = Math.max(0, ...rows.flatMap(({ potential, dependable, floor }) => [potential, dependable, floor]));
  if (most === 0) return 100;
  const power = 10 ** Math.floor(Math.log10(most));
  return [1, 1.5, 2, 3, 4, 5, 6, 8, 10, 15].map((times) => times * power).find((top) => top >= most * 1.1)!;
}

export type CapacityFault = 'missing' | 'above-potential' | 'below-promised' | 'promised-out-of-season';

/** What is wrong with a month, or with the usual one, which nothing is promised of. */
export function faultOf(
  { dependable, potential }: Amounts,
  { floor = 0, inSeason = true }: Partial<Pick<MonthRow, 'floor' | 'inSeason'>> = {},
): CapacityFault | undefined {
  if (dependable === '' || potential === '') return 'missing';
  if (dependable > potential) return 'above-potential';
  if (!inSeason) return floor > 0 ? 'promised-out-of-season' : undefined;
  return dependable < floor ? 'below-promised' : undefined;
}
