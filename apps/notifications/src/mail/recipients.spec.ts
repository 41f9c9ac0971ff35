import { build } from '@titik/testing/build';
import type { News } from './news';
import { recipientsOf } from './recipients';

const [producer, buyer, post] = build.meeting().parties;
const gone = { ...producer, partyId: 'gone', answer: 'declined' as const };
const meeting = build.meeting({ parties: [producer, { ...buyer, answer: 'accepted' }, post, gone] });
const hours = {
  partyId: buyer.partyId,
  round: 1,
  hours: [{ start: '2026-12-02T02:00:00.000Z', end: '2026-12-02T02:45:00.000Z' }],
};
const told = (news: News, part = {}) => recipientsOf(news, { ...meeting, ...part }).map(({ role }) => role);

describe('recipientsOf', () => {
  it.each<[News, string[]]>([
    [{ kind: 'invitation' }, ['producer', 'buyer', 'post']],
    [{ kind: 'confirmation' }, ['producer', 'buyer', 'post']],
    [{ kind: 'moved', previousStart: meeting.start, previousEnd: meeting.end }, ['producer', 'buyer', 'post']],
    [{ kind: 'changed', change: 'party-left', partyId: 'gone' }, ['producer', 'buyer', 'post']],
    [{ kind: 'reminder', about: 'hold', at: meeting.start }, ['producer', 'post']],
    [{ kind: 'reminder', about: 'start', at: meeting.start }, ['producer', 'buyer', 'post']],
    [{ kind: 'hours-refused', cause: 'refused', hours }, ['buyer']],
  ])('%j', (news, roles) => expect(told(news)).toEqual(roles));

  it('tells the others of hours that one proposes', () =>
    expect(told({ kind: 'hours-proposed' }, { otherHours: hours })).toEqual(['producer', 'post']));

  it('tells whoever ended it by declining, and not those who had left before', () => {
    const parties = [producer, { ...buyer, answer: 'declined' as const }, post, gone];
    const ended = { parties, state: 'declined' as const };
    expect(told({ kind: 'release', partyId: buyer.partyId }, ended)).toEqual(['producer', 'buyer', 'post']);
    expect(told({ kind: 'release' }, { ...ended, state: 'expired' })).toEqual(['producer', 'post']);
  });
});
