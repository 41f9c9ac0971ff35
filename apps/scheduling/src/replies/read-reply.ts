import { InvalidError } from '@titik/platform/errors';
import ICAL from 'ical.js';

/** What a calendar says in answer to an invitation (METHOD:REPLY, RFC 5546). */
export interface CalendarReply {
  meetingId: string;
  /** From the address that it answers to; says which party answers, and that it got our invitation */
  tag: string;
  answer: 'accepted' | 'declined' | 'tentative';
  /** Of the invitation that it answers */
  sequence: number;
  comment?: string;
}

const answers = { ACCEPTED: 'accepted', DECLINED: 'declined', TENTATIVE: 'tentative' } as const;

/** @throws InvalidError `meeting.reply-unreadable` for what is no reply of one attendee to one of our invitations */
export function readReply(text: string): CalendarReply {
  const calendar = parsed(text);
  const events = calendar.getAllSubcomponents('vevent');
  const attendees = events[0]?.getAllProperties('attendee') ?? [];
  const says = (name: string) => String(events[0]?.getFirstPropertyValue(name) ?? '');
  const method = String(calendar.getFirstPropertyValue('method') ?? '').toUpperCase();
  const [, meetingId] = /^([\da-f-]{36})@titik-temu$/i.exec(says('uid').trim()) ?? [];
  const [, tag] = /^mailto:[^@+]+\+([\da-f]{32})@/i.exec(says('organizer').trim()) ?? [];
  const partstat = String(attendees[0]?.getParameter('partstat') ?? '').toUpperCase();
  const answer = answers[partstat as keyof typeof answers];
  const one = events.length === 1 && attendees.length === 1;
  if (method !== 'REPLY' || !one || !meetingId || !tag || !answer) throw new InvalidError('meeting.reply-unreadable');
  const comment = says('comment').trim().slice(0, 500);
  const sequence = Number(says('sequence') || 0);
  return { meetingId: meetingId.toLowerCase(), tag, answer, sequence, ...(comment && { comment }) };
}

function parsed(text: string): ICAL.Component {
  try {
    const root = new ICAL.Component(ICAL.parse(text) as unknown[]);
    if (root.name === 'vcalendar') return root;
  } catch {
    // Told below, like a text without a calendar in it.
  }
  throw new InvalidError('meeting.reply-unreadable');
}
