import { seedHolidays } from '../holidays/seed-holidays';
import { findSlots, type SlotParty } from './find-slot';
import { localDate, localTime } from './local-day';

const monToFri = { days: [1, 2, 3, 4, 5], from: '08:00', to: '17:00' };
const daysOff = (country: string, year: number) =>
  seedHolidays({ country, subdivision: '' }, year)
    .filter((holiday) => holiday.active)
    .map((holiday) => holiday.date);

const party = (zone: string, more: Partial<SlotParty> = {}): SlotParty => ({
  id: zone,
  zone,
  officeHours: monToFri,
  holidays: new Set(),
  busy: [],
  ...more,
});
const find = (parties: SlotParty[], from: string, to: string, limit = 1, minutes = 45) =>
  findSlots({ parties, from: new Date(from), to: new Date(to), minutes, step: 15, limit });
const local = (zone: string, at: Date) => localTime(zone, at).slice(0, 16);

describe('findSlots inside everybody’s office hours', () => {
  // Monday mornings; first and last start of the day that both share.
  it.each([
    ['Sydney and WIB in January', 'Australia/Sydney', 'Asia/Jakarta', '2027-01-11', '08:00', '12:15'],
    ['Sydney and WIB in July', 'Australia/Sydney', 'Asia/Jakarta', '2027-07-12', '08:00', '13:15'],
    ['Los Angeles and WIT in January', 'America/Los_Angeles', 'Asia/Jayapura', '2027-01-12', '08:00', '09:15'],
    ['Los Angeles and WIT in July', 'America/Los_Angeles', 'Asia/Jayapura', '2027-07-13', '08:00', '08:15'],
    ['London and WIB in January', 'Europe/London', 'Asia/Jakarta', '2027-01-11', '15:00', '16:15'],
  ])('%s', (_, abroad, village, day, first, last) => {
    const slots = find([party(abroad), party(village)], `${day}T00:00+07:00`, `${day}T23:00+07:00`, 100);
    const starts = slots.map((slot) => local(village, slot.start).slice(11));
    expect([starts[0], starts.at(-1)]).toEqual([first, last]);
    expect(slots.every((slot) => !slot.outOfHours)).toBe(true);
  });

  it('meets Riyadh on Monday to Thursday only, never on its Friday or on the Sunday off in Jakarta', () => {
    const riyadh = party('Asia/Riyadh', { officeHours: { ...monToFri, days: [7, 1, 2, 3, 4] } });
    const slots = find([riyadh, party('Asia/Jakarta')], '2027-01-15T00:00Z', '2027-01-23T00:00Z', 1000);
    const days = new Set(slots.map((slot) => new Date(slot.start).getUTCDay()));
    expect([...days].sort()).toEqual([1, 2, 3, 4]);
  });

  it('passes over Nyepi and Idul Fitri 2027 and resumes the working day after', () => {
    const village = party('Asia/Jakarta', { holidays: new Set(daysOff('ID', 2027)) });
    const [slot] = find([village, party('Australia/Sydney')], '2027-03-07T17:00Z', '2027-03-20T00:00Z');
    expect([...village.holidays].filter((date) => date.startsWith('2027-03'))).toEqual(
      expect.arrayContaining(['2027-03-08', '2027-03-09', '2027-03-10']),
    );
    expect(local('Asia/Jakarta', slot.start)).toBe('2027-03-11T08:00');
  });

  it('counts a holiday by the date that the party itself has: 26 January is still free in Los Angeles', () => {
    const sydney = party('Australia/Sydney', { holidays: new Set(['2027-01-26']) });
    const losAngeles = party('America/Los_Angeles');
    const slots = find([sydney, losAngeles], '2027-01-25T00:00Z', '2027-01-27T12:00Z', 100);
    expect(slots.length).toBeGreaterThan(0);
    expect(slots.every((slot) => localDate('Australia/Sydney', slot.start.getTime()) !== '2027-01-26')).toBe(true);
    expect(slots.some((slot) => localDate('America/Los_Angeles', slot.start.getTime()) === '2027-01-26')).toBe(true);
  });

  // The Fridays before and the Mondays after a switch of clocks, at the first shared minute.
  it.each([
    ['Sydney springs forward', 'Australia/Sydney', '2027-10-01', '2027-10-05', '11:00', '12:00'],
    ['Sydney falls back', 'Australia/Sydney', '2027-04-02', '2027-04-05', '12:00', '11:00'],
    ['Berlin springs forward', 'Europe/Berlin', '2027-03-26', '2027-03-29', '08:00', '08:00'],
  ])('%s: office hours follow the wall clock', (_, abroad, before, after, expectedBefore, expectedAfter) => {
    const at = (day: string) =>
      local(abroad, find([party(abroad), party('Asia/Jakarta')], `${day}T00:00Z`, `${day}T20:00Z`)[0].start);
    expect([at(before), at(after)]).toEqual([`${before}T${expectedBefore}`, `${after}T${expectedAfter}`]);
  });

  it('Berlin in summer shares an hour more of the afternoon with WIB', () => {
    const count = (day: string) =>
      find([party('Europe/Berlin'), party('Asia/Jakarta')], `${day}T00:00Z`, `${day}T23:00Z`, 100).length;
    expect(count('2027-03-29') - count('2027-03-26')).toBe(4);
  });

  it('goes round what is taken, to the minute, and stays empty when the shared hours are full', () => {
    const from = '2027-07-12T01:00Z';
    const busy: [number, number][] = [[Date.parse('2027-07-12T01:45Z'), Date.parse('2027-07-12T05:30Z')]];
    const parties = [party('Australia/Sydney', { busy }), party('Asia/Jakarta')];
    const starts = find(parties, from, '2027-07-12T12:00Z', 100).map((slot) => slot.start.toISOString().slice(11, 16));
    expect(starts).toEqual(['01:00', '05:30', '05:45', '06:00', '06:15']);
    busy.push([Date.parse('2027-07-12T00:00Z'), Date.parse('2027-07-12T10:00Z')]);
    expect(find(parties, from, '2027-07-12T12:00Z', 100)).toEqual([]);
  });
});

