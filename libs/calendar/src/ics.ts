import ical, {
  ICalAttendeeRole,
  ICalAttendeeStatus,
  type ICalCalendar,
  ICalCalendarMethod,
  ICalEventStatus,
} from 'ical-generator';
import { Temporal } from 'temporal-polyfill';
import type { Meeting, MeetingParty } from '@titik/contracts/meeting.events';
import { isSure, zoneRules } from './zone-rules';

/** What a calendar entry needs beside the meeting itself. */
export interface IcsInput {
  meeting: Pick<Meeting, 'meetingId' | 'version' | 'state' | 'start' | 'end'>;
  /** The reader's IANA zone: the entry's times stand in it */
  zone: string;
  /** In the reader's language */
  summary: string;
  description: string;
  organizer: { name: string; email: string };
  /** Those whose address the reader may see, itself among them */
  attendees: { party: Pick<MeetingParty, 'name' | 'answer' | 'optional'>; email: string }[];
  /** When this revision was written: DTSTAMP */
  stamp: Date;
  /** When the meeting last changed */
  changed?: Date;
  url?: string;
  /** Where people meet */
  location?: string;
}

export interface Ics {
  method: 'REQUEST' | 'CANCEL';
  content: string;
}

/** The entries of many meetings that somebody's own calendar reads again and again. */
export interface Feed {
  name: string;
  /** After how many seconds a reader may ask again */
  every: number;
}

/** One event with the VTIMEZONE that its times need; none where they stand in UTC. */
interface Written {
  event: string;
  block?: string;
}

const partstat: Record<MeetingParty['answer'], ICalAttendeeStatus> = {
  waiting: ICalAttendeeStatus.NEEDSACTION,
  accepted: ICalAttendeeStatus.ACCEPTED,
  declined: ICalAttendeeStatus.DECLINED,
};

/**
 * The meeting as an iTIP message (RFC 5545, 5546). UID stays the same for the meeting's whole life and SEQUENCE rises
 * with its version, so that calendars update the entry instead of adding a second one. Times stand in the reader's
 * zone, or in UTC where the zone's clocks would leave doubt.
 */
export function icsOf(input: IcsInput): Ics {
  const over = isOver(input.meeting);
  const calendar = emptyCalendar(over ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.REQUEST);
  addEvent(calendar, input);
  return { method: over ? 'CANCEL' : 'REQUEST', content: `${calendar.toString()}\r\n` };
}

/** The meeting as one event of a feed; the same event as in the mailed invitation, by UID and SEQUENCE. */
export function feedEvent(input: Omit<IcsInput, 'attendees'>): Written {
  const calendar = emptyCalendar(ICalCalendarMethod.PUBLISH);
  // What is published names no attendees (RFC 5546, 3.2.1).
  const block = addEvent(calendar, { ...input, attendees: [] });
  const text = calendar.toString();
  const [begins, ends] = [text.indexOf('\r\nBEGIN:VEVENT\r\n'), text.lastIndexOf('\r\nEND:VEVENT\r\n')];
  return { event: text.slice(begins + 2, ends + '\r\nEND:VEVENT\r\n'.length), ...(block && { block }) };
}

/** A feed of events, with each zone's rules once. */
export function feedOf({ name, every }: Feed, written: readonly Written[]): string {
  const calendar = emptyCalendar(ICalCalendarMethod.PUBLISH);
  const head = calendar
    .name(plain(name))
    .ttl(every)
    .toString()
    .replace(/END:VCALENDAR\s*$/, '');
  const blocks = [...new Set(written.flatMap(({ block }) => block ?? []))];
  const zones = blocks.map((block) => `${block.trim().replace(/\r?\n/g, '\r\n')}\r\n`);
  return [head, ...zones, ...written.map(({ event }) => event), 'END:VCALENDAR\r\n'].join('');
}

const emptyCalendar = (method: ICalCalendarMethod): ICalCalendar =>
  ical({ prodId: { company: 'titik-temu', product: 'meetings', language: 'EN' } }).method(method);

const isOver = ({ state }: Pick<Meeting, 'state'>): boolean => state !== 'tentative' && state !== 'confirmed';

/** @returns the VTIMEZONE that it needs */
function addEvent(calendar: ICalCalendar, input: IcsInput): string | undefined {
  const { meeting } = input;
  const rules = zoneRules(input.zone);
  const block = rules && [meeting.start, meeting.end].every((at) => isSure(at, input.zone, rules)) && rules.block;
  const zone = block ? input.zone : 'UTC';
  // No zone name for the calendar itself: the library would then write DTSTAMP in local time, and RFC 5545 asks for UTC.
  if (block) calendar.timezone({ name: null, generator: () => block });

  const over = isOver(meeting);
  const live = meeting.state === 'confirmed' ? ICalEventStatus.CONFIRMED : ICalEventStatus.TENTATIVE;
  const event = calendar.createEvent({
    id: `${meeting.meetingId}@titik-temu`,
    sequence: meeting.version - 1,
    stamp: input.stamp,
    lastModified: input.changed,
    timezone: block ? zone : null,
    start: Temporal.Instant.from(meeting.start).toZonedDateTimeISO(zone),
    end: Temporal.Instant.from(meeting.end).toZonedDateTimeISO(zone),
    summary: plain(input.summary),
    description: input.description.replace(/[^\P{Cc}\n\t]/gu, ''),
    url: input.url,
    location: input.location && plain(input.location),
    status: over ? ICalEventStatus.CANCELLED : live,
    organizer: { name: quotable(input.organizer.name), email: input.organizer.email },
  });
  for (const { party, email } of input.attendees) {
    event.createAttendee({
      name: quotable(party.name),
      email,
      role: party.optional ? ICalAttendeeRole.OPT : ICalAttendeeRole.REQ,
      status: partstat[party.answer],
      rsvp: !over && party.answer === 'waiting',
    });
  }
  return block || undefined;
}

// Control characters are not allowed in a calendar file at all.
const plain = (value: string) => value.replace(/[\p{Cc}\s]+/gu, ' ').trim();

// A quoted parameter can hold neither a double quote nor a backslash escape (RFC 5545, 3.2).
const quotable = (value: string) => plain(value).replace(/"/g, "'").replace(/\\/g, '/') || '-';
