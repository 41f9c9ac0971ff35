import Holidays from 'date-holidays';
import ICAL from 'ical.js';
import PostalMime from 'postal-mime';
import { offTaker } from './off-taker';
import type { CaseReport, Check } from './report';
import { signedIn } from '../sign-in';

/** Holds the report against what the case must show, with other eyes than the services' own. */
export async function checkCase(report: CaseReport, origin: string): Promise<Check[]> {
  const { lines, session, meeting, messages } = report;
  return [
    ...lines.map((line) => {
      const place = line.candidates.findIndex(({ producerName }) => producerName === offTaker);
      return check(`"${line.words}" finds ${offTaker}`, place >= 0, place < 0 ? 'not found' : `rank ${place + 1}`);
    }),
    check(
      'one session for both lines',
      session !== undefined && lines.length === 2 && session.lines.length === 2,
      `${session?.lines.length ?? 0} of ${lines.length} lines`,
    ),
    ...(meeting?.parties ?? []).flatMap((party) => [officeHours(party), noHoliday(party)]),
    ...(await Promise.all(messages.map((message) => mailIsReadable(message, report, origin)))),
    check('two or more mails', messages.length >= 2, String(messages.length)),
  ];
}

type Party = NonNullable<CaseReport['meeting']>['parties'][number];

const check = (what: string, good: boolean, seen: string): Check => ({ what, good, seen });

function officeHours({ name, localStart, localEnd }: Party): Check {
  const [from, to] = [localStart.slice(11, 16), localEnd.slice(11, 16)];
  return check(`within 08–17 for ${name}`, from >= '08:00' && to <= '17:00' && from < to, `${from}–${to}`);
}

function noHoliday({ name, zone, localStart }: Party): Check {
  const day = localStart.slice(0, 10);
  const calendar = zone.startsWith('Australia') ? new Holidays('AU', 'NSW') : new Holidays('ID');
  const holiday = calendar
    .getHolidays(Number(day.slice(0, 4)))
    .find(({ type, date }) => type === 'public' && date.slice(0, 10) === day);
  const weekday = new Date(`${day}T12:00:00Z`).getUTCDay();
  const off = holiday?.name ?? (weekday === 0 || weekday === 6 ? 'weekend' : undefined);
  return check(`no holiday or weekend for ${name}`, off === undefined, `${day}${off ? ` ${off}` : ''}`);
}

async function mailIsReadable(
  message: CaseReport['messages'][number],
  report: CaseReport,
  origin: string,
): Promise<Check> {
  const eml = await (await fetch(`${origin}/api/v1/messages/${message.messageId}/eml`, { headers: signedIn() })).text();
  const mail = await PostalMime.parse(eml);
  const invitation = mail.attachments.find(({ mimeType }) => mimeType === 'text/calendar');
  if (!invitation) return check(`mail to ${message.recipientName} has an ICS`, false, 'none');
  const text =
    typeof invitation.content === 'string' ? invitation.content : new TextDecoder().decode(invitation.content);
  const calendar = new ICAL.Component(ICAL.parse(text));
  const zones = calendar.getAllSubcomponents('vtimezone').length;
  const event = new ICAL.Event(calendar.getFirstSubcomponent('vevent')!);
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone);
  const start = event.startDate.toJSDate().toISOString();
  const good =
    zones > 0 &&
    start === new Date(report.meeting!.start).toISOString() &&
    event.uid.includes(report.meeting!.meetingId);
  return check(
    `ICS to ${message.recipientName} read by another parser`,
    good,
    `${calendar.getFirstPropertyValue('method')} ${start}, ${zones} VTIMEZONE, sequence ${event.sequence}`,
  );
}
