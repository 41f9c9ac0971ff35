import type { PartyRole } from '@titik/contracts/meeting.events';
import type { Attendance, MeetingResource } from '@titik/contracts/meeting-parts';
import { ConflictError, InvalidError, NotFoundError } from '@titik/platform/errors';
import type { Party } from '../parties/party.entity';
import { bookedBy } from './hold';
import { contractOf, makeMeeting } from './make-meeting';
import type { Meeting } from './meeting.entity';
import type { Timing } from './timing';

const hourMs = 3_600_000;
const now = new Date('2027-01-04T00:00Z');
const later = (hours: number) => new Date(now.getTime() + hours * hourMs);
const timing: Timing = { holdHours: 72, holdReminderHours: 24, startReminderHours: [24, 1] };
const party = (partyId: string, role: PartyRole): Party => ({
  partyId,
  role,
  postId: null,
  version: 1,
  name: partyId,
  zone: 'Asia/Jakarta',
  country: 'ID',
  subdivision: '',
  language: 'id',
  officeHours: { days: [1], from: '08:00', to: '17:00' },
});
const interpreter: MeetingResource = { resourceId: 'dewi', kind: 'interpreter', name: 'Dewi', answer: 'waiting' };
const room: MeetingResource = { resourceId: 'room', kind: 'video-room', name: 'Room 1' };
const slot = { start: later(100), end: later(101), outOfHours: false };

const session = () =>
  makeMeeting(
    { kind: 'pitch', lines: [], resources: [interpreter, room], link: 'https://meet.example/1' },
    [party('village', 'producer'), party('buyer', 'buyer'), party('post', 'post')],
    slot,
    now,
    timing,
  );
const pitch = () =>
  makeMeeting(
    { kind: 'pitch', lines: [], optional: ['watcher'] },
    [
      party('kelor', 'producer'),
      party('maritim', 'producer'),
      party('kakao', 'producer'),
      party('sydney', 'post'),
      party('hamburg', 'post'),
      party('watcher', 'post'),
    ],
    slot,
    now,
    timing,
  );
const accept = (meeting: Meeting, ...who: string[]) => {
  for (const each of who) meeting.answer(each, 'accepted', now);
  return meeting;
};
const agreed = () => accept(session(), 'village', 'buyer', 'post');
const answersOf = (meeting: Meeting) => meeting.parties.map(({ answer }) => answer);

describe('quorum', () => {
  it('an interpreter that declines is free, and the meeting goes on', () => {
    const meeting = session();
    expect(bookedBy(meeting)).toContain('interpreter:dewi');
    expect(meeting.answer('dewi', 'declined', now, 'ill')).toEqual({
      kind: 'changed',
      change: 'party-left',
      partyId: 'dewi',
      reason: 'ill',
    });
    expect(bookedBy(meeting)).toEqual(['producer:village', 'buyer:buyer', 'post:post', 'video-room:room']);
    expect(accept(meeting, 'village', 'buyer', 'post').state).toBe('confirmed');
    expect(() => meeting.answer('room', 'accepted', now)).toThrow(NotFoundError);
  });

  it('a producer that declines leaves the running order; the last one ends the pitch', () => {
    const meeting = accept(pitch(), 'kelor', 'sydney', 'hamburg', 'kakao');
    expect(meeting.runningOrder?.map(({ minutes }) => minutes)).toEqual([20, 20, 20]);
    // The one that was still to answer stays away: all others have accepted.
    expect(meeting.answer('maritim', 'declined', now, 'market day')).toEqual({
      kind: 'confirmed',
      partyId: 'maritim',
      reason: 'market day',
    });
    expect(meeting.runningOrder).toEqual([
      { producerId: 'kelor', order: 1, offset: 0, minutes: 30 },
      { producerId: 'kakao', order: 2, offset: 30, minutes: 30 },
    ]);
    expect(bookedBy(meeting)).not.toContain('producer:maritim');
    expect(() => meeting.answer('maritim', 'accepted', now)).toThrow('meeting.left');
    expect(meeting.answer('kelor', 'declined', now)).toMatchObject({ kind: 'changed', change: 'party-left' });
    expect(meeting.state).toBe('confirmed');
    expect(meeting.answer('kakao', 'declined', now)).toEqual({ kind: 'released', cause: 'declined', partyId: 'kakao' });
  });

  it('when time is up those who accepted meet without the silent ones, where they can', () => {
    const meeting = accept(pitch(), 'kelor', 'hamburg');
    expect(meeting.expire(later(72))).toEqual({ kind: 'confirmed', silent: ['maritim', 'kakao', 'sydney'] });
    expect(answersOf(meeting)).toEqual(['accepted', 'declined', 'declined', 'declined', 'accepted', 'waiting']);
    const alone = accept(pitch(), 'kelor', 'maritim', 'kakao');
    expect(alone.expire(later(72))).toEqual({ kind: 'released', cause: 'expired' });
  });
});

