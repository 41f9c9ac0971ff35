import { burden, type BurdenedCalendar, burdensBorne, minutesOutside, type PastMeeting } from './burden';

const hour = 3_600_000;
const [opens, closes] = [8 * hour, 17 * hour];
const of = (start: number, end: number) => minutesOutside([opens, closes], start * hour, end * hour);
const party = (id: string, zone: string, factor?: number): BurdenedCalendar => ({
  id,
  zone,
  officeHours: { days: [1, 2, 3, 4, 5], from: '08:00', to: '17:00' },
  holidays: new Set(),
  ...(factor && { factor }),
});
const meeting = (start: string, ...partyIds: string[]): PastMeeting => ({
  partyIds,
  start: Date.parse(start),
  end: Date.parse(start) + 0.75 * hour,
});

it('measures how early or late a meeting is', () => {
  expect([of(8, 9), of(7, 8), of(16.5, 17.5), of(6, 9), of(7, 18.5)]).toEqual([0, -60, 30, -120, 90]);
});

it('grows with the square of the minutes and with the factor', () => {
  const points = (factor: number | undefined, start: number) => burden(factor, [opens, closes], start * hour, closes);
  expect([points(undefined, 7), points(undefined, 6), points(2, 7), points(0.5, 7)]).toEqual([
    3600, 14_400, 7200, 1800,
  ]);
});

it('adds up what each bore in meetings of exactly these parties, before summer time and after', () => {
  const parties = [party('chicago', 'America/Chicago'), party('jakarta', 'Asia/Jakarta', 2)];
  const past = [
    meeting('2027-01-12T00:00Z', 'chicago', 'jakarta'), // 18:00 and 07:00
    meeting('2027-07-13T13:00Z', 'jakarta', 'chicago'), // 08:00 and 20:00
    meeting('2027-01-13T00:00Z', 'chicago', 'jakarta', 'third'),
    meeting('2027-01-14T00:00Z', 'chicago', 'third'),
  ];
  expect([...burdensBorne(parties, past)]).toEqual([
    ['chicago', 105 ** 2],
    ['jakarta', 2 * (60 ** 2 + 225 ** 2)],
  ]);
  expect([...burdensBorne(parties, []).values()]).toEqual([0, 0]);
});
