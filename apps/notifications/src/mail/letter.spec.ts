import type { Meeting } from '@titik/contracts/meeting.events';
import { addWords } from '@titik/platform/words';
import en from '../words/en.json';
import id from '../words/id.json';
import { asHtml } from './as-html';
import { asText } from './as-text';
import { letterOf } from './letter';
import type { News } from './news';

addWords('notifications', { en, id });

const meeting: Meeting = {
  meetingId: 'm',
  version: 1,
  kind: 'pitch',
  state: 'tentative',
  start: '2027-01-14T03:00:00Z',
  end: '2027-01-14T03:45:00Z',
  expiresAt: '2027-01-12T02:00:00Z',
  lines: [
    { lineId: 'l1', words: 'tuna' },
    { lineId: 'l2', words: 'crab meat' },
  ],
  parties: [
    { partyId: 'p', role: 'producer', name: 'DSA Yayasan', zone: 'Asia/Jakarta', answer: 'waiting' },
    { partyId: 'b', role: 'buyer', name: 'Harbour Seafoods', zone: 'Australia/Sydney', answer: 'accepted' },
    { partyId: 't', role: 'post', name: 'ITPC Sydney', zone: 'Australia/Sydney', answer: 'waiting' },
  ],
};
const producer = { partyId: 'p', name: 'Ibu Siti', language: 'id', zone: 'Asia/Jakarta' } as const;
const buyer = { partyId: 'b', name: 'Ms Hall', language: 'en', zone: 'Australia/Sydney' } as const;
const post = { partyId: 't', name: 'Pak Adi', language: 'id', zone: 'Australia/Sydney' } as const;

