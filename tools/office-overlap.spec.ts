import { seedPosts } from '../apps/buyer-registry/src/trade-posts/seed-posts';
import { findSlots, type SlotParty } from '../apps/scheduling/src/slots/find-slot';

/** The hours that trade posts and villages share, 08:00 to 17:00 on each side, as published for all 46 posts. */
const villages = { WIB: 'Asia/Jakarta', WITA: 'Asia/Makassar', WIT: 'Asia/Jayapura' } as const;
type Village = keyof typeof villages;
// A Wednesday of each month, so that its neighbours are working days everywhere.
const days = { January: '2027-01-13', July: '2027-07-14' } as const;
type Month = keyof typeof days;

const hour = 3_600_000;
const posts = seedPosts();
const cases = posts.flatMap(({ name, zone }) =>
  (Object.keys(villages) as Village[]).flatMap((village) =>
    (Object.keys(days) as Month[]).map((month) => [name, zone, village, month] as const),
  ),
);

/** Hours by which a zone is ahead of UTC at noon of a day, read off the clock that the runtime shows there. */
function ahead(zone: string, day: string): number {
  const noon = Date.parse(`${day}T12:00Z`);
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' });
  return (Date.parse(`${format.format(noon).replace(' ', 'T')}Z`) - noon) / hour;
}

/** Two times nine hours, shifted against each other: on the same date, or a date away. */
function expectedHours(abroad: string, village: string, day: string): number {
  const apart = ahead(village, day) - ahead(abroad, day);
  return Math.max(...[-24, 0, 24].map((date) => Math.max(0, 9 - Math.abs(apart + date))));
}

/** The hours of a day of the village's week that can be begun and ended inside both offices. */
function sharedHours(abroad: string, village: string, day: string): number {
  const party = (id: string, zone: string): SlotParty => ({
    id,
    zone,
    officeHours: { days: [1, 2, 3, 4, 5], from: '08:00', to: '17:00' },
    holidays: new Set(),
    busy: [],
  });
  const noon = Date.parse(`${day}T12:00Z`) - ahead(village, day) * hour;
  const slots = findSlots({
    parties: [party('abroad', abroad), party('village', village)],
    from: new Date(noon - 12 * hour),
    to: new Date(noon + 12 * hour),
    minutes: 15,
    step: 15,
    limit: 1000,
  });
  return slots.filter(({ outOfHours }) => !outOfHours).length / 4;
}

const shared = (name: string, village: Village, month: Month) => {
  const { zone } = posts.find((post) => post.name === name)!;
  return sharedHours(zone, villages[village], days[month]);
};

it('covers 46 posts, three zones and two months', () => expect(cases).toHaveLength(46 * 3 * 2));

it.each(cases)('%s (%s) and %s in %s', (_, zone, village, month) => {
  expect(sharedHours(zone, villages[village], days[month])).toBe(expectedHours(zone, villages[village], days[month]));
});

it.each<[string, Village, number, number]>([
  ['ITPC Sydney', 'WIB', 5, 6],
  ['Atdag London', 'WIB', 2, 3],
  ['Atdag London', 'WIT', 0, 1],
  ['ITPC Los Angeles', 'WIT', 2, 1],
  ['ITPC Los Angeles', 'WIB', 0, 0],
])('%s and %s share %d hours in January, %d in July', (name, village, january, july) => {
  expect([shared(name, village, 'January'), shared(name, village, 'July')]).toEqual([january, july]);
});

it('every post in the Americas shares no hour with WIB', () => {
  const american = posts.filter(({ zone }) => zone.startsWith('America/'));
  expect(american).toHaveLength(8);
  expect(american.flatMap(({ name }) => [shared(name, 'WIB', 'January'), shared(name, 'WIB', 'July')])).toEqual(
    Array(16).fill(0),
  );
});

it('20:00 WIB is 07:00 in Chicago, 07:00 WIB is 16:00 the day before in Los Angeles', () => {
  const clock = (zone: string, at: string) =>
    new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' }).format(new Date(at));
  expect(clock('America/Chicago', '2027-01-13T20:00+07:00')).toBe('2027-01-13 07:00');
  expect(clock('America/Los_Angeles', '2027-01-13T07:00+07:00')).toBe('2027-01-12 16:00');
});
