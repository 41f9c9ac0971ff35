import { indonesianYears } from '../holidays/indonesian-holidays.data';
import { seedHolidays } from '../holidays/seed-holidays';
import { burdensBorne, type PastMeeting } from './burden';
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

  it('passes over Nyepi, Idul Fitri and their cuti bersama of 2026, as decreed', () => {
    const decreed = indonesianYears
      .filter(({ year }) => year === 2026)
      .flatMap(({ days }) => days.map(([date]) => date));
    const village = party('Asia/Jakarta', { holidays: new Set(decreed) });
    const slots = find([village, party('Australia/Sydney')], '2026-03-16T00:00Z', '2026-03-26T00:00Z', 1000);
    const dates = new Set(slots.map((slot) => local('Asia/Jakarta', slot.start).slice(0, 10)));
    expect([...dates]).toEqual(['2026-03-16', '2026-03-17', '2026-03-25']);
  });

  it('counts a holiday by the date that the party itself has: 26 January is still free in Los Angeles', () => {
    const sydney = party('Australia/Sydney', { holidays: new Set(['2027-01-26']) });
    const losAngeles = party('America/Los_Angeles');
    const slots = find([sydney, losAngeles], '2027-01-25T00:00Z', '2027-01-27T12:00Z', 100);
    expect(slots.length).toBeGreaterThan(0);
    expect(slots.every((slot) => localDate('Australia/Sydney', slot.start.getTime()) !== '2027-01-26')).toBe(true);
    expect(slots.some((slot) => localDate('America/Los_Angeles', slot.start.getTime()) === '2027-01-26')).toBe(true);
  });

  // The last working day before and the first one after a switch of clocks: first and last shared start of 45 minutes.
  it.each([
    ['Sydney springs forward', 'Australia/Sydney', '2027-10-01', '2027-10-05', ['11:00', '16:15'], ['12:00', '16:15']],
    ['Sydney falls back', 'Australia/Sydney', '2027-04-02', '2027-04-05', ['12:00', '16:15'], ['11:00', '16:15']],
    ['Berlin springs forward', 'Europe/Berlin', '2027-03-26', '2027-03-29', ['08:00', '10:15'], ['08:00', '11:15']],
    ['Berlin falls back', 'Europe/Berlin', '2027-10-29', '2027-11-01', ['08:00', '11:15'], ['08:00', '10:15']],
    ['Cairo springs forward', 'Africa/Cairo', '2027-04-29', '2027-05-03', ['08:00', '11:15'], ['08:00', '12:15']],
    ['Cairo falls back', 'Africa/Cairo', '2027-10-28', '2027-11-01', ['08:00', '12:15'], ['08:00', '11:15']],
  ])('%s: office hours follow the wall clock', (_, abroad, before, after, sharedBefore, sharedAfter) => {
    const shared = (day: string) => {
      const slots = find([party(abroad), party('Asia/Jakarta')], `${day}T00:00Z`, `${day}T20:00Z`, 100);
      expect(slots.every((slot) => !slot.outOfHours && local(abroad, slot.start).startsWith(day))).toBe(true);
      return [slots[0], slots.at(-1)!].map((slot) => local(abroad, slot.start).slice(11));
    };
    expect([shared(before), shared(after)]).toEqual([sharedBefore, sharedAfter]);
  });

  // With a partner whose clocks never change there is no common hour; London has its own changes, so UTC stands in.
  it.each([
    ['New York springs forward', 'America/New_York', '2027-03-12', '2027-03-15', '13:00', '12:00'],
    ['New York falls back', 'America/New_York', '2027-11-05', '2027-11-08', '12:00', '13:00'],
    ['Santiago falls back in April', 'America/Santiago', '2027-04-01', '2027-04-05', '11:00', '12:00'],
    ['Santiago springs forward in September', 'America/Santiago', '2027-09-03', '2027-09-06', '12:00', '11:00'],
    ['Mexico City has no summer time', 'America/Mexico_City', '2027-03-26', '2027-04-05', '14:00', '14:00'],
    ['São Paulo has none', 'America/Sao_Paulo', '2027-10-15', '2027-11-16', '11:00', '11:00'],
    ['Istanbul has none', 'Europe/Istanbul', '2027-03-26', '2027-03-29', '08:00', '08:00'],
    ['Moscow has none', 'Europe/Moscow', '2027-03-26', '2027-03-29', '08:00', '08:00'],
  ])('%s: the first shared hour in UTC moves against the clock', (_, abroad, before, after, first, then) => {
    const utc = party('UTC');
    const at = (day: string) => find([party(abroad), utc], `${day}T00:00Z`, `${day}T20:00Z`)[0].start.toISOString();
    expect([at(before), at(after)].map((start) => start.slice(11, 16))).toEqual([first, then]);
  });

  it('Chile’s clock goes against Europe’s: four hours apart in January, six in July', () => {
    const hours = (day: string) =>
      find([party('America/Santiago'), party('Europe/Berlin')], `${day}T00:00Z`, `${day}T23:00Z`, 100).length;
    // 08:00–17:00 each: four hours apart leave five, six hours apart leave three; 45 minutes on a grid of 15.
    expect([hours('2027-01-11'), hours('2027-07-12')]).toEqual([5 * 4 - 2, 3 * 4 - 2]);
  });

  it('West Kalimantan keeps WIB in a zone of its own', () => {
    const starts = (village: string) =>
      find([party('Australia/Sydney'), party(village)], '2027-01-11T00:00Z', '2027-01-12T00:00Z', 100);
    expect(starts('Asia/Pontianak')).toEqual(starts('Asia/Jakarta'));
  });

  it('finds no hour that does not exist and tells those that come twice apart', () => {
    const night = { days: [1, 2, 3, 4, 5, 6, 7], from: '00:00', to: '06:00' };
    const starts = (day: string) =>
      find([party('Europe/Berlin', { officeHours: night })], `${day}T00:00+01:00`, `${day}T06:00Z`, 100, 30).map(
        (slot) => localTime('Europe/Berlin', slot.start).slice(11, 22),
      );
    const [spring, autumn] = [starts('2027-03-28'), starts('2027-10-31')];
    expect(spring.filter((start) => start.startsWith('02'))).toEqual([]);
    expect(autumn.filter((start) => start.startsWith('02:00'))).toEqual(['02:00:00+02', '02:00:00+01']);
  });

  it('meets in nobody’s lunch or prayer, and on a half Friday before noon', () => {
    const dubai = party('Asia/Dubai', {
      officeHours: {
        ...monToFri,
        byDay: [{ day: 5, from: '08:00', to: '12:00' }],
        breaks: [{ from: '10:00', to: '10:30' }],
      },
    });
    const jakarta = party('Asia/Jakarta', {
      officeHours: {
        ...monToFri,
        breaks: [
          { days: [5], from: '11:30', to: '13:00' },
          { days: [1, 2, 3, 4], from: '12:00', to: '13:00' },
        ],
      },
    });
    const starts = (day: string) =>
      find([dubai, jakarta], `${day}T00:00Z`, `${day}T20:00Z`, 100).map((slot) =>
        local('Asia/Dubai', slot.start).slice(11),
      );
    // Dubai is three hours behind: 08:00 there is 11:00 in Jakarta.
    const afternoon = ['10:30', '10:45', '11:00', '11:15', '11:30', '11:45', '12:00', '12:15', '12:30', '12:45'];
    expect(starts('2027-01-14')).toEqual(['08:00', '08:15', ...afternoon, '13:00', '13:15']);
    expect(starts('2027-01-15')).toEqual(['10:30', '10:45', '11:00', '11:15']);
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

  it('rotates: whoever bore more last time bears less now, and over twenty meetings nobody is ahead by one', () => {
    const [costs, accounts] = [[] as number[][], new Map<string, number>()];
    const [past, ahead] = [[] as PastMeeting[], [] as number[]];
    for (let week = 0; week < 20; week++) {
      const from = new Date(Date.parse('2027-01-10T00:00Z') + week * 7 * 86_400_000);
      const to = new Date(from.getTime() + 7 * 86_400_000);
      const parties = [chicago, jakarta];
      const borne = burdensBorne(parties, past);
      const [slot] = findSlots({ parties, from, to, minutes: 45, step: 15, limit: 1, borne });
      past.push({ partyIds: [chicago.id, jakarta.id], start: +slot.start, end: +slot.end });
      const after = burdensBorne(parties, past);
      costs.push(parties.map(({ id }) => after.get(id)! - borne.get(id)!));
      after.forEach((sum, id) => accounts.set(id, sum));
      ahead.push([...borne.values()].reduce((one, other) => one - other));
    }
    // While the clocks stand still, whoever is behind bears the greater part.
    const winter = ahead
      .slice(0, 8)
      .flatMap((lead, week) => (lead === 0 ? [] : [lead > 0 === costs[week][0] < costs[week][1]]));
    expect(winter.length).toBeGreaterThan(3);
    expect(winter).not.toContain(false);
    const [one, other] = [...accounts.values()];
    expect(Math.abs(one - other)).toBeLessThanOrEqual(Math.max(...costs.flat()));
    expect(Math.min(one, other)).toBeGreaterThan(0);
  });

  it('lays less on a post whose hours weigh more, and keeps its limits even by night', () => {
    const at = (more: Partial<SlotParty>) => {
      const [slot] = find([{ ...chicago, ...more }, jakarta], '2027-01-11T06:00Z', '2027-01-18T00:00Z');
      return slot && local('America/Chicago', slot.start).slice(11);
    };
    expect([at({}), at({ factor: 4 })]).toEqual(['17:30', '17:00']);
    expect(at({ limits: { from: '07:00', to: '17:30' } })).toBe('07:00');
    expect(at({ limits: { from: '09:00', to: '16:00' } })).toBe('08:00');
    const [post, village] = [
      { from: '08:00', to: '17:00' },
      { from: '08:00', to: '17:00' },
    ];
    expect(
      find(
        [
          { ...chicago, limits: post },
          { ...jakarta, limits: village },
        ],
        '2027-01-11T06:00Z',
        '2027-01-18T00:00Z',
      ),
    ).toEqual([]);
  });

  it('keeps breaks free also outside office hours', () => {
    const praying = { ...jakarta, officeHours: { ...monToFri, breaks: [{ from: '06:15', to: '07:15' }] } };
    const slots = find([chicago, praying], '2027-01-11T06:00Z', '2027-01-18T00:00Z', 1000);
    const inBreak = slots.filter((slot) => {
      const [start, end] = [slot.start, slot.end].map((at) => local('Asia/Jakarta', at).slice(11));
      return start < '07:15' && end > '06:15';
    });
    expect([slots.length > 0, inBreak]).toEqual([true, []]);
  });

  it('gives alternatives that do not overlap where that is asked for, best first', () => {
    const query = {
      parties: [chicago, jakarta],
      from: new Date('2027-01-11T06:00Z'),
      to: new Date('2027-01-14T00:00Z'),
    };
    const slots = findSlots({ ...query, minutes: 45, step: 15, limit: 5, apart: true });
    const starts = slots.map((slot) => local('America/Chicago', slot.start));
    expect(starts.slice(0, 2)).toEqual(['2027-01-11T17:30', '2027-01-12T17:30']);
    expect(slots.some((a) => slots.some((b) => a !== b && a.start < b.end && b.start < a.end))).toBe(false);
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