describe('letterOf', () => {
  it('invites the buyer in English, with the hour in both places and the end of the hold', () => {
    const text = asText(letterOf({ kind: 'invitation' }, meeting, buyer, 'http://localhost:3000/demands/d?lang=en'));
    expect(text).toContain('Dear Ms Hall,');
    expect(text).toContain('About: tuna and crab meat');
    expect(text).toContain('When (your time): Thursday, 14 January 2027, 14:00–14:45 (Australia/Sydney, UTC+11)');
    expect(text).toContain('Held until: Tuesday, 12 January 2027, 13:00 (Australia/Sydney, UTC+11)');
    expect(text).toContain(
      '- DSA Yayasan (producer, not yet answered): Thursday, 14 January 2027, 10:00–10:45 (Asia/Jakarta, UTC+7)',
    );
    expect(text).toContain('ITPC Sydney will record your answer');
    expect(text).toContain('http://localhost:3000/demands/d?lang=en');
  });

  it('invites the producer in Indonesian', () => {
    const letter = letterOf({ kind: 'invitation' }, meeting, producer);
    expect(letter.subject).toBe('Undangan: sesi pitching untuk tuna dan crab meat');
    expect(asText(letter)).toContain('Kamis, 14 Januari 2027, 10.00–10.45 (Asia/Jakarta, UTC+7)');
  });

  it('asks the trade post to record the answers', () => {
    expect(letterOf({ kind: 'invitation' }, meeting, post).todo).toContain('catat jawaban pihak lain');
  });

  it.each([
    ['declined', 'Declined:', 'a party declined'],
    ['expired', 'Lapsed:', 'not everybody answered in time'],
    ['cancelled', 'Cancelled:', 'was cancelled'],
  ] as const)('says why a %s meeting is off', (state, subject, why) => {
    const letter = letterOf({ kind: 'release' }, { ...meeting, state, reason: 'The ship is late' }, buyer);
    expect(letter.subject).toContain(subject);
    expect(letter.intro).toContain(why);
    expect(letter.facts).toContainEqual({ label: 'Reason given', value: 'The ship is late' });
  });

  it.each([
    ['declined', 'You declined the pitch session.'],
    ['silent', 'Your answer did not come in time.'],
    ['replaced', 'You are not needed at the pitch session any more'],
  ] as const)('tells one that it goes on without why: %s', (cause, why) => {
    const letter = letterOf({ kind: 'left', cause }, meeting, buyer);
    expect(letter.subject).toBe('Without you: pitch session on tuna and crab meat');
    expect(letter.intro).toContain(why);
    expect(letter.todo).toContain('take the hour out of your calendar');
    expect(letter.facts.map(({ label }) => label)).not.toContain('Held until');
  });

  it('says in words that the demand was closed', () => {
    const closed = { ...meeting, state: 'cancelled' as const, reason: 'demand-closed' };
    const why = (language: 'en' | 'id') =>
      letterOf({ kind: 'release' }, closed, { ...buyer, language }).facts.at(-1)?.value;
    expect([why('en'), why('id')]).toEqual([
      'The demand that it was for has been closed',
      'Permintaan yang menjadi dasarnya telah ditutup',
    ]);
  });

  it('names the next day where a meeting runs past midnight', () => {
    const late = { ...meeting, start: '2027-01-14T16:30:00Z', end: '2027-01-14T17:15:00Z' };
    expect(asText(letterOf({ kind: 'confirmation' }, late, { ...producer, language: 'en' }))).toContain(
      'Thursday, 14 January 2027, 23:30–Friday, 15 January 2027, 00:15 (Asia/Jakarta, UTC+7)',
    );
  });

  it('tells of a new hour beside the old one, and whether an answer is needed', () => {
    const news = { kind: 'moved', previousStart: '2027-01-13T03:00:00Z', previousEnd: '2027-01-13T03:45:00Z' } as const;
    const english = { ...producer, language: 'en' } as const;
    const text = asText(letterOf({ ...news, partyId: 'b', reason: 'The ship is late' }, meeting, english));
    expect(text).toContain('Before: Wednesday, 13 January 2027, 10:00–10:45 (Asia/Jakarta, UTC+7)');
    expect(text).toContain('Now (your time): Thursday, 14 January 2027, 10:00–10:45 (Asia/Jakarta, UTC+7)');
    expect(text).toContain('Reason given: The ship is late');
    expect(text).toContain('Please say whether you can come');
    const agreed = letterOf(news, { ...meeting, state: 'confirmed', expiresAt: undefined }, buyer);
    expect(agreed.todo).toContain('Nothing more to do');
  });

  it('names who stays away, and where to meet', () => {
    const news = { kind: 'changed', change: 'party-left', partyId: 'p' } as const;
    const text = asText(letterOf(news, { ...meeting, link: 'https://meet.example.org/1' }, buyer));
    expect(text).toContain('DSA Yayasan does not come to the pitch session.');
    expect(text).toContain('Where: https://meet.example.org/1');
    expect(asText(letterOf({ kind: 'invitation' }, { ...meeting, tableNo: 7 }, buyer))).toContain('Where: Table 7');
  });

  it('lists the hours that somebody proposes, in the reader’s zone', () => {
    const hours = {
      partyId: 'p',
      round: 1,
      reason: 'Prayer',
      hours: [{ start: meeting.end, end: '2027-01-14T04:30:00Z' }],
    };
    const text = asText(letterOf({ kind: 'hours-proposed' }, { ...meeting, otherHours: hours }, buyer));
    expect(text).toContain('DSA Yayasan would rather have the pitch session at another hour.');
    expect(text).toContain('Proposed instead: Thursday, 14 January 2027, 14:45–15:30 (Australia/Sydney, UTC+11)');
    expect(text).toContain('Reason given: Prayer');
  });

  const hours = { partyId: 'b', round: 1, hours: [{ start: meeting.start, end: meeting.end }] };
  it.each<News>([
    { kind: 'invitation' },
    { kind: 'confirmation' },
    { kind: 'release' },
    { kind: 'moved', previousStart: meeting.start, previousEnd: meeting.end },
    { kind: 'changed', change: 'party-left' },
    { kind: 'changed', change: 'resources' },
    { kind: 'hours-proposed' },
    { kind: 'hours-refused', cause: 'refused', hours },
    { kind: 'hours-refused', cause: 'impossible', hours },
    { kind: 'reminder', about: 'hold', at: meeting.start },
    { kind: 'reminder', about: 'start', at: meeting.start },
  ])('has every sentence of $kind in both languages', (news) => {
    const states = news.kind === 'release' ? (['declined', 'expired', 'cancelled'] as const) : (['tentative'] as const);
    for (const state of states) {
      for (const reader of [producer, buyer, post]) {
        for (const language of ['id', 'en'] as const) {
          const letter = letterOf(news, { ...meeting, state, otherHours: hours }, { ...reader, language });
          expect(asText(letter)).not.toMatch(/undefined|\{\{|notifications:|^(intro|todo|label|subject)\./m);
        }
      }
    }
  });

  it('escapes what people wrote, in HTML; keeps it to one line, in text', () => {
    const name = `<img src=x onerror=alert(1)>\n- Fake "party" & $t(closing)`;
    const letter = letterOf({ kind: 'invitation' }, { ...meeting, parties: [{ ...meeting.parties[0], name }] }, buyer);
    expect(asHtml(letter)).toContain('&lt;img src=x onerror=alert(1)&gt;');
    expect(asHtml(letter)).not.toContain('<img');
    expect(asText(letter)).toContain('- <img src=x onerror=alert(1)> - Fake "party" & $t(closing) (producer');
  });
});

it('tells of a forum meeting with forum, table, place and interpreter, on the clock of the place', () => {
  const atForum: Meeting = {
    ...meeting,
    kind: 'forum',
    state: 'confirmed',
    lines: [],
    forumDayId: 'f',
    tableNo: 7,
    forum: { name: 'Forum Bangkalan', place: 'Balai Pemuda, Surabaya', zone: 'Asia/Jakarta' },
    resources: [{ resourceId: 'i', kind: 'interpreter', name: 'Dewi', zone: 'Asia/Jakarta', answer: 'accepted' }],
  };
  const letter = letterOf({ kind: 'confirmation' }, atForum, buyer);
  expect(letter.subject).toBe('Forum Bangkalan: a meeting of yours is set');
  const text = asText(letter);
  expect(text).toContain('Forum: Forum Bangkalan');
  expect(text).toContain('When (time at the forum): Thursday, 14 January 2027, 10:00–10:45 (Asia/Jakarta, UTC+7)');
  expect(text).toContain('Where: Table 7, Balai Pemuda, Surabaya');
  expect(text).toContain('Interpreter: Dewi');
  expect(text).not.toContain('Australia/Sydney');
});