describe('findSlots without a common office hour', () => {
  const chicago = party('America/Chicago');
  const jakarta = party('Asia/Jakarta');

  it('Chicago and WIB meet in the narrow gap and share its burden: Monday evening there, Tuesday morning here', () => {
    const [slot] = find([chicago, jakarta], '2027-01-11T06:00Z', '2027-01-18T00:00Z');
    expect(slot.outOfHours).toBe(true);
    expect([local('America/Chicago', slot.start), local('Asia/Jakarta', slot.start)]).toEqual([
      '2027-01-11T17:30',
      '2027-01-12T06:30',
    ]);
  });

  it('keeps off the other side’s Saturday', () => {
    const slots = find([chicago, jakarta], '2027-01-15T14:00Z', '2027-01-17T20:00Z', 1000);
    expect(slots.filter((slot) => [6, 7].includes(dayOf('Asia/Jakarta', slot.start)))).toEqual([]);
    expect(slots.filter((slot) => [6, 7].includes(dayOf('America/Chicago', slot.start)))).toEqual([]);
  });

  it('wakes nobody while an hour between 06:00 and 22:00 exists', () => {
    const slots = find([chicago, jakarta], '2027-01-11T00:00Z', '2027-01-16T00:00Z', 1000);
    const hours = slots.flatMap((slot) =>
      ['America/Chicago', 'Asia/Jakarta'].map((zone) => local(zone, slot.start).slice(11)),
    );
    expect(hours.filter((hour) => hour < '06:00' || hour > '21:15')).toEqual([]);
  });

  it('goes into the night only where there is no other hour: three hours for London, Los Angeles and Jayapura', () => {
    const zones = ['Europe/London', 'America/Los_Angeles', 'Asia/Jayapura'];
    const nightsIn = (minutes: number) => {
      const [slot] = find(
        zones.map((zone) => party(zone)),
        '2027-01-11T00:00Z',
        '2027-01-16T00:00Z',
        1,
        minutes,
      );
      return zones.filter((zone) => {
        const [start, end] = [slot.start, slot.end].map((at) => local(zone, at).slice(11));
        return start < '06:00' || end > '22:00' || end < start;
      });
    };
    expect(nightsIn(45)).toEqual([]);
    expect(nightsIn(180).length).toBeGreaterThan(0);
  });

  it('treats a shared stretch shorter than the meeting as none', () => {
    const early = party('Asia/Jakarta', { officeHours: { ...monToFri, to: '12:00' } });
    const late = party('Asia/Jakarta', { officeHours: { ...monToFri, from: '11:30' } });
    const [slot] = find([early, late], '2027-01-11T00:00Z', '2027-01-12T00:00Z');
    expect(slot).toMatchObject({ outOfHours: true });
    expect(local('Asia/Jakarta', slot.start)).toBe('2027-01-11T11:15');
  });

  it('finds nothing for people who never work on the same day', () => {
    const weekend = party('Asia/Jakarta', { officeHours: { ...monToFri, days: [6, 7] } });
    expect(find([weekend, jakarta], '2027-01-11T00:00Z', '2027-02-11T00:00Z')).toEqual([]);
  });
});

function dayOf(zone: string, at: Date) {
  return new Date(`${localDate(zone, at.getTime())}T00:00Z`).getUTCDay() || 7;
}
