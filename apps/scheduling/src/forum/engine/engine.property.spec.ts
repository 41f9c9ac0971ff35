import { cases } from '@titik/testing/cases';
import fc from 'fast-check';
import { breaksOf } from './breaks';
import { checkTimetable } from './check/check-timetable';
import type { Day, DayMeeting, Timetable } from './day';
import { idleSlotsOf } from './idle-slots';
import { fewestDrops } from './reasons/fewest-drops';
import { findReasons } from './reasons/find-reasons';
import { repair } from './repair/repair';
import { Chain } from './search/chain';
import { Layout } from './search/layout';
import { Search } from './search/search';
import { solve } from './solve';

const tiny: fc.Arbitrary<Day> = fc
  .record({ participants: fc.integer({ min: 2, max: 5 }), slots: fc.integer({ min: 1, max: 3 }) })
  .chain(({ participants, slots }) =>
    fc.record({
      participants: fc.constant(participants),
      slots: fc.constant(slots),
      morning: fc.integer({ min: 0, max: slots }),
      meetings: fc
        .array(
          fc.record({
            a: fc.nat(participants - 1),
            step: fc.integer({ min: 1, max: participants - 1 }),
            session: fc.constantFrom('any' as const, 'any' as const, 'morning' as const, 'afternoon' as const),
            fixed: fc.option(fc.nat(slots - 1), { nil: undefined, freq: 8 }),
            behind: fc.option(fc.nat(4), { nil: undefined, freq: 5 }),
            never: fc.integer({ min: -3 * slots, max: slots - 1 }),
          }),
          { minLength: 1, maxLength: 5 },
        )
        .map((rows) =>
          rows.map(({ a, step, session, fixed, behind, never }, m): DayMeeting => ({
            a,
            b: (a + step) % participants,
            session,
            ...(fixed !== undefined && { fixed }),
            ...(never >= 0 && { forbidden: new Set([never]) }),
            after: behind !== undefined && behind < m ? [behind] : [],
          })),
        ),
      forbidden: fc.array(
        fc
          .option(fc.nat(slots - 1), { nil: undefined, freq: 3 })
          .map((slot) => new Set(slot === undefined ? [] : [slot])),
        { minLength: participants, maxLength: participants },
      ),
      tables: fc.integer({ min: 1, max: 3 }),
      interpreters: fc.integer({ min: 0, max: 2 }),
      fairness: fc.option(fc.integer({ min: 0, max: 2 }), { nil: undefined }),
    }),
  )
  .map(({ tables, interpreters, fairness, ...day }) => {
    const all = day.meetings.map((_, m) => m);
    return {
      ...day,
      ...(fairness !== undefined && { fairness }),
      pools: [
        { capacity: tables, meetings: all },
        { capacity: interpreters, meetings: all.filter((m) => m % 3 === 2) },
      ],
    };
  });

/** Every timetable without clashes, or every one with gaps. */
function* timetables(day: Day, gaps: boolean, from: Timetable = []): Generator<Timetable> {
  if (from.length === day.meetings.length) {
    yield from;
    return;
  }
  const { a, b } = day.meetings[from.length];
  const busy = from.filter((_, m) => [a, b].some((each) => each === day.meetings[m].a || each === day.meetings[m].b));
  for (let slot = gaps ? -1 : 0; slot < day.slots; slot++) {
    if (slot < 0 || !busy.includes(slot)) yield* timetables(day, gaps, [...from, slot]);
  }
}

const unfair = (day: Day): Day => ({ ...day, fairness: undefined });
const faultsOf = (day: Day, timetable: Timetable) => checkTimetable(day, timetable).faults.map(({ code }) => code);
const sound = (day: Day, timetable: Timetable): boolean => faultsOf(day, timetable).length === 0;
const soundPart = (day: Day, timetable: Timetable): boolean =>
  faultsOf(unfair(day), timetable).every((code) => code === 'no-slot');
const total = (day: Day, timetable: Timetable): number => breaksOf(day, timetable).reduce((sum, each) => sum + each, 0);
const leastBreaks = (day: Day): number =>
  [...timetables(day, false)]
    .filter((each) => sound(day, each))
    .reduce((least, each) => Math.min(least, total(day, each)), Infinity);
const settings = { seed: 20251202, numRuns: cases(80) };

