import { soonestFirst } from './soonest-first';

const now = Date.parse('2027-01-10T00:00:00Z');
const meeting = (start: string, state = 'tentative') => ({ start: `2027-01-${start}T03:00:00Z`, state });
const days = (meetings: ReturnType<typeof meeting>[]) => meetings.map(({ start }) => start.slice(8, 10)).join(' ');

it('shows what is to come soonest first, then what was latest first', () => {
  expect(days(soonestFirst([meeting('05'), meeting('20'), meeting('12', 'confirmed'), meeting('08')], now))).toBe(
    '12 20 08 05',
  );
});

it('puts a meeting that is off behind those that are on, whenever it was to be', () => {
  expect(days(soonestFirst([meeting('11', 'cancelled'), meeting('20'), meeting('15', 'declined')], now))).toBe(
    '20 15 11',
  );
});
