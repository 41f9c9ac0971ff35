import type { SendMailOptions } from 'nodemailer/lib/mailer';
import { asHtml } from './as-html';
import { asText } from './as-text';
import { icsOf } from './ics';
import { letterOf, type MessageKind } from './letter';
import type { Meeting } from '@titik/contracts/meeting.events';
import type { Language } from '@titik/contracts/values';

/** What a mail is made of: a queued message's own columns. */
export interface MailInput {
  messageId: string;
  kind: MessageKind;
  meeting: Meeting;
  recipient: string;
  recipientName: string;
  person: string;
  address: string;
  language: Language;
  zone: string;
  addresses: Record<string, string>;
  replyTo: string | null;
  createdAt: Date;
}

export interface Sending {
  from: { name: string; address: string };
  /** Where people reach the product, without a slash at its end; absent: mails carry no link */
  publicUrl?: string;
}

/**
 * The mail of a message: text, HTML and a calendar part, in the reader's language. The same message always gives the
 * same Message-ID, so that a mail that was sent twice by an accident shows once.
 */
export function mailOf(message: MailInput, { from, publicUrl }: Sending): SendMailOptions {
  const { meeting, language, zone } = message;
  const domain = from.address.split('@').at(-1);
  const link = publicUrl && meeting.demandId ? `${publicUrl}/demands/${meeting.demandId}?lang=${language}` : undefined;
  const reader = { partyId: message.recipient, name: message.person, language, zone };
  const letter = letterOf(message.kind, meeting, reader, link);
  const text = asText(letter);
  const ics = icsOf({
    meeting,
    zone,
    summary: letter.subject,
    description: text,
    organizer: { name: from.name, email: from.address },
    attendees: meeting.parties.flatMap((party) => {
      const email = message.addresses[party.partyId];
      return email ? [{ party, email }] : [];
    }),
    stamp: message.createdAt,
    url: link,
  });
  return {
    messageId: `<${message.messageId}@${domain}>`,
    references: `<meeting-${meeting.meetingId}@${domain}>`,
    date: message.createdAt,
    from,
    to: { name: message.person, address: message.address },
    replyTo: message.replyTo ?? undefined,
    subject: letter.subject,
    text,
    html: asHtml(letter),
    icalEvent: { method: ics.method, filename: 'invite.ics', content: ics.content },
    headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': language },
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}
