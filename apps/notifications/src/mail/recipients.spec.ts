import { build } from '@titik/testing/build';
import type { News } from './news';
import { recipientsOf } from './recipients';

const [producer, buyer, post] = build.meeting().parties;
const gone = { ...producer, partyId: 'gone', answer: 'declined' as const };
const dewi = { resourceId: 'dewi', kind: 'interpreter' as const, name: 'Dewi', answer: 'waiting' as const };
const room = { resourceId: 'room', kind: 'video-room' as const, name: 'Room 1' };
const meeting = build.meeting({
  parties: [producer, { ...buyer, answer: 'accepted' }, post, gone],
  resources: [dewi, room],
});
const hours = {
  partyId: buyer.partyId,
  round: 1,
  hours: [{ start: '2026-12-02T02:00:00.000Z', end: '2026-12-02T02:45:00.000Z' }],
};
const names = new Map([
  [producer.partyId, 'producer'],
  [buyer.partyId, 'buyer'],
  [post.partyId, 'post'],
]);
/** Whom it tells; and what, where that is other news. */
const told = (news: News, part = {}) =>
  recipientsOf(news, { ...meeting, ...part }).map(({ id, news: its }) => {
    const name = names.get(id) ?? id;
    if (its === news) return name;
    return `${name}: ${its.kind === 'left' ? its.cause : its.kind}`;
  });
const all = ['producer', 'buyer', 'post', 'dewi'];

describe('recipientsOf', () => {
  it.each<[News, string[]]>([
    [{ kind: 'invitation' }, all],
    [{ kind: 'confirmation' }, all],
    [{ kind: 'moved', previousStart: meeting.start, previousEnd: meeting.end }, all],
    [{ kind: 'changed', change: 'party-left', partyId: 'gone' }, [...all, 'gone: declined']],
    [{ kind: 'confirmation', partyId: 'gone' }, [...all, 'gone: declined']],
    [{ kind: 'confirmation', silent: ['gone'] }, [...all, 'gone: silent']],
    [{ kind: 'reminder', about: 'hold', at: meeting.start }, ['producer', 'post', 'dewi']],
    [{ kind: 'reminder', about: 'start', at: meeting.start }, all],
    [{ kind: 'hours-refused', cause: 'refused', hours }, ['buyer']],
  ])('%j', (news, expected) => expect(told(news)).toEqual(expected));

  it('tells the other parties of hours that one proposes, and no interpreter', () =>
    expect(told({ kind: 'hours-proposed' }, { otherHours: hours })).toEqual(['producer', 'post']));

  it('tells whoever ended it by declining, and not those who had left before', () => {
    const parties = [producer, { ...buyer, answer: 'declined' as const }, post, gone];
    const ended = { parties, state: 'declined' as const };
    expect(told({ kind: 'release', partyId: buyer.partyId }, ended)).toEqual(all);
    expect(told({ kind: 'release' }, { ...ended, state: 'expired' })).toEqual(['producer', 'post', 'dewi']);
  });

  it('of a party that left before, later changes say nothing', () => {
    for (const kind of ['invitation', 'confirmation', 'release'] as const) expect(told({ kind })).not.toContain('gone');
    const left = { kind: 'changed', change: 'party-left', partyId: 'dewi' } as const;
    const resources = [{ ...dewi, answer: 'declined' as const }];
    expect(told(left, { resources })).toEqual(['producer', 'buyer', 'post', 'dewi: declined']);
  });

  it('invites an interpreter that is booked later, and lets the former one go unless it had declined', () => {
    const budi = { ...dewi, resourceId: 'budi' };
    const news = { kind: 'changed' as const, change: 'resources' as const, added: ['dewi', 'room'] };
    const rest = ['producer', 'buyer', 'post', 'dewi: invitation'];
    expect(told({ ...news, removed: [budi, room] })).toEqual([...rest, 'budi: replaced']);
    expect(told({ ...news, removed: [{ ...budi, answer: 'declined' }] })).toEqual(rest);
  });
});
