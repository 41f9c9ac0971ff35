import { changesOf } from './changes-of';

it.each([
  [
    'only what differs',
    { name: 'A', version: 1, hours: { from: '08:00' } },
    { name: 'B', version: 1, hours: { from: '09:00' } },
    [
      { field: 'name', before: 'A', after: 'B' },
      { field: 'hours.from', before: '08:00', after: '09:00' },
    ],
  ],
  [
    'what is new and what is gone',
    { note: 'x' },
    { days: [1, 2] },
    [
      { field: 'note', before: 'x' },
      { field: 'days', after: '1, 2' },
    ],
  ],
  ['all of what is new', null, { a: { b: false }, c: null }, [{ field: 'a.b', after: 'false' }]],
  ['nothing where nothing is', null, null, []],
  [
    'things in lists one by one',
    { lines: [{ words: 'a' }] },
    { lines: [{ words: 'b' }] },
    [{ field: 'lines.0.words', before: 'a', after: 'b' }],
  ],
])('tells %s', (_, before, after, changes) => expect(changesOf(before, after)).toEqual(changes));
