import type { ForumDay } from '../forum-queries';
import { dayInput, type DayDraft, draftOf, freshDay, isDayDraft, missingIn, plannedSlots, timeOf } from './slot-plan';

const draft = (over: Partial<DayDraft> = {}): DayDraft => ({ ...freshDay('Asia/Jakarta'), ...over });
const starts = (over: Partial<DayDraft>) => plannedSlots(draft(over)).map(({ start }) => timeOf(start));

it.each([
  ['one after the other', { count: 3, breaks: [] }, '09:00 09:20 09:40'],
  ['after a break that they would reach into', { from: '11:30', count: 3 }, '11:30 13:00 13:20'],
  ['only as many as the day holds', { from: '23:00', count: 9, breaks: [] }, '23:00 23:20 23:40'],
  ['none where there is no hour yet', { from: '' }, ''],
])('lays slots %s', (_, over, expected) => {
  expect(starts(over).join(' ')).toBe(expected);
});

it('tells morning from afternoon by the hour at which a slot begins', () => {
  const slots = plannedSlots(draft({ from: '11:40', count: 2, breaks: [], afternoonFrom: '12:00' }));
  expect(slots.map(({ half }) => half)).toEqual(['morning', 'afternoon']);
});

it('says what is missing', () => {
  expect(missingIn(draft())).toEqual(['name', 'place', 'date']);
  const filled = { name: 'Forum', place: 'Surabaya', date: '2027-02-10' };
  expect(missingIn(draft(filled))).toEqual([]);
  expect(missingIn(draft({ ...filled, from: '20:00', count: 40, breaks: [{ from: '1', to: '' }] }))).toEqual([
    'count',
    'breaks.0',
  ]);
});

it('sends the plan, and finds it again in the day that it led to', () => {
  const wanted = draft({ name: ' Forum ', place: 'Surabaya', date: '2027-02-10', count: 12 });
  expect(dayInput(wanted)).toMatchObject({ name: 'Forum', plan: { from: '09:00', count: 12 } });
  const slots = plannedSlots(wanted);
  const day = {
    ...wanted,
    name: 'Forum',
    slots: slots.map(({ start }, i) => ({ no: i + 1, label: timeOf(start), start: '', end: '' })),
    morning: slots.filter(({ half }) => half === 'morning').length,
  } as unknown as ForumDay;
  expect(plannedSlots(draftOf(day))).toEqual(slots);
});

it('keeps only drafts of today’s form', () => {
  expect([isDayDraft(draft()), isDayDraft({ name: 'x' }), isDayDraft(null)]).toEqual([true, false, false]);
});
