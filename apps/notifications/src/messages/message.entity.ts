import { Check, Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';
import type { LapsingCertificate } from '@titik/contracts/certificate.events';
import type { Meeting, MessageOutcome } from '@titik/contracts/meeting.events';
import type { Language } from '@titik/contracts/values';
import { dealKinds, type ReadDeal } from '../mail/deal-news';
import { type MessageKind, messageKinds } from '../mail/letter';
import type { News } from '../mail/news';

export const messageStates = ['queued', 'sent', 'kept', 'failed'] as const;
export type MessageState = (typeof messageStates)[number];

/** One message to one party, of one event: the unique constraint is what makes it one. */
@Entity('message')
@Unique('message_once', ['eventId', 'recipient', 'channel'])
@Check('message_channel', `channel in ('email')`)
@Check('message_kind', `kind in (${messageKinds.map((kind) => `'${kind}'`).join(', ')})`)
@Check(
  'message_about',
  `(kind = 'certificate-expiring') = (certificate is not null) and (kind in (${dealKinds.map((kind) => `'${kind}'`).join(', ')})) = (deal is not null) and num_nonnulls(meeting, certificate, deal) = 1 and (meeting is null) = (meeting_id is null) and (meeting is null) = (meeting_version is null)`,
)
@Check('message_language', `language in ('id', 'en')`)
@Check('message_state', `state in ('queued', 'sent', 'kept', 'failed')`)
@Check('message_settled', `(state = 'queued') = (settled_at is null)`)
@Check('message_kept', `(state = 'kept') = (path is not null)`)
@Check('message_attempts', 'attempts >= 0')
@Index('message_due', ['nextTry'], { where: `state = 'queued'` })
@Index('message_meeting', ['meetingId', 'recipient', 'meetingVersion'])
@Index('message_demand', ['demandId', 'messageId'])
export class Message {
  @PrimaryColumn({ name: 'message_id', type: 'uuid', primaryKeyConstraintName: 'message_pk' })
  messageId: string;

  @Column({ name: 'event_id', type: 'uuid' })
  eventId: string;

  /** The party's id */
  @Column({ name: 'recipient', type: 'uuid' })
  recipient: string;

  @Column({ name: 'channel', type: 'text' })
  channel: 'email';

  @Column({ name: 'kind', type: 'text' })
  kind: MessageKind;

  /** Null for what is no meeting's matter */
  @Column({ name: 'meeting_id', type: 'uuid', nullable: true })
  meetingId: string | null;

  @Column({ name: 'meeting_version', type: 'integer', nullable: true })
  meetingVersion: number | null;

  @Column({ name: 'demand_id', type: 'uuid', nullable: true })
  demandId: string | null;

  @Column({ name: 'recipient_name', type: 'text' })
  recipientName: string;

  /** Who reads it at the party */
  @Column({ name: 'person', type: 'text' })
  person: string;

  @Column({ name: 'address', type: 'text' })
  address: string;

  @Column({ name: 'language', type: 'text' })
  language: Language;

  /** IANA zone of the reader */
  @Column({ name: 'zone', type: 'text' })
  zone: string;

  @Column({ name: 'subject', type: 'text' })
  subject: string;

  /** The meeting as the event told it */
  @Column({ name: 'meeting', type: 'jsonb', nullable: true })
  meeting: Meeting | null;

  /** What the event told beside the meeting */
  @Column({ name: 'details', type: 'jsonb', default: {} })
  details: Omit<News, 'kind'>;

  /** The certificate that lapses, as the event told it */
  @Column({ name: 'certificate', type: 'jsonb', nullable: true })
  certificate: LapsingCertificate | null;

  /** The deal as the event told it, without amounts */
  @Column({ name: 'deal', type: 'jsonb', nullable: true })
  deal: ReadDeal | null;

  /** Address by party id: only of those whose address this reader may see */
  @Column({ name: 'addresses', type: 'jsonb' })
  addresses: Record<string, string>;

  @Column({ name: 'reply_to', type: 'text', nullable: true })
  replyTo: string | null;

  @Column({ name: 'state', type: 'text' })
  state: MessageState;

  @Column({ name: 'attempts', type: 'integer' })
  attempts: number;

  @Column({ name: 'next_try', type: 'timestamptz' })
  nextTry: Date;

  /** Why the last attempt failed */
  @Column({ name: 'reason', type: 'text', nullable: true })
  reason: string | null;

  /** The .eml file of a kept message */
  @Column({ name: 'path', type: 'text', nullable: true })
  path: string | null;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt: Date;

  @Column({ name: 'settled_at', type: 'timestamptz', nullable: true })
  settledAt: Date | null;

  /** What the outside world is told once this message was sent, kept or finally failed. */
  outcome(state: MessageOutcome['state'], reason?: string): MessageOutcome {
    return {
      messageId: this.messageId,
      eventId: this.eventId,
      meetingId: this.meetingId ?? undefined,
      demandId: this.demandId ?? undefined,
      partyId: this.recipient,
      channel: this.channel,
      language: this.language,
      subject: this.subject,
      state,
      reason,
    };
  }
}
