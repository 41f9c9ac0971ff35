import ical, { ICalAttendeeRole, ICalAttendeeStatus, ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import ICAL from 'ical.js';
import { Temporal } from 'temporal-polyfill';
import { tzlib_get_ical_block } from 'timezones-ical-library';
import type { Meeting, MeetingParty } from '@titik/contracts/meeting.events';

/** What a calendar entry needs beside the meeting itself. */
export interface IcsInput {
  meeting: Meeting;
  /** The reader's IANA zone: the entry's times stand in it */
  zone: string;
  /** In the reader's language */
  summary: string;
  description: string;
  organizer: { name: string; email: string };
  /** The parties whose address the reader may see, itself among them */
  attendees: { party: MeetingParty; email: string }[];
  /** When this revision was written: DTSTAMP */
  stamp: Date;
  url?: string;
  /** Where people meet */
  location?: string;
}

export interface Ics {
  method: 'REQUEST' | 'CANCEL';
  content: string;
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
  const { meeting } = input;
  const over = meeting.state !== 'tentative' && meeting.state !== 'confirmed';
  const rules = vtimezone(input.zone);
  const block = rules && [meeting.start, meeting.end].every((at) => isSure(at, input.zone, rules)) && rules.block;
  const zone = block ? input.zone : 'UTC';

  const calendar = ical({ prodId: { company: 'titik-temu', product: 'meetings', language: 'EN' } });
  calendar.method(over ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.REQUEST);
  // No zone name for the calendar itself: the library would then write DTSTAMP in local time, and RFC 5545 asks for UTC.
  if (block) calendar.timezone({ name: null, generator: () => block });

  const event = calendar.createEvent({
    id: `${meeting.meetingId}@titik-temu`,
    sequence: meeting.version - 1,
    stamp: input.stamp,
    timezone: block ? zone : null,
    start: Temporal.Instant.from(meeting.start).toZonedDateTimeISO(zone),
    end: Temporal.Instant.from(meeting.end).toZonedDateTimeISO(zone),
    summary: plain(input.summary),
    description: input.description.replace(/[^\P{Cc}\n\t]/gu, ''),
    url: input.url,
    location: input.location && plain(input.location),
    status: over
      ? ICalEventStatus.CANCELLED
      : meeting.state === 'confirmed'
        ? ICalEventStatus.CONFIRMED
        : ICalEventStatus.TENTATIVE,
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
  return { method: over ? 'CANCEL' : 'REQUEST', content: `${calendar.toString()}\r\n` };
}

/**
 * Whether every reader takes a local time for the same instant: it does not come twice, as clocks are set back, and the
 * zone's rules that go with the entry agree with our own (they lag behind where clocks are set by decree).
 */
function isSure(instant: string, zone: string, { timezone }: Rules): boolean {
  const at = Temporal.Instant.from(instant).toZonedDateTimeISO(zone);
  const local = at.toPlainDateTime();
  const later = local.toZonedDateTime(zone, { disambiguation: 'later' });
  const earlier = local.toZonedDateTime(zone, { disambiguation: 'earlier' });
  const { year, month, day, hour, minute, second } = local;
  const read = ICAL.Time.fromData({ year, month, day, hour, minute, second }, timezone).toUnixTime();
  return earlier.equals(later) && read === Math.floor(at.epochMilliseconds / 1000);
}

interface Rules {
  block: string;
  timezone: ICAL.Timezone;
}

const known = new Map<string, Rules | undefined>();

/** The VTIMEZONE of an IANA zone, or undefined where the library does not know it. */
function vtimezone(zone: string): Rules | undefined {
  if (!known.has(zone)) {
    // Zones with the same rules share a block, which names only one of them.
    const [block] = [tzlib_get_ical_block(zone)]
      .flat()
      .map((text) => text && text.replace(/^TZID:.*$/m, `TZID:${zone}`));
    const rules = block ? { block, timezone: new ICAL.Timezone(new ICAL.Component(ICAL.parse(block))) } : undefined;
    known.set(zone, rules);
  }
  return known.get(zone);
}

// Control characters are not allowed in a calendar file at all.
const plain = (value: string) => value.replace(/[\p{Cc}\s]+/gu, ' ').trim();

// A quoted parameter can hold neither a double quote nor a backslash escape (RFC 5545, 3.2).
const quotable = (value: string) => plain(value).replace(/"/g, "'").replace(/\\/g, '/') || '-';
