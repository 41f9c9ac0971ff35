import * as fc from 'fast-check';
import ICAL from 'ical.js';
import type { Meeting } from '@titik/contracts/meeting.events';
import { cases } from '@titik/testing/cases';
import { feedEvent, feedOf, icsOf, type IcsInput } from './ics';

const meeting: Meeting = {
  meetingId: '0197a000-0000-7000-8000-000000000001',
  version: 1,
  kind: 'pitch',
  state: 'tentative',
  start: '2027-01-14T03:00:00Z',
  end: '2027-01-14T03:45:00Z',
  lines: [{ lineId: '0197a000-0000-7000-8000-000000000009', words: 'tuna' }],
  parties: [
    { partyId: 'p1', role: 'producer', name: 'DSA Yayasan Maritim Nusantara', zone: 'Asia/Jakarta', answer: 'waiting' },
    { partyId: 'p2', role: 'buyer', name: 'Harbour Seafoods', zone: 'Australia/Sydney', answer: 'accepted' },
  ],
};

const input = (over: Partial<IcsInput> = {}): IcsInput => ({
  meeting,
  zone: 'Australia/Sydney',
  summary: 'Pitch session',
  description: 'About: tuna',
  organizer: { name: 'Titik Temu', email: 'titik-temu@example.org' },
  attendees: [
    { party: meeting.parties[0], email: 'a@example.org' },
    { party: meeting.parties[1], email: 'b@example.org' },
  ],
  stamp: new Date('2027-01-01T00:00:00Z'),
  ...over,
});

function parse(content: string) {
  const calendar = new ICAL.Component(ICAL.parse(content));
  const block = calendar.getFirstSubcomponent('vtimezone');
  if (block) ICAL.TimezoneService.register(new ICAL.Timezone(block));
  const entry = calendar.getFirstSubcomponent('vevent')!;
  return { calendar, block, entry, event: new ICAL.Event(entry) };
}

