import type { OfficeHours } from '@titik/contracts/values';
import * as fc from 'fast-check';
import { burdensBorne, type PastMeeting } from './burden';
import { findSlots, type SlotParty } from './find-slot';

// The same rules, told once more in the plainest way: every quarter of an hour is asked on every party's own clock.
const quarter = 900_000;
const day = 86_400_000;
const awake = { from: '06:00', to: '22:00' };

interface Clock {
  date: string;
  weekday: number;
  time: string;
}

const formats = new Map<string, Intl.DateTimeFormat>();
const clocks = new Map<string, Map<number, Clock>>();

// The same quarters of an hour are asked over and over, and a formatter takes its time.
function clockOf(zone: string, at: number): Clock {
  const known = clocks.get(zone) ?? new Map<number, Clock>();
  clocks.set(zone, known);
  const clock = known.get(at) ?? readClock(zone, at);
  known.set(at, clock);
  return clock;
}

function readClock(zone: string, at: number): Clock {
  const options = { timeZone: zone, dateStyle: 'short', timeStyle: 'short' } as const;
  const format = formats.get(zone) ?? new Intl.DateTimeFormat('sv-SE', options);
  formats.set(zone, format);
  const [date, time] = format.format(at).split(' ');
  return { date, time, weekday: new Date(date).getUTCDay() || 7 };
}

const hoursOf = ({ byDay, from, to }: OfficeHours, weekday: number) =>
  byDay?.find((each) => each.day === weekday) ?? { from, to };
const minutesOf = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

/** Minutes outside the office hours; undefined where the party cannot or need not come. */
function asks(party: SlotParty, start: number, end: number): number | undefined {
  const [begins, ends] = [clockOf(party.zone, start), clockOf(party.zone, end)];
  const { officeHours, holidays, busy, limits = awake } = party;
  if (begins.date !== ends.date || !officeHours.days.includes(begins.weekday) || holidays.has(begins.date)) return;
  if (busy.some(([from, to]) => from < end && start < to)) return;
  const pauses = (officeHours.breaks ?? []).filter(({ days }) => !days || days.includes(begins.weekday));
  if (pauses.some(({ from, to }) => from < ends.time && begins.time < to)) return;
  const office = hoursOf(officeHours, begins.weekday);
  const early = Math.max(0, minutesOf(office.from) - minutesOf(begins.time));
  const late = Math.max(0, minutesOf(ends.time) - minutesOf(office.to));
  if ((early > 0 && begins.time < limits.from) || (late > 0 && ends.time > limits.to)) return;
  return Math.max(early, late);
}

const startsBetween = (from: number, to: number, length: number) =>
  Array.from({ length: Math.max(0, Math.floor((to - length - from) / quarter) + 1) }, (_, i) => from + i * quarter);

const clock = (minutes: number) => new Date(minutes * 60_000).toISOString().slice(11, 16);
const stretch = (earliest: number, latest: number, shortest: number) =>
  fc
    .tuple(fc.integer({ min: earliest, max: latest - shortest }), fc.integer({ min: shortest, max: latest - earliest }))
    .map(([from, length]) => ({ from: clock(from), to: clock(Math.min(latest, from + length)) }));

/** Windows over switches of clocks, and the zones that switch then. */
const windows = ['2027-03-12', '2027-03-26', '2027-04-01', '2027-04-28', '2027-09-03', '2027-10-01', '2027-10-29'];
const zones = [
  'Asia/Jakarta',
  'Asia/Jayapura',
  'Asia/Kathmandu',
  'Australia/Sydney',
  'Australia/Lord_Howe',
  'Europe/Berlin',
  'America/New_York',
  'America/Santiago',
  'Africa/Cairo',
];

// Office hours begin at four and end before eleven at night: clocks change outside of that (in Chile eleven comes twice),
// so that wall-clock minutes are minutes.
const partiesIn = (start: number) =>
  fc
    .uniqueArray(
      fc.record({
        id: fc.uuid(),
        zone: fc.constantFrom(...zones),
        office: stretch(240, 1365, 120),
        days: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 4 }),
        short: fc.option(stretch(240, 1365, 60), { nil: undefined }),
        pause: fc.option(stretch(600, 900, 15), { nil: undefined }),
        holiday: fc.integer({ min: 0, max: 8 }),
        busy: fc.array(fc.tuple(fc.integer({ min: 0, max: 3 * day }), fc.integer({ min: 1, max: day / 3 })), {
          maxLength: 4,
        }),
        factor: fc.constantFrom(undefined, 0.5, 2),
      }),
      { minLength: 2, maxLength: 4, selector: ({ id }) => id },
    )
    .map((drawn) =>
      drawn.map(({ id, zone, office, days, short, pause, holiday, busy, factor }): SlotParty => ({
        id,
        zone,
        officeHours: {
          days,
          ...office,
          ...(short && { byDay: [{ day: days[0], ...short }] }),
          ...(pause && { breaks: [{ days: days.slice(1), ...pause }] }),
        },
        holidays: new Set([clockOf('UTC', start + holiday * day).date]),
        busy: busy.map(([at, lasts]) => [start + at, start + at + lasts]),
        ...(factor && { factor }),
      })),
    );

const cases = fc.constantFrom(...windows).chain((date) =>
  fc.record({
    from: fc.constant(Date.parse(`${date}T00:00Z`)),
    parties: partiesIn(Date.parse(`${date}T00:00Z`)),
    minutes: fc.constantFrom(30, 45, 60),
  }),
);

