import { cases } from '@titik/testing/cases';
import * as fc from 'fast-check';
import { findSlots, type SlotParty } from './find-slot';
import { localDate, localTime, weekday } from './local-day';

const zones = [
  'Asia/Jakarta',
  'Asia/Jayapura',
  'Australia/Sydney',
  'Australia/Lord_Howe',
  'Europe/Berlin',
  'America/Santiago',
  'America/Chicago',
  'Africa/Cairo',
  'Asia/Kathmandu',
];
const start = Date.parse('2027-03-20T00:00Z');
const day = 86_400_000;
const clock = (minutes: number) => new Date(minutes * 60_000).toISOString().slice(11, 16);

const aParty = fc
  .record({
    zone: fc.constantFrom(...zones),
    days: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 3 }),
    opens: fc.integer({ min: 0, max: 1300 }),
    length: fc.integer({ min: 60, max: 1439 }),
    holidays: fc.uniqueArray(fc.integer({ min: 0, max: 25 }), { maxLength: 5 }),
    busy: fc.array(fc.tuple(fc.integer({ min: 0, max: 20 * day }), fc.integer({ min: 1, max: day })), {
      maxLength: 12,
    }),
  })
  .map(({ zone, days, opens, length, holidays, busy }): SlotParty => ({
    id: zone,
    zone,
    officeHours: { days, from: clock(opens), to: clock(Math.min(1439, opens + length)) },
    holidays: new Set(holidays.map((offset) => localDate('UTC', start + offset * day))),
    busy: busy.map(([at, lasts]) => [start + at, start + at + lasts]),
  }));

it('every slot is free for all, on a working day of all, in office hours unless it says otherwise', () => {
  fc.assert(
    fc.property(
      fc.array(aParty, { minLength: 1, maxLength: 4 }),
      fc.integer({ min: 15, max: 120 }),
      (parties, minutes) => {
        const to = new Date(start + 21 * day);
        const slots = findSlots({ parties, from: new Date(start), to, minutes, step: 15, limit: 12 });
        for (const slot of slots) {
          expect(slot.end.getTime() - slot.start.getTime()).toBe(minutes * 60_000);
          expect(slot.start.getTime()).toBeGreaterThanOrEqual(start);
          expect(slot.end.getTime()).toBeLessThanOrEqual(to.getTime());
          for (const party of parties) {
            const date = localDate(party.zone, slot.start.getTime());
            expect(party.officeHours.days).toContain(weekday(date));
            expect(party.holidays.has(date)).toBe(false);
            expect(party.busy.filter(([from, until]) => from < +slot.end && until > +slot.start)).toEqual([]);
            if (slot.outOfHours) continue;
            const [opens, closes] = [slot.start, slot.end].map((at) => localTime(party.zone, at).slice(11, 16));
            expect(opens >= party.officeHours.from).toBe(true);
            expect(closes <= party.officeHours.to).toBe(true);
          }
        }
      },
    ),
    { numRuns: cases(150) },
  );
});