describe('other hours', () => {
  const offer = (meeting: Meeting, ...hours: number[]) =>
    meeting.proposeHours('village', (hours.length > 0 ? hours : [120, 130]).map(later), now, 'market day');

  it('are seen by all; the present hour stays held', () => {
    const meeting = accept(session(), 'village');
    expect(offer(meeting).kind).toBe('hours-proposed');
    expect(contractOf(meeting)).toMatchObject({
      version: 3,
      state: 'tentative',
      start: slot.start.toISOString(),
      otherHours: {
        partyId: 'village',
        round: 1,
        reason: 'market day',
        hours: [{ end: later(121).toISOString() }, {}],
      },
    });
    expect(answersOf(meeting)).toEqual(['waiting', 'waiting', 'waiting']);
  });

  it('move the meeting when another party takes one; the third is asked again', () => {
    const meeting = accept(session(), 'post', 'dewi');
    offer(meeting);
    expect(meeting.takeHour('buyer', later(130), later(1), timing)).toEqual({
      kind: 'moved',
      previousStart: slot.start.toISOString(),
      previousEnd: slot.end.toISOString(),
      partyId: 'buyer',
      reason: 'market day',
    });
    expect([meeting.startsAt, meeting.endsAt, meeting.expiresAt]).toEqual([later(130), later(131), later(73)]);
    expect(answersOf(meeting)).toEqual(['accepted', 'accepted', 'waiting']);
    expect([meeting.resources[0].answer, meeting.otherHours, meeting.link]).toEqual([
      'waiting',
      null,
      'https://meet.example/1',
    ]);
  });

  it('leave what is agreed agreed, until somebody takes one', () => {
    const meeting = agreed();
    offer(meeting);
    expect([meeting.state, answersOf(meeting)]).toEqual(['confirmed', ['accepted', 'accepted', 'accepted']]);
    meeting.takeHour('post', later(120), now, timing);
    expect([meeting.state, answersOf(meeting)]).toEqual(['tentative', ['accepted', 'waiting', 'accepted']]);
  });

  it('confirm at once where nobody else is to be asked', () => {
    const pair = makeMeeting(
      { kind: 'business-matching', lines: [] },
      [party('village', 'producer'), party('buyer', 'buyer')],
      slot,
      now,
      timing,
    );
    offer(pair);
    pair.takeHour('buyer', later(120), now, timing);
    expect([pair.state, pair.expiresAt]).toEqual(['confirmed', null]);
  });

  it('can be refused, and taken back by accepting after all', () => {
    const meeting = session();
    offer(meeting);
    expect(meeting.refuseHours('buyer', now, 'travelling')).toMatchObject({
      kind: 'hours-refused',
      cause: 'refused',
      partyId: 'buyer',
      hours: { partyId: 'village' },
    });
    expect(() => meeting.takeHour('buyer', later(120), now, timing)).toThrow('meeting.hours-gone');
    offer(meeting);
    meeting.answer('village', 'accepted', now);
    expect(meeting.otherHours).toBeNull();
  });

  it('lose the one that turned out to be taken, and close with the last', () => {
    const meeting = session();
    offer(meeting);
    expect(meeting.strikeHour(later(120))).toMatchObject({ cause: 'impossible', hours: { hours: [{}] } });
    expect(meeting.otherHours?.hours).toHaveLength(1);
    expect(meeting.strikeHour(later(120))).toBeUndefined();
    meeting.strikeHour(later(130));
    expect(meeting.otherHours).toBeNull();
  });

  it('go with the party that proposed them', () => {
    const meeting = accept(pitch(), 'kelor');
    meeting.proposeHours('maritim', [later(120)], now);
    meeting.answer('maritim', 'declined', now);
    expect(meeting.otherHours).toBeNull();
  });

  it.each<[string, (meeting: Meeting) => unknown, string]>([
    ['by a stranger', (meeting) => meeting.proposeHours('stranger', [later(120)], now), 'meeting.not-a-party'],
    ['in the past', (meeting) => meeting.proposeHours('buyer', [later(-1)], now), 'meeting.start-in-past'],
    ['the present one', (meeting) => meeting.proposeHours('buyer', [later(100)], now), 'meeting.same-hour'],
    ['after it lapsed', (meeting) => meeting.proposeHours('buyer', [later(120)], later(72)), 'meeting.ended'],
    ['taken by who proposed', (meeting) => meeting.takeHour('village', later(120), now, timing), 'meeting.own-hours'],
    ['never proposed', (meeting) => meeting.takeHour('buyer', later(119), now, timing), 'meeting.hours-gone'],
    [
      'a fourth time',
      (meeting) => [1, 2, 3].map((n) => meeting.proposeHours('buyer', [later(120 + n)], now)),
      'meeting.too-many-rounds',
    ],
  ])('%s are refused', (_, command, code) => {
    const meeting = session();
    offer(meeting);
    expect(() => command(meeting)).toThrow(code);
  });
});