describe('icsOf', () => {
  it.each(['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura', 'Asia/Pontianak', 'Australia/Sydney', 'America/Santiago'])(
    'names the same instant in %s, with that zone’s VTIMEZONE',
    (zone) => {
      const { block, event, entry } = parse(icsOf(input({ zone })).content);
      expect(block?.getFirstPropertyValue('tzid')).toBe(zone);
      expect(entry.getFirstProperty('dtstart')?.getParameter('tzid')).toBe(zone);
      expect(event.startDate.toJSDate().toISOString()).toBe('2027-01-14T03:00:00.000Z');
      expect(event.endDate.toJSDate().toISOString()).toBe('2027-01-14T03:45:00.000Z');
    },
  );

  it.each(['2027-04-03T22:00:00Z', '2027-04-04T22:00:00Z', '2027-10-02T22:00:00Z', '2027-10-03T22:00:00Z'])(
    'keeps the instant around the nights on which Sydney changes its clocks (%s)',
    (start) => {
      const end = new Date(Date.parse(start) + 45 * 60e3).toISOString();
      const { event } = parse(icsOf(input({ meeting: { ...meeting, start, end } })).content);
      expect(event.startDate.toJSDate().getTime()).toBe(Date.parse(start));
    },
  );

  it('falls back to UTC where the zone has no known rules', () => {
    const { content } = icsOf(input({ zone: 'Etc/GMT-3' }));
    expect(parse(content).event.startDate.toJSDate().toISOString()).toBe('2027-01-14T03:00:00.000Z');
  });

  it('keeps the UID and raises SEQUENCE from invitation to cancellation', () => {
    const revisions = (['tentative', 'confirmed', 'cancelled'] as const).map((state, index) => {
      const ics = icsOf(input({ meeting: { ...meeting, state, version: index + 1 } }));
      const { calendar, entry } = parse(ics.content);
      return {
        uid: entry.getFirstPropertyValue('uid'),
        sequence: entry.getFirstPropertyValue('sequence'),
        status: entry.getFirstPropertyValue('status'),
        method: calendar.getFirstPropertyValue('method'),
        declared: ics.method,
      };
    });
    const uid = '0197a000-0000-7000-8000-000000000001@titik-temu';
    expect(revisions).toEqual([
      { uid, sequence: 0, status: 'TENTATIVE', method: 'REQUEST', declared: 'REQUEST' },
      { uid, sequence: 1, status: 'CONFIRMED', method: 'REQUEST', declared: 'REQUEST' },
      { uid, sequence: 2, status: 'CANCELLED', method: 'CANCEL', declared: 'CANCEL' },
    ]);
  });

  it('asks only those for an answer who have not given one', () => {
    const attendees = parse(icsOf(input()).content).entry.getAllProperties('attendee');
    expect(attendees.map((one) => [one.getParameter('partstat'), one.getParameter('rsvp')])).toEqual([
      ['NEEDS-ACTION', 'TRUE'],
      ['ACCEPTED', 'FALSE'],
    ]);
  });

  it('says who may stay away, how each answered, and where to meet', () => {
    const [first, second] = meeting.parties;
    const attendees = [
      { party: { ...first, answer: 'declined' as const }, email: 'a@example.org' },
      { party: { ...second, optional: true }, email: 'b@example.org' },
    ];
    const { entry } = parse(icsOf(input({ attendees, location: 'https://meet.example.org/1' })).content);
    expect(
      entry.getAllProperties('attendee').map((one) => [one.getParameter('role'), one.getParameter('partstat')]),
    ).toEqual([
      ['REQ-PARTICIPANT', 'DECLINED'],
      ['OPT-PARTICIPANT', 'ACCEPTED'],
    ]);
    expect(entry.getFirstPropertyValue('location')).toBe('https://meet.example.org/1');
  });

  it('moves one event: invited, moved over a change of clocks, called off', () => {
    const revisions: Partial<Meeting>[] = [
      { version: 1 },
      { version: 2, start: '2027-04-04T22:00:00Z', end: '2027-04-04T22:45:00Z' },
      { version: 3, start: '2027-04-04T22:00:00Z', end: '2027-04-04T22:45:00Z', state: 'cancelled' },
    ];
    const read = revisions.map((part) => parse(icsOf(input({ meeting: { ...meeting, ...part } })).content));
    expect(new Set(read.map(({ event }) => event.uid)).size).toBe(1);
    expect(
      read.map(({ calendar, event }) => [
        calendar.getFirstPropertyValue('method'),
        event.sequence,
        event.startDate.toString(),
        event.startDate.toJSDate().toISOString(),
      ]),
    ).toEqual([
      ['REQUEST', 0, '2027-01-14T14:00:00', '2027-01-14T03:00:00.000Z'],
      ['REQUEST', 1, '2027-04-05T08:00:00', '2027-04-04T22:00:00.000Z'],
      ['CANCEL', 2, '2027-04-05T08:00:00', '2027-04-04T22:00:00.000Z'],
    ]);
  });

  it.each(['2027-10-30T23:30:00Z', '2027-10-31T00:30:00Z', '2027-10-31T01:30:00Z'])(
    'leaves no doubt about an hour that comes twice (%s in Berlin)',
    (start) => {
      const end = new Date(Date.parse(start) + 45 * 60e3).toISOString();
      const { event } = parse(icsOf(input({ zone: 'Europe/Berlin', meeting: { ...meeting, start, end } })).content);
      expect([event.startDate, event.endDate].map((time) => time.toJSDate().getTime())).toEqual(
        [start, end].map((time) => Date.parse(time)),
      );
    },
  );

  it('gives the same instants back, whatever the zone and the day', () => {
    const zones = fc.constantFrom(...Intl.supportedValuesOf('timeZone'));
    const instants = fc.integer({ min: Date.parse('2026-11-01') / 60e3, max: Date.parse('2030-01-01') / 60e3 });
    fc.assert(
      fc.property(zones, instants, fc.integer({ min: 5, max: 480 }), (zone, at, minutes) => {
        const [start, end] = [at, at + minutes].map((minute) => new Date(minute * 60e3).toISOString());
        const { event } = parse(icsOf(input({ zone, meeting: { ...meeting, start, end } })).content);
        expect([event.startDate, event.endDate].map((time) => time.toJSDate().toISOString())).toEqual([start, end]);
      }),
      { numRuns: cases(300) },
    );
  });

  it('writes DTSTAMP in UTC', () => {
    expect(icsOf(input()).content).toContain('\r\nDTSTAMP:20270101T000000Z\r\n');
  });

  it('survives any name and any text: folded at 75 octets, and read back unchanged', () => {
    const odd = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 200 }), fc.string({ unit: 'binary', maxLength: 60 }));
    fc.assert(
      fc.property(odd, odd, (name, text) => {
        const party = { ...meeting.parties[0], name: `x${name}` };
        const { content } = icsOf(
          input({ summary: text, description: `a${text}`, attendees: [{ party, email: 'a@example.org' }] }),
        );
        for (const line of content.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        const { entry, event } = parse(content);
        expect(entry.getAllProperties('attendee')).toHaveLength(1);
        expect(entry.getFirstProperty('attendee')?.getFirstValue()).toMatch(/^mailto:a@example.org$/i);
        expect(entry.getFirstProperty('attendee')?.getParameter('cn')).toBe(
          `x${name}`
            .replace(/[\p{Cc}\s]+/gu, ' ')
            .trim()
            .replace(/"/g, "'")
            .replace(/\\/g, '/'),
        );
        expect(event.summary ?? '').toBe(text.replace(/[\p{Cc}\s]+/gu, ' ').trim());
        expect(event.description).toBe(`a${text.replace(/[^\P{Cc}\n\t]/gu, '')}`);
      }),
      { numRuns: cases(100) },
    );
  });
});

