import type { ForumDay, ForumInterpreter, ForumTable, Participant, Wish } from './forum-queries';
import { type DayRecords, missingLanguages, nextStep, stepsOf } from './steps-of';

const day = (state: ForumDay['state']) => ({ state, slots: [{}, {}] }) as unknown as ForumDay;
const wish = (over: Partial<Wish> = {}) => ({ ended: false, ...over }) as Wish;
const place = { slot: 1, tableNo: 1 };
const records = (over: Partial<DayRecords> = {}): DayRecords => ({
  day: day('draft'),
  participants: [],
  tables: [],
  interpreters: [],
  wishes: [],
  changes: 0,
  ...over,
});
const two = [{}, {}] as Participant[];
const [table] = [{ no: 1 }] as ForumTable[];

it.each([
  ['nothing yet', {}, 'participants'],
  ['people', { participants: two }, 'tables'],
  ['people and tables', { participants: two, tables: [table] }, 'wishes'],
  ['too little room', { participants: two, tables: [table], wishes: [wish(), wish(), wish()] }, 'tables'],
  ['all but the hours', { participants: two, tables: [table], wishes: [wish()] }, 'solve'],
  [
    'a language that nobody speaks',
    { participants: two, tables: [table], wishes: [wish({ needs: 'ja' })] },
    'interpreters',
  ],
  ['everything placed', { participants: two, tables: [table], wishes: [wish({ place })] }, 'timetable'],
] as const)('with %s it goes on at its step', (_, over, step) => {
  expect(nextStep(stepsOf(records(over as Partial<DayRecords>)))).toBe(step);
});

it('counts what is placed among what still takes place', () => {
  const wishes = [wish({ place }), wish(), wish({ ended: true })];
  expect(stepsOf(records({ wishes })).solve).toEqual({ progress: 'part', count: 1, of: 2 });
  expect(stepsOf(records({ wishes, day: day('published') })).timetable.progress).toBe('done');
});

it('names the languages that nobody speaks', () => {
  const interpreters = [{ languages: ['id', 'ja'] }] as ForumInterpreter[];
  expect(missingLanguages([wish({ needs: 'ko' }), wish({ needs: 'ja' }), wish()], interpreters)).toEqual(['ko']);
});
