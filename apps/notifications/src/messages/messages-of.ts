import type { LapsingCertificate } from '@titik/contracts/certificate.events';
import type { Meeting } from '@titik/contracts/meeting.events';
import type { Contact, Language } from '@titik/contracts/values';
import type { ReadDeal } from '../mail/deal-news';
import { type MessageKind, subjectOf } from '../mail/letter';
import type { News } from '../mail/news';
import { coming, recipientsOf } from '../mail/recipients';

/** An event of a meeting that parties are told of. */
export interface MeetingNews {
  eventId: string;
  news: News;
  meeting: Meeting;
}

/** What is known of a party that may be written to. */
export interface Addressee {
  partyId: string;
  name: string;
  zone: string;
  contact: Contact;
}

/** A message as it is queued; ids and times are given by the caller. */
export interface DraftMessage {
  eventId: string;
  recipient: string;
  kind: MessageKind;
  /** What it tells of: a meeting, a certificate or a deal */
  meeting: Meeting | null;
  /** What the event told beside the meeting */
  details: Omit<News, 'kind'>;
  certificate: LapsingCertificate | null;
  deal: ReadDeal | null;
  recipientName: string;
  person: string;
  address: string;
  language: Language;
  zone: string;
  subject: string;
  addresses: Record<string, string>;
  replyTo: string | null;
}

/**
 * One message to each party and interpreter whom the news concerns and that has an e-mail address.
 * @param known those of the meeting, by id
 */
export function messagesOf(
  { eventId, news, meeting }: MeetingNews,
  known: ReadonlyMap<string, Addressee>,
): DraftMessage[] {
  const parties = coming(meeting).flatMap((party) => known.get(party.partyId) ?? []);
  const post = coming(meeting).find((party) => party.role === 'post');
  const postAddress = post && known.get(post.partyId)?.contact.email;
  return recipientsOf(news, meeting).flatMap((told) => {
    const reader = known.get(told.id);
    if (!reader?.contact.email) return [];
    const { email, language, name } = reader.contact;
    const { kind, ...details } = told.news;
    return {
      eventId,
      recipient: reader.partyId,
      kind,
      meeting,
      details,
      certificate: null,
      deal: null,
      recipientName: reader.name,
      person: name,
      address: email,
      language,
      zone: reader.zone,
      subject: subjectOf(told.news, meeting, language),
      addresses: visibleAddresses(reader, parties, meeting),
      replyTo: postAddress && post.partyId !== reader.partyId ? postAddress : null,
    };
  });
}

/**
 * Parties that come see each other's addresses once the meeting is confirmed; before that, and when it is off, only
 * their own. An interpreter sees none but its own, and whoever left none any more.
 */
function visibleAddresses(reader: Addressee, parties: readonly Addressee[], meeting: Meeting): Record<string, string> {
  const meets = parties.some(({ partyId }) => partyId === reader.partyId);
  const seen = meeting.state === 'confirmed' && meets ? parties : [reader];
  return Object.fromEntries(
    seen.flatMap((party) => (party.contact.email ? [[party.partyId, party.contact.email]] : [])),
  );
}