describe('a move', () => {
  it('keeps id, parties and link, asks all but the mover again, and raises the version', () => {
    const meeting = agreed();
    const { id, version } = meeting;
    const to = { start: later(200), end: later(202) };
    expect(meeting.move(to, now, timing, { partyId: 'buyer', reason: 'audit' })).toMatchObject({
      kind: 'moved',
      partyId: 'buyer',
      reason: 'audit',
    });
    expect(contractOf(meeting)).toMatchObject({ meetingId: id, version: version + 1, link: 'https://meet.example/1' });
    expect([meeting.state, answersOf(meeting)]).toEqual(['tentative', ['waiting', 'accepted', 'waiting']]);
    expect(meeting.expiresAt).toEqual(later(72));
    expect(meeting.move(to, now, timing, {})).toBeUndefined();
  });

  it('does not call back whoever stays away', () => {
    const meeting = accept(pitch(), 'kelor');
    meeting.answer('maritim', 'declined', now);
    meeting.move({ start: later(200), end: later(201) }, now, timing, {});
    expect(answersOf(meeting)).toEqual(['waiting', 'declined', 'waiting', 'waiting', 'waiting', 'waiting']);
    expect(() => meeting.move({ start: later(210), end: later(211) }, now, timing, { partyId: 'maritim' })).toThrow(
      'meeting.left',
    );
  });

  it('shares a longer pitch anew', () => {
    const meeting = pitch();
    meeting.move({ start: later(200), end: later(201.5) }, now, timing, {});
    expect(meeting.runningOrder?.map(({ minutes }) => minutes)).toEqual([30, 30, 30]);
  });

  it.each<[string, () => Meeting, Date, Date, typeof ConflictError | typeof InvalidError]>([
    ['into the past', session, later(-1), now, InvalidError],
    ['once it was called off', () => cancelled(), later(200), now, ConflictError],
    ['once it is over', agreed, later(200), later(101), ConflictError],
  ])('%s is refused', (_, make, start, at, fault) => {
    const meeting = make();
    expect(() => meeting.move({ start, end: new Date(start.getTime() + hourMs) }, at, timing, {})).toThrow(fault);
  });
  const cancelled = () => {
    const meeting = agreed();
    meeting.cancel('storm', now);
    return meeting;
  };
});

it('takes other resources, and keeps the answer of an interpreter that stays', () => {
  const meeting = accept(session(), 'dewi');
  const table: MeetingResource = { resourceId: 'table', kind: 'table', name: 'Table 1' };
  expect(meeting.useResources([{ ...interpreter }, table], now)).toEqual({
    kind: 'changed',
    change: 'resources',
    added: ['table'],
    removed: [room],
  });
  expect(meeting.useResources([{ ...interpreter }], now)).toEqual({
    kind: 'changed',
    change: 'resources',
    removed: [table],
  });
  expect([meeting.resources, meeting.link]).toEqual([
    [{ ...interpreter, answer: 'accepted' }],
    'https://meet.example/1',
  ]);
});

describe('reminders', () => {
  it('come once for a hold, with how many hours are left', () => {
    const meeting = session();
    expect(meeting.remindAt).toEqual(later(48));
    expect(meeting.remind(later(47), timing)).toBeUndefined();
    expect(meeting.remind(later(49), timing)).toEqual({
      kind: 'reminder',
      about: 'hold',
      at: later(72).toISOString(),
      hours: 24,
    });
    expect([meeting.remindAt, meeting.version]).toEqual([null, 1]);
  });

  it('do not come for what has lapsed', () => {
    const meeting = session();
    expect(meeting.remind(later(73), timing)).toBeUndefined();
    expect(meeting.remindAt).toBeNull();
  });
});

describe('an outcome', () => {
  const met = (...parties: [string, Attendance][]) => ({
    attendance: parties.map(([partyId, attendance]) => ({ partyId, attendance })),
    nextSteps: [{ producerId: 'village', nextStep: 'price-list' as const, notes: 'two sizes' }],
    notes: 'went well',
  });
  const all = met(['village', 'met'], ['buyer', 'met'], ['post', 'no-show']);

  it('is written down after the end, and may be corrected', () => {
    const meeting = agreed();
    const { version } = meeting;
    expect(() => meeting.recordOutcome(all, 'rini', later(100.5))).toThrow('meeting.not-over');
    expect(meeting.recordOutcome(all, 'rini', later(102)).kind).toBe('outcome');
    expect(meeting.outcome).toMatchObject({
      recordedBy: 'rini',
      producers: [{ producerId: 'village', attendance: 'met', nextStep: 'price-list', notes: 'two sizes' }],
    });
    meeting.recordOutcome({ ...all, nextSteps: [] }, 'budi', later(103));
    expect([meeting.outcome?.producers[0].nextStep, meeting.version]).toEqual(['none', version + 2]);
  });

  it.each<[string, ReturnType<typeof met>, string]>([
    ['forgets a party', met(['village', 'met'], ['buyer', 'met']), 'meeting.attendance-incomplete'],
    ['names a stranger', met(['stranger', 'met']), 'meeting.attendance-unknown'],
  ])('that %s is refused', (_, written, code) => {
    expect(() => agreed().recordOutcome(written, 'rini', later(102))).toThrow(code);
  });

  it('is none of a meeting that never came about', () => {
    expect(() => session().recordOutcome(all, 'rini', later(102))).toThrow(ConflictError);
  });
});
