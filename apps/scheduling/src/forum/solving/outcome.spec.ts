import { addWords } from '@titik/platform/words';
import type { Solution } from '../engine/solve';
import en from '../../words/en.json';
import id from '../../words/id.json';
import type { ForumRecords, Wish } from '../schedule/forum-records';
import { instanceOf } from '../schedule/instance';
import { outcomeOf } from './outcome';
import { after, atStart } from './run-progress';
import { tellReason } from './tell-reason';

addWords('scheduling', { en, id });

const wish = (wishId: string, a: string, b: string, must = true): Wish => ({
  id: wishId,
  ref: wishId,
  a,
  b,
  must,
  priority: 5,
  session: 'any',
  fixedSlot: null,
  lockedSlot: null,
  forbidden: [],
  language: 'ja',
  ownLanguage: 'ja',
  after: [],
  meetingId: null,
  withdrawn: false,
  ended: false,
});
const records = (may = true): ForumRecords => ({
  slots: 2,
  morning: 2,
  fairness: 2,
  participants: ['Siti', 'Ito', 'Mori'].map((name) => ({
    partyId: name,
    role: 'buyer',
    name,
    zone: 'Asia/Jakarta',
    arrives: 1,
    forbidden: [],
    goneFrom: null,
    language: null,
  })),
  tables: [{ no: 1, partyId: null, closedFrom: null }],
  interpreters: [{ id: 'i', name: 'Dewi', zone: 'Asia/Jakarta', languages: ['ja'], awayFrom: null }],
  wishes: [wish('1', 'Siti', 'Ito'), wish('2', 'Siti', 'Mori'), wish('3', 'Ito', 'Mori', !may)],
});
const solution = (timetable: number[], over: Partial<Solution> = {}): Solution => ({
  status: 'INFEASIBLE',
  timetable,
  breaks: 0,
  idleSlots: 0,
  bound: 0,
  reasons: [],
  drops: { dropped: [2], atLeast: 1, exact: true },
  ...over,
});

it.each([
  ['only what may be left out is: the day can be held', true, 'FEASIBLE'],
  ['what must be held is left out: it cannot', false, 'INFEASIBLE'],
])('%s', (_, may, status) => {
  const given = records(may);
  const { result, placements } = outcomeOf(given, instanceOf(given), solution([0, 1, -1]), 1);
  expect([result.status, result.placed, result.droppedIds, result.dropsProven]).toEqual([status, 2, ['3'], true]);
  expect(placements.get('2')).toEqual({ slot: 2, tableNo: 1, interpreterId: 'i' });
});

it.each([
  ['two at once', [0, 0, -1]],
  ['a slot that is not there', [0, 2, -1]],
])('keeps nothing of a timetable with %s', (_, timetable) => {
  const given = records();
  expect(() => outcomeOf(given, instanceOf(given), solution(timetable), 1)).toThrow('breaks rules');
});

it('believes no figure that is not so', () => {
  const given = { ...records(), wishes: records().wishes.slice(0, 2) };
  const whole = (over: Partial<Solution>) => solution([0, 1], { status: 'OPTIMAL', drops: undefined, ...over });
  expect(outcomeOf(given, instanceOf(given), whole({}), 1).result.status).toBe('OPTIMAL');
  expect(() => outcomeOf(given, instanceOf(given), whole({ breaks: 1 }), 1)).toThrow('breaks rules');
  expect(() => outcomeOf(given, instanceOf(given), whole({ bound: 1 }), 1)).toThrow('breaks rules');
});

it('tells reasons with names, slots from 1 and languages in the reader’s own', () => {
  const given = records();
  const instance = instanceOf(given);
  const reasons: Solution['reasons'] = [
    { code: 'pool-too-small', pool: 1, meetings: [0, 1, 2], room: 2 },
    { code: 'person-clash', person: 0, people: [1, 2], meetings: [0, 1], slots: [0] },
    { code: 'meeting-without-slot', meeting: 2 },
  ];
  const { result } = outcomeOf(given, instance, solution([0, 1, -1], { reasons }), 1);
  const told = (language: 'en' | 'id') =>
    result.reasons.map((reason) => tellReason(reason, given.wishes, given.participants, language));
  expect(told('en')).toEqual([
    '3 meetings need interpreters (Japanese), which are enough for 2 only.',
    'Siti has 2 meetings that can lie only in slots 1: Siti – Ito; Siti – Mori. Ask Ito, Mori for another slot.',
    expect.stringContaining('Ito – Mori'),
  ]);
  expect(told('id')[0]).toBe('3 pertemuan memerlukan penerjemah (Jepang), yang hanya cukup untuk 2.');
});

it('progress never goes back', () => {
  let progress = atStart(10);
  progress = after(progress, { phase: 'placing', bound: 1 }, 100);
  progress = after(progress, { placed: 7 }, 200);
  progress = after(progress, { placed: 5 }, 300);
  expect([progress.placed, progress.breaks, progress.bound]).toEqual([7, undefined, 1]);
  progress = after(progress, { phase: 'improving', breaks: 4 }, 400);
  progress = after(progress, { bound: Infinity }, 500);
  expect(progress).toMatchObject({ phase: 'improving', placed: 10, breaks: 4, bound: 1 });
  expect(progress.steps).toEqual([
    { ms: 100, bound: 1 },
    { ms: 400, breaks: 4, bound: 1 },
  ]);
});
