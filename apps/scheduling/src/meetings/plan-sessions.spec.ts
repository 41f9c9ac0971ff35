import type { SlotParty } from '../slots/find-slot';
import { planSessions } from './plan-sessions';
import type { WantedSession } from './wanted-session';

const now = new Date('2027-01-04T00:00Z');
const session = (sessionId: string, producerId: string, more: Partial<WantedSession> = {}): WantedSession => ({
  sessionId,
  kind: 'pitch',
  demandId: 'demand',
  producerId,
  buyerId: 'buyer',
  postId: 'post',
  lines: [],
  ...more,
});
const calendar = (id: string, zone: string): [string, SlotParty] => [
  id,
  { id, zone, officeHours: { days: [1, 2, 3, 4, 5], from: '08:00', to: '17:00' }, holidays: new Set(), busy: [] },
];
const parties = new Map([
  calendar('kelor', 'Asia/Jakarta'),
  calendar('maritim', 'Asia/Jakarta'),
  calendar('buyer', 'Australia/Sydney'),
  calendar('post', 'Australia/Sydney'),
]);

it('lays sessions that share a buyer one after the other, from tomorrow on', () => {
  const { placed } = planSessions([session('a', 'kelor'), session('b', 'maritim')], parties, now);
  expect(placed.map(({ slot }) => slot.start.toISOString())).toEqual([
    '2027-01-05T01:00:00.000Z',
    '2027-01-05T01:45:00.000Z',
  ]);
});

it('leaves the calendars that it was given alone', () => {
  planSessions([session('a', 'kelor')], parties, now);
  expect([...parties.values()].flatMap((party) => party.busy)).toEqual([]);
});

it('uses the last useful day to its end and puts aside what does not fit any more', () => {
  const many = Array.from({ length: 9 }, (_, i) => session(`${i}`, 'kelor', { notAfter: '2027-01-05' }));
  const { placed, unplaced } = planSessions(many, parties, now);
  // Five shared hours, 12:00 to 17:00 in Sydney, hold six times 45 minutes.
  expect([placed.length, unplaced.map(({ sessionId }) => sessionId)]).toEqual([6, ['6', '7', '8']]);
});

it('never looks further than thirty days', () => {
  const busy: [number, number][] = [[now.getTime(), now.getTime() + 30 * 86_400_000]];
  const taken = new Map(parties).set('buyer', { ...parties.get('buyer')!, busy });
  expect(planSessions([session('a', 'kelor')], taken, now).unplaced).toHaveLength(1);
});
