import { cases } from '@titik/testing/cases';
import * as fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { zoneClock } from './zone-clock';

const zones = [
  'UTC',
  'Asia/Jakarta',
  'Asia/Pontianak',
  'Asia/Kathmandu',
  'Australia/Sydney',
  'Australia/Lord_Howe',
  'Europe/Berlin',
  'Europe/Istanbul',
  'America/New_York',
  'America/Santiago',
  'America/Sao_Paulo',
  'America/Mexico_City',
  'Africa/Cairo',
  'Africa/Casablanca',
];
const zone = fc.constantFrom(...zones);
const minute = fc.integer({ min: Date.parse('2024-01-01Z') / 60_000, max: Date.parse('2032-01-01Z') / 60_000 });

it('tells the same offsets as Temporal', () => {
  fc.assert(
    fc.property(zone, minute, (name, at) => {
      const expected = Temporal.Instant.fromEpochMilliseconds(at * 60_000).toZonedDateTimeISO(name).offsetNanoseconds;
      expect(zoneClock(name).offsetAt(at * 60_000)).toBe(expected / 1e6);
    }),
    { numRuns: cases(1000) },
  );
});

// Around the hours in which clocks change, where a wall-clock time may come twice or never.
const changes: [string, string][] = [
  ['Europe/Berlin', '2027-03-28T02:00'],
  ['Europe/Berlin', '2027-10-31T02:00'],
  ['Australia/Sydney', '2027-04-04T02:00'],
  ['Australia/Lord_Howe', '2027-10-03T02:00'],
  ['America/New_York', '2027-03-14T02:00'],
  ['America/Santiago', '2027-04-03T23:00'],
  ['America/Santiago', '2027-09-05T00:00'],
  ['Africa/Cairo', '2027-04-30T00:00'],
];

it('turns wall-clock times into instants as Temporal does, twice and never included', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...changes),
      fc.integer({ min: -200, max: 200 }),
      fc.constantFrom('earlier' as const, 'later' as const),
      ([name, around], away, pick) => {
        const wall = Temporal.PlainDateTime.from(around).add({ minutes: away });
        const shown = Date.parse(`${wall.toString({ smallestUnit: 'second' })}Z`);
        const expected = wall.toZonedDateTime(name, { disambiguation: pick }).epochMilliseconds;
        expect(zoneClock(name).instantOf(shown, pick)).toBe(expected);
      },
    ),
    { numRuns: cases(1000) },
  );
});

it('refuses a zone that does not exist', () => expect(() => zoneClock('Asia/Bangkalan')).toThrow(RangeError));