it('a timetable the search calls best is sound, and on tiny days none is better', () => {
  fc.assert(
    fc.property(tiny, (day) => {
      const search = new Search(day, 1);
      search.run(1_000);
      expect(search.best === undefined || sound(day, search.best)).toBe(true);
      expect(search.bestBreaks).toBe(leastBreaks(day));
    }),
    settings,
  );
});

it('a day that has a reason has no timetable', () => {
  let named = 0;
  fc.assert(
    fc.property(tiny, (day) => {
      if (findReasons(day).length === 0) return;
      named++;
      expect(leastBreaks(unfair(day))).toBe(Infinity);
    }),
    settings,
  );
  expect(named).toBeGreaterThan(settings.numRuns / 8);
});

it('what is left out is the fewest of the most important, then of the next', () => {
  let some = 0;
  fc.assert(
    fc.property(tiny, fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 6, maxLength: 6 }), (day, wishes) => {
      if (day.slots ** day.meetings.length > 1_100) return;
      const priorities = wishes.slice(0, day.meetings.length);
      const left = (timetable: Timetable): number =>
        timetable.reduce((sum, slot, m) => sum + (slot < 0 ? 100 ** (3 - priorities[m]) : 0), 0);
      const nothing = day.meetings.map(() => -1);
      const { dropped, timetable, exact, atLeast } = fewestDrops(day, priorities, nothing);
      const all = [...timetables(day, true)].filter((each) => soundPart(day, each));
      if (dropped.length > 0) some++;
      expect(exact).toBe(true);
      expect(soundPart(day, timetable)).toBe(true);
      expect(left(timetable)).toBe(Math.min(...all.map(left)));
      const fewest = Math.min(...all.map((each) => each.filter((slot) => slot < 0).length));
      expect(atLeast).toBeLessThanOrEqual(fewest);
    }),
    { ...settings, numRuns: cases(80) },
  );
  expect(some).toBeGreaterThan(settings.numRuns / 8);
});

it('a layout knows its breaks after every step, and chains keep it free of clashes', () => {
  const steps = fc.array(fc.tuple(fc.nat(), fc.nat(), fc.nat()), { maxLength: 40 });
  fc.assert(
    fc.property(tiny, steps, (day, moves) => {
      const layout = new Layout(day);
      const chain = new Chain(layout);
      const foreseen: number[][] = [];
      const seen: number[][] = [];
      for (const [what, where, when] of moves) {
        const meeting = what % day.meetings.length;
        const [from, to] = [where % day.slots, when % day.slots];
        const person = what % day.participants;
        if (layout.slotOf[meeting] >= 0 && what % 3 === 0) layout.remove(meeting);
        else if (layout.slotOf[meeting] < 0 && layout.fits(meeting, from)) layout.place(meeting, from);
        else if (layout.meetingAt(person, from) >= 0 && layout.meetingAt(person, to) < 0) {
          if (!chain.follow(person, from, to)) continue;
          foreseen.push([layout.crowded + chain.crowding(), layout.groups[person] + layout.gain(person, from, to)]);
          chain.swap();
          seen.push([layout.crowded, layout.groups[person]]);
          if (layout.crowded > 0 || !chain.inOrder()) chain.swapBack();
        }
        const timetable = layout.timetable();
        expect(layout.breaks).toBe(total(day, timetable));
        expect(soundPart(day, timetable)).toBe(true);
      }
      expect(foreseen).toEqual(seen);
    }),
    settings,
  );
});

it('solve says what is so, and leaves out only what must be', async () => {
  await fc.assert(
    fc.asyncProperty(tiny, async (day) => {
      const { status, timetable, breaks, idleSlots, bound, drops } = await solve(day, { until: Date.now() + 40 });
      const least = leastBreaks(day);
      expect(idleSlots).toBe(checkTimetable(day, timetable).idleSlots);
      expect(idleSlotsOf(day, timetable)).toBe(idleSlots);
      const whole = status === 'OPTIMAL' || status === 'FEASIBLE';
      expect(whole ? sound(day, timetable) : soundPart(day, timetable)).toBe(true);
      expect(timetable.filter((slot) => slot < 0).length).toBe(drops?.dropped.length ?? 0);
      expect(!whole || (breaks >= least && bound <= least)).toBe(true);
      expect(status !== 'OPTIMAL' || breaks === least).toBe(true);
      expect(status !== 'INFEASIBLE' || least === Infinity).toBe(true);
    }),
    { ...settings, numRuns: cases(20) },
  );
}, 30_000);

