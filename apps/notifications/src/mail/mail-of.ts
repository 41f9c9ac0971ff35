import type { SendMailOptions } from 'nodemailer/lib/mailer';
import { answerLinks } from './answer-links';
import { asHtml } from './as-html';
import { asText } from './as-text';
import { icsOf } from '@titik/calendar/ics';
import { certificateLetter } from './certificate-letter';
import { dealLetter } from './deal-letter';
import type { DealKind, ReadDeal } from './deal-news';
import { type Letter, letterOf, type MessageKind } from './letter';
import type { LapsingCertificate } from '@titik/contracts/certificate.events';
import type { Meeting } from '@titik/contracts/meeting.events';
import type { Language } from '@titik/contracts/values';
import type { News } from './news';
import { placeOf } from './place';
import { seatsOf } from './seats';
import { replyTag, taggedAddress } from '@titik/platform/reply-tag';

/** What a mail is made of: a queued message's own columns. */
export interface MailInput {
  messageId: string;
  kind: MessageKind;
  meeting: Meeting | null;
  /** What the event told beside the meeting */
  details: Omit<News, 'kind'>;
  certificate: LapsingCertificate | null;
  deal: ReadDeal | null;
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
  /** The first signs the links to answer by; none: there are no such links */
  linkSecrets: readonly string[];
  /** Where calendars send replies; absent: they go to the sender */
  inbound?: string;
}

/**
 * The mail of a message: text and HTML in the reader's language, with a calendar part where it is about a meeting. The same message always gives the
 * same Message-ID, so that a mail that was sent twice by an accident shows once.
 */
export function mailOf(message: MailInput, sending: Sending): SendMailOptions {
  const { from, publicUrl } = sending;
  const { meeting, certificate, deal, language, zone } = message;
  const reader = { partyId: message.recipient, name: message.person, language, zone };
  const domain = from.address.split('@').at(-1);
  const base = {
    messageId: `<${message.messageId}@${domain}>`,
    date: message.createdAt,
    from,
    to: { name: message.person, address: message.address },
    replyTo: message.replyTo ?? undefined,
    headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': language },
    disableFileAccess: true,
    disableUrlAccess: true,
  };
  if (certificate) return { ...base, ...contentOf(certificateLetter(certificate, reader)) };
  const demandId = deal?.demandId ?? meeting?.demandId;
  const link = publicUrl && demandId ? `${publicUrl}/demands/${demandId}?lang=${language}` : undefined;
  if (deal) {
    // They were told apart when they were queued.
    const letter = dealLetter(message.kind as DealKind, deal, reader, link);
    return { ...base, ...contentOf(letter), references: `<deal-${deal.dealId}@${domain}>` };
  }
  if (!meeting) throw new Error(`message ${message.messageId} says nothing`);
  const answers = answerLinks(meeting, reader, message.createdAt, sending);
  // The calendar entry may be passed on, so it has no links that answer for the reader.
  const description = asText(letterOf(newsOf(message), meeting, reader, link));
  const content = contentOf(letterOf(newsOf(message), meeting, reader, link, answers));
  // For whoever left the entry is called off, although the meeting goes on.
  const left = message.kind === 'left';
  const ics = icsOf({
    meeting: left ? { ...meeting, state: 'cancelled' } : meeting,
    zone,
    summary: content.subject,
    description,
    organizer: { name: from.name, email: replyAddress(meeting.meetingId, reader.partyId, sending) },
    attendees: (left
      ? [{ id: reader.partyId, name: message.recipientName, answer: 'declined' as const }]
      : seatsOf(meeting)
    ).flatMap((party) => {
      const email = message.addresses[party.id];
      return email ? [{ party, email }] : [];
    }),
    stamp: message.createdAt,
    url: link,
    location: placeOf(meeting, language),
  });
  return {
    ...base,
    ...content,
    references: `<meeting-${meeting.meetingId}@${domain}>`,
    icalEvent: { method: ics.method, filename: 'invite.ics', content: ics.content },
  };
}

/** Whoever answers to it shows that it got this party's invitation. */
const replyAddress = (meetingId: string, partyId: string, { from, inbound, linkSecrets }: Sending): string =>
  inbound && linkSecrets.length > 0 ? taggedAddress(inbound, replyTag(meetingId, partyId, linkSecrets)) : from.address;

// The two were one when they were queued.
const newsOf = ({ kind, details }: MailInput) => ({ ...details, kind }) as News;

const contentOf = (letter: Letter): { subject: string; text: string; html: string } => ({
  subject: letter.subject,
  text: asText(letter),
  html: asHtml(letter),
});
