import { dayOf, earliestDay, latestDay } from './days';

// Half past eleven in the evening of the 29th in London: the 30th has begun in the east, the 29th lasts in the west.
it.each([
  ['2026-11-29T23:30:00Z', '2026-11-29', '2026-11-30', '2026-11-30'],
  ['2026-11-29T10:30:00Z', '2026-11-28', '2026-11-29', '2026-11-30'],
  ['2026-11-29T09:59:00Z', '2026-11-28', '2026-11-29', '2026-11-29'],
  ['2026-11-29T12:00:00Z', '2026-11-29', '2026-11-29', '2026-11-30'],
])('at %s the days from %s to %s are under way somewhere', (at, earliest, jakarta, latest) => {
  const now = new Date(at);
  expect([earliestDay(now), dayOf(now), latestDay(now)]).toEqual([earliest, jakarta, latest]);
});