it('a repair touches nothing over or under way, and drops and moves as few as can be', () => {
  let mended = 0;
  const events = fc.record({
    now: fc.integer({ min: -1, max: 2 }),
    person: fc.nat(4),
    until: fc.nat(4),
    lostSlot: fc.option(fc.nat(3), { nil: undefined }),
    table: fc.nat(1),
    noShow: fc.option(fc.nat(4), { nil: undefined, freq: 4 }),
    added: fc.option(fc.nat(4), { nil: undefined, freq: 2 }),
  });
  fc.assert(
    fc.property(tiny, events, (day, { now, person, until, lostSlot, table, noShow, added }) => {
      const search = new Search(unfair(day), 1);
      search.run(500);
      if (person >= day.participants || (noShow ?? 0) >= day.participants) return;
      const laid = search.best ?? search.partial;
      const was = laid.map((slot, m) => (m === added ? -1 : slot));
      const result = repair(unfair(day), was, {
        now,
        late: [{ person, until }],
        lostSlots: lostSlot === undefined ? [] : [lostSlot],
        lost: [{ pool: 0, count: table }],
        noShows: noShow === undefined ? [] : [noShow],
        added: added === undefined ? [] : [added],
      });
      const frozen = was.map((slot, m) => slot <= now && m !== added);
      was.forEach((slot, m) => expect(frozen[m] && result.timetable[m] !== slot).toBe(false));

      // The day that is left, told in the words of an ordinary day: over and under way fixed, the rest later.
      const off = new Set(result.cancelled);
      const possible = (each: Timetable): boolean =>
        soundPart(unfair(day), each) &&
        each.every((slot, m) => {
          const { a, b } = day.meetings[m];
          if (frozen[m]) return slot === was[m];
          if (off.has(m)) return slot < 0;
          if (slot < 0) return true;
          return slot > now && slot !== lostSlot && !((a === person || b === person) && slot < until);
        }) &&
        Array.from({ length: day.slots }, (_, slot) => slot).every(
          (slot) => slot <= now || each.filter((other) => other === slot).length <= day.pools[0].capacity - table,
        );
      const change = (each: Timetable): [number, number] => [
        each.filter((slot, m) => slot < 0 && (was[m] >= 0 || m === added) && !off.has(m)).length,
        each.filter((slot, m) => slot >= 0 && slot !== was[m]).length,
      ];
      const measure = ([drops, moves]: [number, number]): number => drops * 100 + moves;
      expect(possible(result.timetable)).toBe(true);
      expect(change(result.timetable)).toEqual([result.dropped.length, result.moved.length]);
      if ((day.slots + 1) ** day.meetings.length > 4_000) return;
      if (result.moved.length + result.dropped.length > 0) mended++;
      const best = Math.min(...[...timetables(day, true)].filter(possible).map((each) => measure(change(each))));
      const reached = measure(change(result.timetable));
      expect(result.fewest ? reached === best : reached >= best).toBe(true);
      expect(result.atLeast).toBeLessThanOrEqual(result.moved.length + result.dropped.length);
    }),
    { ...settings, numRuns: cases(300) },
  );
  expect(mended).toBeGreaterThan(cases(300) / 20);
});

it('the same seed and number of steps give the same timetable', () => {
  const meetings = Array.from({ length: 60 }, (_, m): DayMeeting => {
    return { a: m % 12, b: 12 + ((m * 7 + Math.floor(m / 12)) % 12), session: 'any', after: [] };
  });
  const day: Day = {
    participants: 24,
    slots: 9,
    morning: 5,
    meetings,
    forbidden: Array.from({ length: 24 }, (_, p) => new Set(p % 5 === 0 ? [p % 9] : [])),
    pools: [{ capacity: 8, meetings: meetings.map((_, m) => m) }],
    fairness: 2,
  };
  const run = (steps: number[]): unknown => {
    const search = new Search(day, 7);
    for (const each of steps) search.run(each);
    return { best: search.best, now: search.layout.timetable() };
  };
  expect(run([100, 29_900])).toEqual(run([30_000]));
});
