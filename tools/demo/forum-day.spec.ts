import { demoForumDay } from './forum-day';

const { day, participants, tables, wishes } = demoForumDay('2026-11-29');

it('lies on a Wednesday some weeks ahead', () => {
  expect(day.date).toBe('2027-01-27');
  expect(new Date(day.date).getUTCDay()).toBe(3);
});

it('everybody who is to meet comes, and each pair meets once', () => {
  const coming = new Set(participants.map(({ partyId }) => partyId));
  expect(coming.size).toBe(participants.length);
  expect(wishes.flatMap(({ a, b }) => [a, b]).filter((id) => !coming.has(id))).toEqual([]);
  expect(new Set(wishes.map(({ a, b }) => `${a} ${b}`)).size).toBe(wishes.length);
});

it('there is room for all of them, and nobody has more meetings than slots', () => {
  const slots = day.plan!.count;
  expect(wishes.length).toBeGreaterThan(30);
  expect(wishes.length).toBeLessThan(tables * slots);
  const counts = participants.map(({ partyId }) => wishes.filter(({ a, b }) => a === partyId || b === partyId).length);
  expect(Math.max(...counts)).toBeLessThan(slots - 3);
  expect(Math.min(...counts)).toBeGreaterThan(0);
});
