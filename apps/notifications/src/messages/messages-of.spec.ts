import { type Meeting, MeetingAccepted, MeetingHeld } from '@titik/contracts/meeting.events';
import { addWords } from '@titik/platform/words';
import en from '../words/en.json';
import id from '../words/id.json';
import { type Addressee, messagesOf } from './messages-of';
import { newsOf } from './news-of';

addWords('notifications', { en, id });

const party = (partyId: string, role: 'producer' | 'buyer' | 'post') =>
  ({ partyId, role, name: partyId, zone: 'Asia/Jakarta', answer: 'waiting' }) as const;
const meeting: Meeting = {
  meetingId: 'm',
  version: 2,
  kind: 'pitch',
  state: 'tentative',
  start: '2027-01-14T03:00:00Z',
  end: '2027-01-14T03:45:00Z',
  lines: [],
  parties: [party('producer', 'producer'), party('buyer', 'buyer'), party('post', 'post')],
};
const addressee = (partyId: string, email?: string): [string, Addressee] => [
  partyId,
  { partyId, name: partyId, zone: 'Asia/Jakarta', contact: { name: 'A', language: 'id', email } },
];
const known = new Map([
  addressee('producer', 'producer@example.org'),
  addressee('buyer', 'buyer@example.org'),
  addressee('post', 'post@example.org'),
]);

describe('messagesOf', () => {
  it('writes to every party that has an address, and to nobody else', () => {
    const news = { eventId: 'e', news: { kind: 'invitation' }, meeting } as const;
    const without = new Map([...known, addressee('producer')]);
    expect(messagesOf(news, without).map((message) => message.recipient)).toEqual(['buyer', 'post']);
  });

  it('shows nobody another party’s address before the meeting is confirmed', () => {
    for (const message of messagesOf({ eventId: 'e', news: { kind: 'invitation' }, meeting }, known)) {
      expect(Object.keys(message.addresses)).toEqual([message.recipient]);
    }
  });

  it('shows the parties of a confirmed meeting each other’s addresses', () => {
    const confirmed = { ...meeting, state: 'confirmed' as const };
    const [first] = messagesOf({ eventId: 'e', news: { kind: 'confirmation' }, meeting: confirmed }, known);
    expect(Object.keys(first.addresses)).toEqual(['producer', 'buyer', 'post']);
  });

  it('tells a party that left so, and shows its address to nobody', () => {
    const [left, ...rest] = meeting.parties;
    const goesOn = {
      ...meeting,
      state: 'confirmed' as const,
      parties: [{ ...left, answer: 'declined' as const }, ...rest],
    };
    const news = { kind: 'changed', change: 'party-left', partyId: 'producer' } as const;
    const messages = messagesOf({ eventId: 'e', news, meeting: goesOn }, known);
    expect(messages.map(({ recipient, kind }) => [recipient, kind])).toEqual([
      ['buyer', 'changed'],
      ['post', 'changed'],
      ['producer', 'left'],
    ]);
    expect(messages.map(({ addresses }) => Object.keys(addresses))).toEqual([
      ['buyer', 'post'],
      ['buyer', 'post'],
      ['producer'],
    ]);
    expect(messages[2]).toMatchObject({ details: { cause: 'declined' } });
  });

  it('writes to an interpreter, which sees no party’s address and whose own no party sees', () => {
    const resources = [{ resourceId: 'dewi', kind: 'interpreter', name: 'Dewi', answer: 'accepted' } as const];
    const confirmed = { ...meeting, state: 'confirmed' as const, resources };
    const all = new Map([...known, addressee('dewi', 'dewi@example.org')]);
    const messages = messagesOf({ eventId: 'e', news: { kind: 'confirmation' }, meeting: confirmed }, all);
    expect(messages.map(({ recipient }) => recipient)).toEqual(['producer', 'buyer', 'post', 'dewi']);
    expect(messages[3]).toMatchObject({ address: 'dewi@example.org', addresses: { dewi: 'dewi@example.org' } });
    expect(Object.keys(messages[0].addresses)).toEqual(['producer', 'buyer', 'post']);
    const without = messagesOf({ eventId: 'e', news: { kind: 'confirmation' }, meeting: confirmed }, known);
    expect(without).toHaveLength(3);
  });

  it('sends answers to the trade post, and the trade post’s own to nobody in particular', () => {
    const replies = messagesOf({ eventId: 'e', news: { kind: 'invitation' }, meeting }, known).map(
      (message) => message.replyTo,
    );
    expect(replies).toEqual(['post@example.org', 'post@example.org', null]);
  });
});

describe('newsOf', () => {
  it.each([
    [MeetingHeld.type, 'invitation'],
    [MeetingAccepted.type, undefined],
  ])('%s calls for %s', (type, kind) => expect(newsOf(type, { meeting })?.kind).toBe(kind));
});
