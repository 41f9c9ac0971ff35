import { cases } from '@titik/testing/cases';
import fc from 'fast-check';
import { breaksOf } from '../breaks';
import type { Day, Timetable } from '../day';
import { keepsRules } from './keeps-rules';
import { occupancyBound } from './occupancy-bound';
import { possibleSlots } from './possible-slots';
import { prove } from './prove';
import { bestEngine, type Engine, runOwn } from './satisfy';

/** Small days of every kind: sessions, fixed and forbidden slots, precedences, pools, any fairness or none. */
const days: fc.Arbitrary<Day> = fc
  .record({
    participants: fc.integer({ min: 2, max: 5 }),
    slots: fc.integer({ min: 2, max: 5 }),
    count: fc.integer({ min: 0, max: 6 }),
  })
  .chain(({ participants, slots, count }) => {
    const person = fc.integer({ min: 0, max: participants - 1 });
    const slot = fc.integer({ min: 0, max: slots - 1 });
    const rarely = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined, freq: 8 });
    const meeting = fc.record({
      a: person,
      step: fc.integer({ min: 1, max: participants - 1 }),
      session: fc.constantFrom(
        'any' as const,
        'any' as const,
        'any' as const,
        'morning' as const,
        'afternoon' as const,
      ),
      fixed: rarely(slot),
      after: rarely(fc.nat(Math.max(0, count - 1))),
    });
    return fc.record({
      participants: fc.constant(participants),
      slots: fc.constant(slots),
      morning: fc.integer({ min: 1, max: slots }),
      meetings: fc.array(meeting, { minLength: count, maxLength: count }).map((list) =>
        list.map(({ a, step, session, fixed, after }, place) => ({
          a,
          b: (a + step) % participants,
          session,
          fixed,
          after: after === undefined || after === place ? [] : [after],
        })),
      ),
      forbidden: fc.array(
        fc.oneof(
          { weight: 3, arbitrary: fc.constant(new Set<number>()) },
          fc.array(slot, { maxLength: 2 }).map((list) => new Set(list)),
        ),
        { minLength: participants, maxLength: participants },
      ),
      pools: fc.array(
        fc.record({
          capacity: fc.integer({ min: 0, max: 3 }),
          meetings: fc.oneof(
            fc.constant(Array.from({ length: count }, (_, place) => place)),
            fc.subarray(Array.from({ length: count }, (_, place) => place)),
          ),
        }),
        { maxLength: 2 },
      ),
      fairness: fc.constantFrom(undefined, 0, 1, 2),
    });
  });

/** The least breaks of all timetables there are, each looked at; Infinity where there is none. */
function leastBreaks(day: Day): number {
  let least = Infinity;
  const slots: number[] = [];
  const place = (meeting: number): void => {
    if (meeting === day.meetings.length) {
      if (isRight(day, slots)) least = Math.min(least, total(day, slots));
      return;
    }
    for (let slot = 0; slot < day.slots; slot++) {
      const { a, b } = day.meetings[meeting];
      const meets = (other: number) =>
        [a, b].some((person) => [day.meetings[other].a, day.meetings[other].b].includes(person));
      if (slots.slice(0, meeting).some((taken, other) => taken === slot && meets(other))) continue;
      slots[meeting] = slot;
      place(meeting + 1);
    }
  };
  place(0);
  return least;
}

// Written apart from the product's own rules on purpose.
function isRight(day: Day, slots: Timetable): boolean {
  const right = day.meetings.every(({ a, b, session, fixed, after }, meeting) => {
    const slot = slots[meeting];
    if (session === 'morning' && slot >= day.morning) return false;
    if (session === 'afternoon' && slot < day.morning) return false;
    if (fixed !== undefined && slot !== fixed) return false;
    return !day.forbidden[a].has(slot) && !day.forbidden[b].has(slot) && after.every((other) => slots[other] < slot);
  });
  const clash = day.meetings.some((one, place) =>
    day.meetings.some(
      (other, at) =>
        at < place &&
        slots[at] === slots[place] &&
        [other.a, other.b].some((person) => person === one.a || person === one.b),
    ),
  );
  const pooled = day.pools.every(({ capacity, meetings }) =>
    Array.from({ length: day.slots }, (_, slot) => slot).every(
      (slot) => meetings.filter((meeting) => slots[meeting] === slot).length <= capacity,
    ),
  );
  const breaks = breaksOf(day, slots);
  return right && !clash && pooled && Math.max(...breaks) - Math.min(...breaks) <= (day.fairness ?? Infinity);
}

