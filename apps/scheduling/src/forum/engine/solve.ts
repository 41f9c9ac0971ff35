import { setImmediate } from 'node:timers/promises';
import { breaksOf } from './breaks';
import type { Day, Timetable } from './day';
import { idleSlotsOf } from './idle-slots';
import { occupancyBound } from './proof/occupancy-bound';
import { possibleSlots } from './proof/possible-slots';
import { prove } from './proof/prove';
import { type Drops, fewestDrops } from './reasons/fewest-drops';
import { findReasons, type Reason } from './reasons/find-reasons';
import { weightsOf } from './reasons/importance';
import { Search } from './search/search';

export const phases = ['placing', 'improving', 'proving'] as const;

/** What is new: where the work stands, a better timetable, or a higher bound: how many breaks none can go below. */
export interface News {
  phase?: (typeof phases)[number];
  /** So many meetings have a slot, while not all have */
  placed?: number;
  bound?: number;
  timetable?: Timetable;
}

export interface SolveOptions {
  /** Epoch milliseconds */
  until: number;
  seed?: number;
  /** How important each meeting is, 1 for the most important; all alike where left out */
  priorities?: readonly number[];
  onProgress?: (news: News) => void;
  signal?: AbortSignal;
}

export interface Solution {
  /** UNKNOWN: no timetable with every meeting was found, and none is known to be impossible */
  status: 'OPTIMAL' | 'FEASIBLE' | 'INFEASIBLE' | 'UNKNOWN';
  /** With every meeting where OPTIMAL or FEASIBLE, else the best part of the day, perhaps unfair */
  timetable: Timetable;
  breaks: number;
  idleSlots: number;
  /** No timetable with every meeting has fewer breaks */
  bound: number;
  reasons: readonly Reason[];
  /** What was left out, where something was */
  drops?: Drops;
}

const stepsAtOnce = 10_000;
// Between improvements a search pauses longer the longer it runs; it is given up after so many steps without any.
const patience = 1_500_000;
// The share of the time in which a search must have placed every meeting, and what the rest of such a day then gets.
const share = 0.5;
const stepsForRest = 200_000;
const stepsForPart = 20_000;

/**
 * Lays out a forum day: instant checks that name why it cannot work, then an anytime search, then the proof. Ends at
 * the optimum, at `until` or when `signal` is aborted, with the best found.
 */
export async function solve(day: Day, options: SolveOptions): Promise<Solution> {
  const { until, seed = 1, priorities = day.meetings.map(() => 1), onProgress, signal } = options;
  const reasons = findReasons(day);
  const ended = (end: number): boolean => signal?.aborted === true || Date.now() >= end;
  const search = new Search(day, seed, weightsOf(priorities));
  if (reasons.length > 0) {
    onProgress?.({ phase: 'placing' });
    for (let steps = 0; steps < stepsForPart && !ended(until); steps += stepsAtOnce / 10) {
      search.run(stepsAtOnce / 10);
      await setImmediate();
    }
    return part(day, 'INFEASIBLE', reasons, search, options);
  }

  const halfway = Date.now() + (until - Date.now()) * share;
  const { bound } = occupancyBound(day, possibleSlots(day));
  onProgress?.({ bound, phase: search.best ? 'improving' : 'placing' });
  let idle = 0;
  while (search.bestBreaks > bound && !ended(search.best ? until : halfway) && idle <= patience) {
    const before = search.bestBreaks;
    search.run(stepsAtOnce);
    idle = search.bestBreaks < before ? 0 : idle + stepsAtOnce;
    if (idle === 0) onProgress?.({ timetable: search.best, phase: 'improving' });
    else if (!search.best) onProgress?.({ placed: day.meetings.length - search.layout.unplaced.length });
    await setImmediate();
  }
  if (search.best && (search.bestBreaks === bound || ended(until))) return whole(day, search.best, bound);
  onProgress?.({ phase: 'proving' });
  const proof = await prove(day, search.best, { until, onProgress, signal });
  const best = proof.timetable ?? search.best;
  if (best) return whole(day, best, proof.bound);
  return part(day, proof.status === 'infeasible' ? 'INFEASIBLE' : 'UNKNOWN', [], search, options);
}

function whole(day: Day, timetable: Timetable, bound: number): Solution {
  const figures = figuresOf(day, timetable);
  return { status: figures.breaks <= bound ? 'OPTIMAL' : 'FEASIBLE', timetable, ...figures, bound, reasons: [] };
}

/** The best of a day that could not be held whole: fewest wishes dropped, then fewest breaks of those that remain. */
function part(
  day: Day,
  status: Solution['status'],
  reasons: readonly Reason[],
  { partial }: Search,
  { seed = 1, priorities = day.meetings.map(() => 1) }: SolveOptions,
): Solution {
  const { timetable: known, ...drops } = fewestDrops(day, priorities, partial);
  const timetable = rearranged(day, known, seed);
  return {
    status,
    timetable,
    ...figuresOf(day, timetable),
    bound: 0,
    reasons,
    ...(drops.dropped.length > 0 && { drops }),
  };
}

function rearranged(day: Day, known: Timetable, seed: number): Timetable {
  const { rest, numbers } = without(day, known);
  const from = numbers.map((meeting) => known[meeting]);
  const search = searched(rest, from, seed) ?? searched({ ...rest, fairness: undefined }, from, seed) ?? from;
  const timetable = known.map(() => -1);
  numbers.forEach((meeting, place) => (timetable[meeting] = search[place]));
  return timetable;
}

function searched(day: Day, from: Timetable, seed: number): Timetable | undefined {
  const search = new Search(day, seed);
  search.adopt(from);
  search.run(stepsForRest);
  return search.best;
}

/** The day of those meetings that have a slot. */
function without(day: Day, timetable: Timetable): { rest: Day; numbers: number[] } {
  const numbers = day.meetings.flatMap((_, meeting) => (timetable[meeting] < 0 ? [] : [meeting]));
  const placeOf = new Map(numbers.map((meeting, place) => [meeting, place]));
  const kept = (meetings: readonly number[]): number[] => meetings.flatMap((meeting) => placeOf.get(meeting) ?? []);
  const meetings = numbers.map((number) => ({ ...day.meetings[number], after: kept(day.meetings[number].after) }));
  const pools = day.pools.map((pool) => ({ ...pool, meetings: kept(pool.meetings) }));
  return { rest: { ...day, meetings, pools }, numbers };
}

function figuresOf(day: Day, timetable: Timetable): { breaks: number; idleSlots: number } {
  const breaks = breaksOf(day, timetable).reduce((sum, each) => sum + each, 0);
  return { breaks, idleSlots: idleSlotsOf(day, timetable) };
}
