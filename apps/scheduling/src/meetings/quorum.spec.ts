import type { MeetingParty } from '@titik/contracts/meeting.events';
import { closeRanks, quorum } from './quorum';

const answers = { '+': 'accepted', '-': 'declined', '?': 'waiting' } as const;
const roles = { p: 'producer', b: 'buyer', t: 'post' } as const;

/** `p+ b? t-o`: a producer that accepted, a buyer that waits, an optional post that declined. */
const parties = (seats: string): MeetingParty[] =>
  seats.split(' ').map((seat, at) => ({
    partyId: `${at}`,
    role: roles[seat[0] as keyof typeof roles],
    name: seat,
    zone: 'Asia/Jakarta',
    answer: answers[seat[1] as keyof typeof answers],
    ...(seat[2] && { optional: true }),
  }));
const shown = (closed?: MeetingParty[]) =>
  closed?.map(({ name, answer }) => name[0] + (answer === 'accepted' ? '+' : answer === 'declined' ? '-' : '?'));

it.each<[string, ReturnType<typeof quorum>]>([
  ['p+ b+ t+', 'agreed'],
  ['p+ b+ t?', 'open'],
  ['p+ b- t+', 'lost'],
  ['p- b+ t+', 'lost'],
  // An observer neither hinders nor carries a meeting.
  ['p+ b+ t?o', 'agreed'],
  ['p+ b+ t-o', 'agreed'],
  ['p+ b- t+o', 'lost'],
  // n producers before m posts: one that declines stays away, the last of a role does not.
  ['p+ p- p+ t+ t+', 'agreed'],
  ['p+ p- p? t+ t-', 'open'],
  ['p- p- p- t+ t+', 'lost'],
  ['p+ p+ p+ t- t-', 'lost'],
  ['p+ p-', 'lost'],
])('%s is %s', (seats, stands) => expect(quorum(parties(seats))).toBe(stands));

it.each<[string, string[] | undefined]>([
  ['p+ p? t+ t?', ['p+', 'p-', 't+', 't-']],
  ['p+ b? t+', undefined],
  ['p+ p+', ['p+', 'p+']],
  ['p+ p?', undefined],
  ['p+ b+ t?o', ['p+', 'b+', 't?']],
])('%s when time is up', (seats, left) => expect(shown(closeRanks(parties(seats)))).toEqual(left));
