import type { Day, Timetable } from '../day';

/** One broken rule; its sentence is `forum.check.<code>`. Meetings, people and slots count from 0. */
export interface CheckFault {
  code:
    | 'wrong-length'
    | 'no-slot'
    | 'unknown-slot'
    | 'forbidden-slot'
    | 'unwanted-slot'
    | 'wrong-session'
    | 'not-in-fixed-slot'
    | 'two-at-once'
    | 'pool-overfull'
    | 'out-of-order'
    | 'unfair'
    | 'wrong-breaks'
    | 'wrong-idle-slots'
    | 'bound-above-breaks'
    | 'not-optimal';
  params: Record<string, unknown>;
}

/** What somebody says of a timetable beside the slots themselves. */
export interface Claim {
  breaks?: number;
  idleSlots?: number;
  bound?: number;
  status?: string;
}

/** What is wrong with a timetable, what it costs, and by how much the breaks of two people differ at most. */
export interface Check {
  faults: CheckFault[];
  breaks: number;
  idleSlots: number;
  spread: number;
}

/**
 * Holds a timetable against its day, rule by rule. It shares no rule with the engine: it goes through the day slot by
 * slot, as somebody with a printed programme would.
 */
export function checkTimetable(day: Day, timetable: Timetable, claim: Claim = {}): Check {
  const faults: CheckFault[] = [];
  const fault = (code: CheckFault['code'], params: CheckFault['params']): void => void faults.push({ code, params });
  if (timetable.length !== day.meetings.length) {
    fault('wrong-length', { is: timetable.length, should: day.meetings.length });
  }

  day.meetings.forEach((meeting, number) => {
    const slot = timetable[number] ?? -1;
    if (slot === -1) return fault('no-slot', { meeting: number });
    if (!Number.isInteger(slot) || slot < 0 || slot >= day.slots) {
      return fault('unknown-slot', { meeting: number, slot });
    }
    for (const person of [meeting.a, meeting.b]) {
      if (day.forbidden[person].has(slot)) fault('forbidden-slot', { meeting: number, person, slot });
    }
    if (meeting.forbidden?.has(slot)) fault('unwanted-slot', { meeting: number, slot });
    const session = slot < day.morning ? 'morning' : 'afternoon';
    if (meeting.session !== 'any' && meeting.session !== session) fault('wrong-session', { meeting: number, slot });
    if (meeting.fixed !== undefined && meeting.fixed !== slot) {
      fault('not-in-fixed-slot', { meeting: number, slot, fixed: meeting.fixed });
    }
    for (const earlier of meeting.after) {
      const before = timetable[earlier] ?? -1;
      if (before >= 0 && before >= slot) fault('out-of-order', { meeting: number, earlier, slot, before });
    }
  });

  const present: boolean[][] = Array.from({ length: day.participants }, () => []);
  for (let slot = 0; slot < day.slots; slot++) {
    const here = day.meetings.map((_, number) => number).filter((number) => timetable[number] === slot);
    const people = here.flatMap((number) => [day.meetings[number].a, day.meetings[number].b]);
    for (let person = 0; person < day.participants; person++) {
      const times = people.filter((each) => each === person).length;
      present[person].push(times > 0);
      if (times > 1) fault('two-at-once', { person, slot, times });
    }
    day.pools.forEach((pool, number) => {
      const using = here.filter((meeting) => pool.meetings.includes(meeting)).length;
      if (using > pool.capacity) fault('pool-overfull', { pool: number, slot, using, capacity: pool.capacity });
    });
  }

  const waits = present.map((row) =>
    row
      .map((busy) => (busy ? 'x' : '.'))
      .join('')
      .replace(/^\.+|\.+$/g, ''),
  );
  const breaksOfEach = waits.map((wait) => wait.match(/\.+/g)?.length ?? 0);
  const breaks = breaksOfEach.reduce((sum, each) => sum + each, 0);
  const idleSlots = waits.reduce((sum, wait) => sum + wait.replaceAll('x', '').length, 0);
  const spread = Math.max(0, ...breaksOfEach) - Math.min(Infinity, ...breaksOfEach);
  if (day.fairness !== undefined && spread > day.fairness) fault('unfair', { spread, fairness: day.fairness });
  if (claim.breaks !== undefined && claim.breaks !== breaks) fault('wrong-breaks', { is: breaks, said: claim.breaks });
  if (claim.idleSlots !== undefined && claim.idleSlots !== idleSlots) {
    fault('wrong-idle-slots', { is: idleSlots, said: claim.idleSlots });
  }
  if (claim.bound !== undefined && claim.bound > breaks) fault('bound-above-breaks', { bound: claim.bound, breaks });
  if (claim.status === 'OPTIMAL' && claim.bound !== breaks) fault('not-optimal', { bound: claim.bound ?? 0, breaks });
  return { faults, breaks, idleSlots, spread };
}
