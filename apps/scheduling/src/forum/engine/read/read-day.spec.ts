import { readDay } from './read-day';

const dzn = `
nBusiness = 4;
nMeetings = 3;
nTables = 2;
nTotalSlots = 5;
nMorningSlots = 3; % before lunch
requested = [|1, 2,1,
|2, 3,2,
|1, 2,3,
|];
meetingsxBusiness = [{1,2,4},{1,2,3,4},{1,3},{1}];
nMeetingsBusiness = [2,3,1,0];
forbidden = [{0},
{5,1},
{0},
{0}];
fixed = [0,0,4];
precedences = [{},{1},{}];
`;

it('reads the published format: from 1, with 0 for none, a pair twice and somebody without a meeting', () => {
  const { day, people, priorities } = readDay(dzn).forum!;
  expect(day).toEqual({
    participants: 4,
    slots: 5,
    morning: 3,
    meetings: [
      { a: 0, b: 1, session: 'morning', after: [] },
      { a: 1, b: 2, session: 'afternoon', after: [0] },
      { a: 0, b: 1, session: 'any', fixed: 3, after: [] },
    ],
    forbidden: [new Set(), new Set([4, 0]), new Set(), new Set()],
    pools: [{ capacity: 2, meetings: [0, 1, 2] }],
    fairness: 2,
  });
  expect([people, priorities]).toEqual([
    ['1', '2', '3', '4'],
    [1, 1, 1],
  ]);
});

it('names the field of each fault of a published file', () => {
  const broken = dzn
    .replace('|2, 3,2', '|2, 9,4')
    .replace('fixed = [0,0,4]', 'fixed = [0,7]')
    .replace('nTables = 2;', '');
  expect(readDay(broken).faults!.map(({ field, code }) => [field, code])).toEqual([
    ['nTables', 'missing'],
    ['fixed', 'wrong-length'],
    ['fixed[2]', 'out-of-range'],
    ['requested[2].b', 'out-of-range'],
    ['requested[2].session', 'unknown-session'],
  ]);
});

it('reads what nobody may miss in the short format: who is away, fixed slots, what comes before', () => {
  const short = {
    P: 3,
    L: 1,
    T: 4,
    meetings: [
      [0, 1, 3],
      [2, 1, 3],
    ],
  };
  const given = { ...short, forb: [[1, 3], [], [0]], fixed: [-1, 2], prec: [[], [0]] };
  const { day } = readDay(JSON.stringify(given)).forum!;
  expect(day.forbidden).toEqual([new Set([1, 3]), new Set(), new Set([0])]);
  expect(day.meetings).toEqual([
    { a: 0, b: 1, session: 'any', after: [] },
    { a: 2, b: 1, session: 'any', fixed: 2, after: [0] },
  ]);
  expect(readDay(JSON.stringify({ ...short, forb: [[1]], breaks: 3 })).faults).toEqual([
    { field: 'breaks', code: 'unknown-field' },
    { field: 'forb', code: 'wrong-length', params: { is: 1, should: 3 } },
  ]);
});

it('reads the short format of random days', () => {
  const { day, name } = readDay('{"name":"x","P":3,"L":1,"T":4,"AM":2,"D":1,"meetings":[[0,1,3],[2,1,1]]}').forum!;
  expect(name).toBe('x');
  expect(day.meetings).toEqual([
    { a: 0, b: 1, session: 'any', after: [] },
    { a: 2, b: 1, session: 'morning', after: [] },
  ]);
  expect([day.participants, day.slots, day.morning, day.fairness, day.pools]).toEqual([
    3,
    4,
    2,
    1,
    [{ capacity: 1, meetings: [0, 1] }],
  ]);
});

it('reads our own format, with interpreters as pools', () => {
  const { day, people, priorities } = readDay(
    JSON.stringify({
      slots: 6,
      tables: 3,
      participants: [{ name: 'DSA Turen' }, { name: 'Pembeli', forbidden: [2] }],
      interpreters: { ja: 1 },
      meetings: [
        { a: 0, b: 1, interpreter: 'ja', priority: 2 },
        { a: 1, b: 0, fixed: 5, after: [0], session: 'morning' },
      ],
    }),
  ).forum!;
  expect(day).toEqual({
    participants: 2,
    slots: 6,
    morning: 6,
    meetings: [
      { a: 0, b: 1, session: 'any', after: [] },
      { a: 1, b: 0, session: 'morning', fixed: 5, after: [0] },
    ],
    forbidden: [new Set(), new Set([2])],
    pools: [
      { capacity: 3, meetings: [0, 1] },
      { capacity: 1, meetings: [0] },
    ],
  });
  expect([people, priorities]).toEqual([
    ['DSA Turen', 'Pembeli'],
    [2, 1],
  ]);
});

it('names the field of each fault of our own format, all at once', () => {
  const text =
    '{"slots":0,"tables":1,"participants":[{"name":1}],"meetings":[{"a":0,"b":0,"session":"noon","interpreter":"fr"}],"x":1}';
  expect(readDay(text).faults!.map(({ field, code }) => [field, code])).toEqual([
    ['x', 'unknown-field'],
    ['slots', 'out-of-range'],
    ['participants[0].name', 'not-a-text'],
    ['meetings[0]', 'with-oneself'],
    ['meetings[0].session', 'unknown-session'],
    ['meetings[0].interpreter', 'unknown-interpreter'],
  ]);
  expect(readDay('{').faults!.map(({ code }) => code)).toEqual(['not-json']);
});