describe('a feed', () => {
  const later = {
    ...meeting,
    meetingId: '0197a000-0000-7000-8000-000000000002',
    version: 4,
    state: 'confirmed' as const,
  };
  const changed = new Date('2027-01-02T05:06:07Z');
  const feed = (...inputs: IcsInput[]) => feedOf({ name: 'Titik Temu – A, "B"', every: 3600 }, inputs.map(feedEvent));
  const read = (text: string) => new ICAL.Component(ICAL.parse(text));

  it('publishes each meeting as the event that was mailed, with its zone’s rules once and nobody’s address', () => {
    const inputs = [input({ changed }), input({ changed, meeting: later }), input({ zone: 'Asia/Jakarta' })];
    const calendar = read(feed(...inputs));
    const says = (name: string) => calendar.getFirstPropertyValue(name)?.toString();
    expect([says('method'), says('x-wr-calname'), says('refresh-interval'), says('x-published-ttl')]).toEqual([
      'PUBLISH',
      'Titik Temu – A, "B"',
      'PT1H',
      'PT1H',
    ]);
    const zones = calendar.getAllSubcomponents('vtimezone').map((each) => each.getFirstPropertyValue('tzid'));
    expect(zones).toEqual(['Australia/Sydney', 'Asia/Jakarta']);
    const events = calendar.getAllSubcomponents('vevent');
    const mailed = inputs.map((each) => parse(icsOf(each).content).entry);
    for (const name of ['uid', 'sequence', 'status', 'dtstamp']) {
      const of = (all: ICAL.Component[]) => all.map((each) => String(each.getFirstPropertyValue(name)));
      expect(of(events)).toEqual(of(mailed));
    }
    expect(events.map((each) => each.getAllProperties('attendee').length)).toEqual([0, 0, 0]);
    expect(String(events[0].getFirstPropertyValue('last-modified'))).toBe('2027-01-02T05:06:07Z');
    expect(events.map((each) => new ICAL.Event(each).startDate.toJSDate().toISOString())).toEqual(
      Array(3).fill('2027-01-14T03:00:00.000Z'),
    );
  });

  it('may be empty', () => {
    const calendar = read(feed());
    expect([calendar.name, calendar.getAllSubcomponents()]).toEqual(['vcalendar', []]);
  });

  it('keeps to lines of 75 octets that end as RFC 5545 says', () => {
    const text = feed(input({ summary: 'ü'.repeat(300), description: `BEGIN:VEVENT\nEND:VEVENT\n${'é'.repeat(200)}` }));
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(read(text).getAllSubcomponents('vevent')).toHaveLength(1);
  });
});
