import type { Party } from '../parties/party.entity';
import { bookedBy } from './hold';
import { contractOf, makeMeeting } from './make-meeting';
import type { ForumSeat } from './meeting.entity';
import { nextReminder, type Timing } from './timing';

const now = new Date('2027-02-10T01:00Z');
const timing: Timing = { holdHours: 72, holdReminderHours: 24, startReminderHours: [24, 1] };
const at = (time: string) => new Date(`2027-02-10T${time}Z`);
const party = (partyId: string): Party => ({
  partyId,
  role: 'producer',
  postId: null,
  version: 1,
  name: partyId,
  language: 'id',
  zone: 'Asia/Jakarta',
  country: 'ID',
  subdivision: '',
  officeHours: { days: [1], from: '08:00', to: '17:00' },
});
const dewi = { resourceId: 'dewi', kind: 'interpreter', name: 'Dewi', answer: 'accepted' } as const;
const forum = { name: 'Forum', place: 'Hall', zone: 'Asia/Jakarta' };
const seat = (over: Partial<ForumSeat> = {}): ForumSeat => ({
  start: at('03:00'),
  end: at('03:20'),
  tableNo: 4,
  resources: [dewi],
  forum,
  ...over,
});
const published = () =>
  Object.assign(
    makeMeeting(
      { kind: 'forum', forumDayId: 'day', tableNo: 4, lines: [], resources: [dewi] },
      [party('village'), party('buyer')],
      { start: at('03:00'), end: at('03:20'), outOfHours: false },
      now,
      timing,
    ),
    { state: 'confirmed', expiresAt: null, forum },
  );

it('stays where it is when its place is the same', () => {
  const meeting = published();
  expect(meeting.reseat(seat(), at('09:00'))).toBeUndefined();
  expect(meeting.version).toBe(1);
});

it('moves to another slot without asking anybody again', () => {
  const meeting = published();
  const change = meeting.reseat(seat({ start: at('04:00'), end: at('04:20'), tableNo: 2 }), now);
  expect(change).toEqual({
    kind: 'moved',
    previousStart: at('03:00').toISOString(),
    previousEnd: at('03:20').toISOString(),
  });
  expect([meeting.version, meeting.hourVersion, meeting.state, meeting.expiresAt]).toEqual([2, 2, 'confirmed', null]);
  expect(meeting.parties.map(({ answer }) => answer)).toEqual(['accepted', 'accepted']);
  expect(bookedBy(meeting)).toContain('table:day/2');
});

it.each<[string, Partial<ForumSeat>]>([
  ['table', { tableNo: 5 }],
  ['interpreter', { resources: [] }],
  ['hall', { forum: { ...forum, place: 'Other hall' } }],
])('keeps its hour when only its %s is another', (_, over) => {
  const meeting = published();
  expect(meeting.reseat(seat(over), now)).toEqual({ kind: 'changed', change: 'resources' });
  expect([meeting.version, meeting.hourVersion]).toEqual([2, 1]);
});

it('is not touched once it has begun, and goes to no hour that is over', () => {
  expect(() => published().reseat(seat({ tableNo: 5 }), at('03:00'))).toThrow('meeting.under-way');
  expect(() => published().unseat(at('03:10'))).toThrow('meeting.under-way');
  expect(() => published().unseat(at('03:20'))).toThrow('meeting.over');
  const back = seat({ start: at('02:00'), end: at('02:20') });
  expect(() => published().reseat(back, at('02:30'))).toThrow('meeting.start-in-past');
});

it('ends without a reason that anybody gave', () => {
  const meeting = published();
  expect(meeting.unseat(now)).toEqual({ kind: 'released', cause: 'cancelled' });
  expect([meeting.state, meeting.reason]).toEqual(['cancelled', null]);
});

it('names its forum, and is not reminded of', () => {
  expect(contractOf(published()).forum).toEqual(forum);
  expect(nextReminder(published(), new Date('2027-02-01T00:00Z'), timing)).toBeNull();
  expect(nextReminder({ ...published(), forum: null }, new Date('2027-02-01T00:00Z'), timing)).not.toBeNull();
});
