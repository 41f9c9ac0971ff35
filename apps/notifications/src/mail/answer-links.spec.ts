import { readLink } from '@titik/platform/meeting-link';
import { build } from '@titik/testing/build';
import { answerLinks } from './answer-links';

const linkSecrets = ['0123456789abcdef0123456789abcdef'];
const signing = { publicUrl: 'https://titik.example.org', linkSecrets };
const meeting = build.meeting();
const [{ partyId }] = meeting.parties;
const reader = { partyId, language: 'id' };
const issuedAt = new Date('2026-11-25T02:00:00Z');
const answered = (answer: 'accepted' | 'declined') => meeting.parties.map((party) => ({ ...party, answer }));
const linksOf = (part: object = {}) => answerLinks({ ...meeting, ...part }, reader, issuedAt, signing);

describe('answerLinks', () => {
  it('names this party, this meeting and the end of the hold, one thing each', () => {
    const links = linksOf();
    expect(links.map(({ action }) => action)).toEqual(['accept', 'decline', 'propose']);
    for (const { action, url } of links) {
      const [, token] = /^https:\/\/titik\.example\.org\/api\/v1\/rsvp\/([\w-]+)\?lang=id$/.exec(url)!;
      expect(readLink(token, linkSecrets)).toEqual({
        action,
        meetingId: meeting.meetingId,
        partyId,
        issued: issuedAt.getTime() / 1000,
        expires: Date.parse(meeting.expiresAt!) / 1000,
      });
    }
  });

  it('expire as a confirmed meeting begins, and accept no more', () => {
    const [first, ...rest] = linksOf({ state: 'confirmed', expiresAt: undefined, parties: answered('accepted') });
    expect([first, ...rest].map(({ action }) => action)).toEqual(['decline', 'propose']);
    expect(readLink(first.url.split('/').at(-1)!.split('?')[0], linkSecrets)?.expires).toBe(
      Date.parse(meeting.start) / 1000,
    );
  });

  it('propose no other hours for a meeting of a forum', () => {
    const forum = { name: 'Forum', place: 'Hall', zone: 'Asia/Jakarta' };
    const links = linksOf({ kind: 'forum', forum, state: 'confirmed', parties: answered('accepted') });
    expect(links.map(({ action }) => action)).toEqual(['decline']);
  });

  it('are none without a secret, for one that declined, and once the meeting is off', () => {
    expect(answerLinks(meeting, reader, issuedAt, { ...signing, linkSecrets: [] })).toEqual([]);
    expect(linksOf({ parties: answered('declined') })).toEqual([]);
    expect(linksOf({ state: 'cancelled' })).toEqual([]);
  });

  it('let an interpreter come or not, but propose no hours', () => {
    const linksOfDewi = (answer: 'waiting' | 'accepted') => {
      const resources = [{ resourceId: partyId, kind: 'interpreter' as const, name: 'Dewi', answer }];
      return linksOf({ parties: meeting.parties.slice(1), resources }).map(({ action }) => action);
    };
    expect([linksOfDewi('waiting'), linksOfDewi('accepted')]).toEqual([['accept', 'decline'], ['decline']]);
  });
});