interface Case {
  from: number;
  parties: SlotParty[];
  minutes: number;
}

const answer = ({ from, parties, minutes }: Case, borne?: ReadonlyMap<string, number>) =>
  findSlots({ parties, from: new Date(from), to: new Date(from + 4 * day), minutes, step: 15, limit: 1, borne });

const allStarts = ({ from, minutes }: Case) => startsBetween(from, from + 4 * day, minutes * 60_000);
const idle = (party: SlotParty): SlotParty => ({ ...party, busy: [] });
const inside = (parties: readonly SlotParty[], start: number, minutes: number) =>
  parties.every((party) => asks(party, start, start + minutes * 60_000) === 0);

it('the earliest shared hour is the first quarter of an hour that suits everybody', () => {
  let found = 0;
  fc.assert(
    fc.property(cases, (each) => {
      const shared = allStarts(each).filter((start) => inside(each.parties.map(idle), start, each.minutes));
      fc.pre(shared.length > 0);
      const first = shared.find((start) => inside(each.parties, start, each.minutes));
      found += first === undefined ? 0 : 1;
      expect(answer(each).map(({ start }) => +start)).toEqual(first === undefined ? [] : [first]);
    }),
    { numRuns: 60 },
  );
  expect(found).toBeGreaterThan(20);
});

it('the least painful hour is the best of all quarters of an hour, whatever was borne before', () => {
  let found = 0;
  fc.assert(
    fc.property(
      cases,
      fc.array(fc.integer({ min: 0, max: 60_000 }), { minLength: 4, maxLength: 4 }),
      (each, before) => {
        const { parties, minutes } = each;
        fc.pre(!allStarts(each).some((start) => inside(parties.map(idle), start, minutes)));
        const ends = (start: number) => start + minutes * 60_000;
        const asked = (all: readonly SlotParty[]) =>
          allStarts(each).flatMap((start) => {
            const outside = all.map((party) => asks(party, start, ends(start)));
            return outside.includes(undefined) ? [] : [{ start, outside: outside as number[] }];
          });
        fc.pre(asked(parties.map(idle)).length > 0);
        const ranked = asked(parties)
          .map(({ start, outside }) => {
            const costs = outside.map((minute, i) => Math.round((parties[i].factor ?? 1) * minute * minute));
            const accounts = costs.map((cost, i) => before[i] + cost).sort((a, b) => b - a);
            return { start, key: [...accounts, costs.reduce((sum, cost) => sum + cost, 0), start] };
          })
          .sort((a, b) => a.key.map((value, i) => value - b.key[i]).find((difference) => difference !== 0) ?? 0);
        found += ranked.length > 0 ? 1 : 0;
        const borne = new Map(parties.map(({ id }, i) => [id, before[i]]));
        expect(answer(each, borne).map(({ start }) => +start)).toEqual(ranked.slice(0, 1).map(({ start }) => start));
      },
    ),
    { numRuns: 60 },
  );
  expect(found).toBeGreaterThan(20);
});

/** Points of the hour at which one side bears all: nothing asked of the others, the cheapest such hour of a week. */
function alone(sides: readonly SlotParty[], bearer: number, from: number, minutes: number): number | undefined {
  const costs = startsBetween(from, from + 7 * day, minutes * 60_000).flatMap((start) => {
    const outside = sides.map((party) => asks(party, start, start + minutes * 60_000));
    const others = outside.filter((_, i) => i !== bearer);
    return outside.includes(undefined) || others.some((minute) => minute !== 0) ? [] : [outside[bearer]! ** 2];
  });
  return costs.length > 0 ? Math.min(...costs) : undefined;
}

it('over twenty meetings two sides never differ by more than the dearest meeting that one would bear alone', () => {
  let rotated = 0;
  const office = fc.integer({ min: 420, max: 540 }).map((opens) => ({ from: clock(opens), to: clock(opens + 540) }));
  fc.assert(
    fc.property(
      fc.constantFrom('America/Chicago', 'America/New_York', 'America/Santiago', 'America/Mexico_City'),
      fc.constantFrom('Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura'),
      fc.tuple(office, office),
      fc.integer({ min: 0, max: 50 }),
      (abroad, village, hours, weeks) => {
        const sides = [abroad, village].map((zone, i): SlotParty => ({
          id: zone,
          zone,
          officeHours: { days: [1, 2, 3, 4, 5], ...hours[i] },
          holidays: new Set(),
          busy: [],
        }));
        const past: PastMeeting[] = [];
        let bound = 0;
        for (let meeting = 0; meeting < 20; meeting++) {
          const from = Date.parse('2027-01-10T00:00Z') + (weeks + meeting) * 7 * day;
          const all = [0, 1].map((bearer) => alone(sides, bearer, from, 45));
          fc.pre(all.every((cost) => cost !== undefined));
          bound = Math.max(bound, ...(all as number[]));
          const borne = burdensBorne(sides, past);
          const query = { parties: sides, from: new Date(from), to: new Date(from + 7 * day), minutes: 45, step: 15 };
          const [slot] = findSlots({ ...query, limit: 1, borne });
          past.push({ partyIds: sides.map(({ id }) => id), start: +slot.start, end: +slot.end });
          const [one, two] = burdensBorne(sides, past).values();
          expect(Math.abs(one - two)).toBeLessThanOrEqual(bound);
        }
        rotated++;
      },
    ),
    { numRuns: 8 },
  );
  expect(rotated).toBeGreaterThan(0);
});
