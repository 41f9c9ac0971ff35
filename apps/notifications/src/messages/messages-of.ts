import type { LapsingCertificate } from '@titik/contracts/certificate.events';
import { type Meeting, MeetingConfirmed, MeetingHeld, MeetingReleased } from '@titik/contracts/meeting.events';
import type { Contact, Language } from '@titik/contracts/values';
import { type MeetingMessageKind, type MessageKind, subjectOf } from '../mail/letter';

/** An event of a meeting that parties are told of. */
export interface MeetingNews {
  eventId: string;
  kind: MeetingMessageKind;
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
  /** What it tells of: a meeting or a certificate */
  meeting: Meeting | null;
  certificate: LapsingCertificate | null;
  recipientName: string;
  person: string;
  address: string;
  language: Language;
  zone: string;
  subject: string;
  addresses: Record<string, string>;
  replyTo: string | null;
}

const kinds = new Map<string, MeetingMessageKind>([
  [MeetingHeld.type, 'invitation'],
  [MeetingConfirmed.type, 'confirmation'],
  [MeetingReleased.type, 'release'],
]);

/** What kind of message an event calls for; undefined where it calls for none. */
export function kindFor(eventType: string): MeetingMessageKind | undefined {
  return kinds.get(eventType);
}

/**
 * One message to each party of the meeting that has an e-mail address.
 * @param known every party of the meeting, by id
 */
export function messagesOf(news: MeetingNews, known: ReadonlyMap<string, Addressee>): DraftMessage[] {
  const { eventId, kind, meeting } = news;
  const parties = meeting.parties.flatMap((party) => known.get(party.partyId) ?? []);
  const post = meeting.parties.find((party) => party.role === 'post');
  const postAddress = post && known.get(post.partyId)?.contact.email;
  return parties.flatMap((reader) => {
    const { email, language, name } = reader.contact;
    if (!email) return [];
    return {
      eventId,
      recipient: reader.partyId,
      kind,
      meeting,
      certificate: null,
      recipientName: reader.name,
      person: name,
      address: email,
      language,
      zone: reader.zone,
      subject: subjectOf(kind, meeting, language),
      addresses: visibleAddresses(reader, parties, meeting),
      replyTo: postAddress && post.partyId !== reader.partyId ? postAddress : null,
    };
  });
}

/** Parties see each other's addresses once the meeting is confirmed; before that, and when it is off, only their own. */
function visibleAddresses(reader: Addressee, parties: readonly Addressee[], meeting: Meeting): Record<string, string> {
  const seen = meeting.state === 'confirmed' ? parties : [reader];
  return Object.fromEntries(
    seen.flatMap((party) => (party.contact.email ? [[party.partyId, party.contact.email]] : [])),
  );
}
