import { checkTimetable } from '../engine/check/check-timetable';
import type { Day, Timetable } from '../engine/day';
import type { Reason } from '../engine/reasons/find-reasons';
import type { Solution } from '../engine/solve';
import type { ForumRecords, Placement } from '../schedule/forum-records';
import type { Instance, PoolName } from '../schedule/instance';
import { seatsOf } from '../schedule/seats';

export const runStatuses = ['OPTIMAL', 'FEASIBLE', 'INFEASIBLE', 'UNKNOWN'] as const;

/** Why a day cannot be held whole, with names instead of numbers; slots count from 1. */
export interface NamedReason {
  code: Reason['code'];
  /** Wishes that are part of it */
  wishIds: string[];
  /** The person it is about, and those to be asked for another slot */
  person?: string;
  people?: string[];
  slots?: number[];
  room?: number;
  pool?: PoolName;
}

/** What came of a run. */
export interface RunResult {
  /** OPTIMAL: no timetable with every wish is better; INFEASIBLE: a wish that must be held cannot be */
  status: (typeof runStatuses)[number];
  breaks: number;
  /** No timetable with every wish has fewer breaks */
  bound: number;
  idleSlots: number;
  seconds: number;
  placed: number;
  /** Breaks differ by no more than the day allows */
  fair: boolean;
  /** The smallest set of wishes to leave out, as far as it is known: see `dropsProven` */
  droppedIds: string[];
  /** No smaller set is enough */
  dropsProven: boolean;
  /** At least so many must be left out */
  dropsAtLeast: number;
  reasons: NamedReason[];
}

export interface Outcome {
  result: RunResult;
  /** By wish id */
  placements: Map<string, Placement>;
}

/**
 * What a solution means for the wishes: their slots, tables and interpreters, and reasons in names. The checker, which
 * shares no rule with the engine, holds the timetable against the day first.
 * @throws Error where the timetable breaks a rule: that is a fault of the engine, and nothing of it may be kept
 */
export function outcomeOf(records: ForumRecords, instance: Instance, solution: Solution, seconds: number): Outcome {
  const { day, wishes } = instance;
  const { timetable, drops } = solution;
  const dropped = wishes.filter((_, m) => timetable[m] < 0);
  const { part, slots } = placedPart(day, timetable);
  const whole = dropped.length === 0;
  const { faults } = checkTimetable(part, slots, whole ? solution : {});
  const broken = faults.filter(({ code }) => whole || code !== 'unfair');
  if (broken.length > 0) throw new Error(`the engine's timetable breaks rules: ${JSON.stringify(broken.slice(0, 5))}`);
  const slotOf = new Map(wishes.flatMap(({ id }, m) => (timetable[m] < 0 ? [] : [[id, timetable[m] + 1] as const])));
  return {
    result: {
      status: dropped.some(({ must }) => must) || whole ? solution.status : 'FEASIBLE',
      breaks: solution.breaks,
      bound: solution.bound,
      idleSlots: solution.idleSlots,
      seconds,
      placed: slotOf.size,
      fair: faults.every(({ code }) => code !== 'unfair'),
      droppedIds: dropped.map(({ id }) => id),
      dropsProven: drops?.exact ?? whole,
      dropsAtLeast: drops?.atLeast ?? 0,
      reasons: solution.reasons.map((reason) => named(reason, instance)),
    },
    placements: seatsOf(records, slotOf),
  };
}

/** The day of those meetings that have a slot, for the checker. */
export function placedPart(day: Day, timetable: Timetable): { part: Day; slots: number[] } {
  const kept = day.meetings.flatMap((_, m) => (timetable[m] < 0 ? [] : [m]));
  const placeOf = new Map(kept.map((m, place) => [m, place]));
  const among = (numbers: readonly number[]): number[] => numbers.flatMap((m) => placeOf.get(m) ?? []);
  return {
    part: {
      ...day,
      meetings: kept.map((m) => ({ ...day.meetings[m], after: among(day.meetings[m].after) })),
      pools: day.pools.map((pool) => ({ ...pool, meetings: among(pool.meetings) })),
    },
    slots: kept.map((m) => timetable[m]),
  };
}

function named(reason: Reason, { wishes, participants, pools }: Instance): NamedReason {
  const meetings = 'meeting' in reason ? [reason.meeting] : reason.meetings;
  return {
    code: reason.code,
    wishIds: meetings.map((m) => wishes[m].id),
    ...('person' in reason && { person: participants[reason.person].name }),
    ...('people' in reason && { people: reason.people.map((p) => participants[p].name) }),
    ...('slots' in reason && { slots: reason.slots.map((slot) => slot + 1) }),
    ...('room' in reason && { room: reason.room }),
    ...('pool' in reason && { pool: pools[reason.pool] }),
  };
}
