import { since } from './since';

const now = '2027-01-12T12:00:00Z';

it.each([
  ['2027-01-12T11:59:40Z', 'minute', 0],
  ['2027-01-12T11:01:00Z', 'minute', 59],
  ['2027-01-12T09:00:00Z', 'hour', 3],
  ['2027-01-01T12:00:00Z', 'day', 11],
  ['2027-01-12T12:00:09Z', 'minute', 0],
])('since %s it is %s: %d', (from, unit, count) => expect(since(from, now)).toEqual({ unit, count }));