function total(day: Day, slots: Timetable): number {
  return breaksOf(day, slots).reduce((sum, own) => sum + own, 0);
}

const soon = () => Date.now() + 60_000;

const engines: [string, Engine, number][] = [
  ['our own engine', runOwn, 150],
  ['the best engine here', bestEngine(), 40],
];

jest.setTimeout(60_000);

it.each(engines)('proves by %s what looking at every timetable finds', async (_, engine, numRuns) => {
  await fc.assert(
    fc.asyncProperty(days, async (day) => {
      const least = leastBreaks(day);
      const { bound, timetable, status } = await prove(day, undefined, { until: soon(), engine });
      expect(bound).toBe(least);
      expect(status).toBe(least === Infinity ? 'infeasible' : 'optimal');
      expect(timetable !== undefined && isRight(day, timetable) && total(day, timetable)).toBe(
        least < Infinity && least,
      );
    }),
    { numRuns },
  );
});

it('bounds from below what looking at every timetable finds', () => {
  fc.assert(
    fc.property(days, (day) => {
      expect(occupancyBound(day, possibleSlots(day)).bound).toBeLessThanOrEqual(leastBreaks(day));
    }),
    { numRuns: cases(500) },
  );
});

it('knows a timetable that keeps every rule', () => {
  const withSlots = days.chain((day) => {
    const slots = fc.array(fc.integer({ min: -1, max: day.slots - 1 }), {
      minLength: day.meetings.length,
      maxLength: day.meetings.length,
    });
    return fc.tuple(fc.constant(day), slots);
  });
  fc.assert(
    fc.property(withSlots, ([day, slots]) => {
      expect(keepsRules(day, slots)).toBe(isRight(day, slots) && !slots.includes(-1));
    }),
    { numRuns: cases(2000) },
  );
});

describe('where the engine is late', () => {
  const meeting = (a: number, b: number) => ({ a, b, session: 'any' as const, after: [] });
  // Three people who all meet, one of whom cannot come in the middle: two breaks, and the bound says one.
  const day: Day = {
    participants: 3,
    slots: 4,
    morning: 4,
    meetings: [meeting(0, 1), meeting(0, 2), meeting(1, 2)],
    forbidden: [new Set([1]), new Set(), new Set()],
    pools: [],
  };
  const late: Engine = () => Promise.resolve('not known');

  it('claims nothing but the bound', async () => {
    const { bound, ...rest } = await prove(day, undefined, { until: soon(), engine: late });
    expect(rest).toEqual({ timetable: undefined, status: 'unknown' });
    expect(bound).toBeLessThanOrEqual(leastBreaks(day));
  });

  it('keeps the timetable it was given without calling it the best', async () => {
    const { bound } = await prove(day, undefined, { until: soon(), engine: late });
    const poor = [0, 2, 3];
    expect(total(day, poor)).toBeGreaterThan(bound);
    expect(await prove(day, poor, { until: soon(), engine: late })).toEqual({
      bound,
      timetable: poor,
      status: 'feasible',
    });
  });

  it('takes no timetable that breaks a rule', async () => {
    const { status } = await prove(day, [1, 2, 3], { until: soon(), engine: late });
    expect(status).toBe('unknown');
  });

  it('ends our own engine at the time set and when it is called off', async () => {
    expect(await prove(day, undefined, { until: 0, engine: runOwn })).toMatchObject({ status: 'unknown' });
    const signal = AbortSignal.abort();
    expect(await prove(day, undefined, { until: soon(), signal, engine: runOwn })).toMatchObject({ status: 'unknown' });
  });

  it('does not believe a model that is none', async () => {
    const liar: Engine = () => Promise.resolve(() => false);
    await expect(prove(day, undefined, { until: soon(), engine: liar })).rejects.toThrow('no model');
  });
});

it('tells of bounds and timetables as they are found', async () => {
  const news: unknown[] = [];
  const meeting = (a: number, b: number) => ({ a, b, session: 'any' as const, after: [] });
  const day: Day = {
    participants: 3,
    slots: 3,
    morning: 3,
    meetings: [meeting(0, 1), meeting(0, 2)],
    forbidden: [new Set([1]), new Set(), new Set()],
    pools: [],
  };
  const { timetable } = await prove(day, undefined, { until: soon(), onProgress: (one) => news.push(one) });
  expect(news).toEqual([{ bound: 1 }, { timetable }]);
});
