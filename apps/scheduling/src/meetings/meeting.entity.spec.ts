import type { MeetingState } from '@titik/contracts/meeting.events';
import { ConflictError, NotFoundError } from '@titik/platform/errors';
import type { Party } from '../parties/party.entity';
import { makeMeeting } from './make-meeting';
import { viewOf } from './meeting-view';
import type { Timing } from './timing';
import { type Answer, Meeting } from './meeting.entity';

const now = new Date('2027-01-04T00:00Z');
const timing: Timing = { holdHours: 72, holdReminderHours: 24, startReminderHours: [24, 1] };
const later = (hours: number) => new Date(now.getTime() + hours * 3_600_000);
const party = (partyId: string, zone = 'Asia/Jakarta'): Party => ({
  partyId,
  role: 'producer',
  postId: null,
  version: 1,
  name: partyId,
  zone,
  country: 'ID',
  subdivision: '',
  language: 'id',
  officeHours: { days: [1], from: '08:00', to: '17:00' },
});
const meeting = (startsIn = 100) =>
  makeMeeting(
    { kind: 'pitch', lines: [] },
    [party('village'), party('buyer', 'Australia/Sydney')],
    { start: later(startsIn), end: later(startsIn + 1), outOfHours: false },
    now,
    timing,
  );

const bothAccept: [string, Answer][] = [
  ['village', 'accepted'],
  ['buyer', 'accepted'],
];

function after(...answers: [string, Answer][]): Meeting {
  const made = meeting();
  for (const [who, answer] of answers) made.answer(who, answer, now, 'no ship');
  return made;
}

describe('a meeting', () => {
  it.each<[string, [string, Answer][], MeetingState, number, string]>([
    ['waits for answers', [], 'tentative', 1, 'held'],
    ['still waits when one has accepted', [['village', 'accepted']], 'tentative', 2, 'accepted'],
    [
      'does not count an answer twice',
      [
        ['buyer', 'accepted'],
        ['buyer', 'accepted'],
      ],
      'tentative',
      2,
      'nothing',
    ],
    [
      'is confirmed when all have',
      [
        ['village', 'accepted'],
        ['buyer', 'accepted'],
      ],
      'confirmed',
      3,
      'confirmed',
    ],
    [
      'ends when one declines',
      [
        ['village', 'accepted'],
        ['buyer', 'declined'],
      ],
      'declined',
      3,
      'released',
    ],
    [
      'lets a party change its mind',
      [
        ['buyer', 'accepted'],
        ['buyer', 'declined'],
      ],
      'declined',
      3,
      'released',
    ],
    [
      'takes a second no as the first',
      [
        ['buyer', 'declined'],
        ['buyer', 'declined'],
      ],
      'declined',
      2,
      'nothing',
    ],
  ])('%s', (_, answers, state, version, event) => {
    const made = meeting();
    const told = answers.map(([who, answer]) => made.answer(who, answer, now, 'no ship')?.kind ?? 'nothing');
    expect([made.state, made.version, told.at(-1) ?? 'held']).toEqual([state, version, event]);
    expect(made.expiresAt !== null).toBe(state === 'tentative');
    expect(made.reason).toBe(state === 'declined' ? 'no ship' : null);
  });

  it('ends also after confirmation when a party declines', () => {
    const made = after(['village', 'accepted'], ['buyer', 'accepted'], ['village', 'declined']);
    expect([made.state, made.version]).toEqual(['declined', 4]);
  });

  it('tells somebody who accepts what has ended', () => {
    const ended = after(['village', 'accepted'], ['buyer', 'declined']);
    for (const who of ['village', 'buyer']) expect(() => ended.answer(who, 'accepted', now)).toThrow(ConflictError);
    expect(ended.version).toBe(3);
  });

  it('knows its parties', () => {
    expect(() => meeting().answer('stranger', 'accepted', now)).toThrow(NotFoundError);
  });

  it('lapses when its time is up, whether or not anybody swept it', () => {
    const made = meeting();
    expect(made.expire(later(71))).toBeUndefined();
    expect(() => made.answer('village', 'accepted', later(72))).toThrow(ConflictError);
    expect([made.expire(later(72))?.kind, made.state, made.version]).toEqual(['released', 'expired', 2]);
    expect(made.expire(later(73))).toBeUndefined();
  });

  it('is not held beyond its own start', () => {
    expect(meeting(30).expiresAt).toEqual(later(30));
  });

  it('never lapses once confirmed', () => {
    expect(after(['village', 'accepted'], ['buyer', 'accepted']).expire(later(99))).toBeUndefined();
  });

  it('is called off once, and not after it was held', () => {
    const made = after(['village', 'accepted'], ['buyer', 'accepted']);
    expect(() => made.cancel('storm', later(101))).toThrow(ConflictError);
    expect([made.cancel('storm', now)?.kind, made.cancel('again', now)]).toEqual(['released', undefined]);
    expect([made.state, made.reason, made.version]).toEqual(['cancelled', 'storm', 4]);
  });

  it.each<[string, [string, Answer][], 'person' | 'demand-closed', number, boolean]>([
    ['waits and a person drops it', [], 'person', 0, true],
    ['waits and its demand closes', [], 'demand-closed', 0, true],
    ['is agreed and a person drops it', bothAccept, 'person', 0, true],
    ['is agreed and its demand closes', bothAccept, 'demand-closed', 0, false],
    ['has lapsed', [], 'person', 72, false],
    ['is over', bothAccept, 'person', 101, false],
    ['was declined', [['buyer', 'declined']], 'person', 0, false],
  ])('that %s is let go or stays', (_, answers, cause, hours, goes) => {
    const made = after(...answers);
    const before = made.state;
    expect(made.letGo(cause, 'not wanted', later(hours)) !== undefined).toBe(goes);
    expect([made.state, made.reason]).toEqual(goes ? ['cancelled', 'not wanted'] : [before, made.reason]);
    expect(made.letGo(cause, 'again', later(hours))).toBeUndefined();
  });

  it('shows each party its own clock', () => {
    expect(viewOf(meeting(1)).parties.map((each) => each.localStart)).toEqual([
      '2027-01-04T08:00:00+07:00',
      '2027-01-04T12:00:00+11:00',
    ]);
  });
});
