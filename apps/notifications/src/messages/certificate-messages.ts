import type { LapsingCertificate } from '@titik/contracts/certificate.events';
import { certificateSubject } from '../mail/certificate-letter';
import type { Addressee, DraftMessage } from './messages-of';

/** The message to a producer whose certificate lapses soon; none where it has no e-mail address. */
export function certificateMessages(
  eventId: string,
  certificate: LapsingCertificate,
  producer: Addressee,
): DraftMessage[] {
  const { email, language, name } = producer.contact;
  if (!email) return [];
  return [
    {
      eventId,
      recipient: producer.partyId,
      kind: 'certificate-expiring',
      meeting: null,
      details: {},
      certificate,
      deal: null,
      recipientName: producer.name,
      person: name,
      address: email,
      language,
      zone: producer.zone,
      subject: certificateSubject(certificate, language),
      addresses: {},
      replyTo: null,
    },
  ];
}
