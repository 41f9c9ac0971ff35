import { feedOf } from '@titik/calendar/ics';
import type { Meeting } from '@titik/contracts/meeting.events';
import { addWords } from '@titik/platform/words';
import { build } from '@titik/testing/build';
import ICAL from 'ical.js';
import en from '../words/en.json';
import id from '../words/id.json';
import { feedEntry, type Subscriber } from './feed-entry';

addWords('scheduling', { en, id });

const meeting = build.meeting({ demandId: '01a2006c-d790-75d0-840c-b0fe02b6bead' });
const [producer, buyer] = meeting.parties;
const changed = new Date('2026-11-20T01:00:00Z');
const settings = {
  organizer: { name: 'Titik Temu', email: 'meet@example.org' },
  publicUrl: 'https://titik.example.org',
};
const village: Subscriber = { partyId: producer.partyId, language: 'id', zone: 'Asia/Jakarta' };
const sydney: Subscriber = { partyId: buyer.partyId, language: 'en', zone: 'Australia/Sydney' };

function entryOf(reader: Subscriber, part: Partial<Meeting> = {}) {
  const text = feedOf({ name: 'x', every: 60 }, [feedEntry({ ...meeting, ...part }, changed, reader, settings)]);
  const calendar = new ICAL.Component(ICAL.parse(text));
  const block = calendar.getFirstSubcomponent('vtimezone');
  if (block) ICAL.TimezoneService.register(new ICAL.Timezone(block));
  const component = calendar.getFirstSubcomponent('vevent')!;
  const event = new ICAL.Event(component);
  const [status, url] = ['status', 'url'].map((name) => String(component.getFirstPropertyValue(name)));
  return { event, status, url };
}

it('says in the reader’s language with whom and about what', () => {
  expect(entryOf(village).event.summary).toBe('Sesi pitching: crab meat – Harbour Seafood dan ITPC Sydney');
  expect(entryOf(sydney).event.summary).toBe('Pitch session: crab meat – BUMDes Maju Bersama and ITPC Sydney');
});

it('tells each party’s answer and hour, until when it is held, and where the demand can be seen', () => {
  const { event, url } = entryOf(sydney);
  expect(event.description).toContain(
    'BUMDes Maju Bersama (producer): not yet answered; Tuesday, 1 December 2026, 09:00–09:45 (Asia/Jakarta, UTC+7)',
  );
  expect(event.description).toContain('Held until Saturday, 28 November 2026, 13:00 (Australia/Sydney, UTC+11)');
  expect(url).toBe(`https://titik.example.org/demands/${meeting.demandId}?lang=en`);
});

it.each([
  ['tentative', 'TENTATIVE'],
  ['confirmed', 'CONFIRMED'],
  ['declined', 'CANCELLED'],
  ['expired', 'CANCELLED'],
  ['cancelled', 'CANCELLED'],
] as const)('%s is %s', (state, status) => expect(entryOf(village, { state }).status).toBe(status));

it('leaves out whoever stays away, and names interpreter, turns, table and reason', () => {
  const { event } = entryOf(village, {
    state: 'cancelled',
    reason: 'demand-closed',
    tableNo: 7,
    parties: [producer, { ...buyer, answer: 'declined' }, meeting.parties[2]],
    resources: [{ resourceId: 'r', kind: 'interpreter', name: 'Dewi', answer: 'accepted' }],
    runningOrder: [{ producerId: producer.partyId, order: 1, offset: 0, minutes: 20 }],
  });
  expect(event.summary).toBe('Sesi pitching: crab meat – ITPC Sydney');
  expect(event.location).toBe('Meja 7');
  for (const line of ['Juru bahasa: Dewi', '1. BUMDes Maju Bersama: 20 menit', 'Alasan: Permintaan yang menjadi']) {
    expect(event.description).toContain(line);
  }
});

it.each([
  ['the last hour before clocks change', '2027-04-03T13:30:00.000Z', '2027-04-04T00:30:00'],
  ['the morning after', '2027-04-04T22:00:00.000Z', '2027-04-05T08:00:00'],
  ['the morning after summer time began', '2027-10-03T22:00:00.000Z', '2027-10-04T09:00:00'],
])('stands on the reader’s clock: %s', (_, start, local) => {
  const end = new Date(Date.parse(start) + 45 * 60_000).toISOString();
  const { event } = entryOf(sydney, { start, end });
  expect(event.startDate.toString()).toBe(local);
  expect(event.startDate.toJSDate().toISOString()).toBe(start);
});
