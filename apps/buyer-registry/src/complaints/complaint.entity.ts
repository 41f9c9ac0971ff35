import { ConflictError } from '@titik/platform/errors';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { BuyerEntity } from '../buyers/buyer.entity';
import type { Complaint } from './complaint.dto';

export const complaintKinds = ['unpaid', 'no-show', 'misleading', 'quality-dispute', 'other'] as const;
export type ComplaintKind = (typeof complaintKinds)[number];

export const complaintStates = ['open', 'answered', 'upheld', 'dismissed'] as const;
export type ComplaintState = (typeof complaintStates)[number];

/** A complaint about a buyer; guards its own way from open over answered to a decision. */
@Entity('complaint')
@Check('ck_complaint_by_kind', `by_kind in ('post', 'producer')`)
@Check('ck_complaint_kind', `kind in ('unpaid', 'no-show', 'misleading', 'quality-dispute', 'other')`)
@Check('ck_complaint_state', `state in ('open', 'answered', 'upheld', 'dismissed')`)
@Check('ck_complaint_answered', `(state = 'open') = (answer is null) and (answer is null) = (answered_at is null)`)
@Check(
  'ck_complaint_decided',
  `(state in ('upheld', 'dismissed')) = (reason is not null) and (reason is null) = (decided_at is null)`,
)
@Index('ix_complaint_buyer', ['buyerId', 'id'])
export class ComplaintEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_complaint' })
  id: string;

  @Column({ type: 'integer' })
  version: number;

  @Column({ name: 'buyer_id', type: 'uuid' })
  @ForeignKey(() => BuyerEntity, { name: 'fk_complaint_buyer' })
  buyerId: string;

  @Column({ name: 'by_kind', type: 'text' })
  byKind: 'post' | 'producer';

  @Column({ name: 'by_id', type: 'uuid' })
  byId: string;

  @Column({ type: 'text' })
  kind: ComplaintKind;

  @Column({ type: 'text' })
  text: string;

  @Column({ name: 'deal_id', type: 'uuid', nullable: true })
  dealId: string | null;

  @Column({ name: 'meeting_id', type: 'uuid', nullable: true })
  meetingId: string | null;

  @Column({ type: 'text' })
  state: ComplaintState;

  @Column({ name: 'raised_at', type: 'timestamptz' })
  raisedAt: Date;

  @Column({ type: 'text', nullable: true })
  answer: string | null;

  @Column({ name: 'answered_at', type: 'timestamptz', nullable: true })
  answeredAt: Date | null;

  @Column({ type: 'text', nullable: true })
  reason: string | null;

  @Column({ name: 'decided_at', type: 'timestamptz', nullable: true })
  decidedAt: Date | null;

  /** Notes what the buyer says to it. @throws ConflictError complaint.not-open */
  answered(answer: string, now: Date): void {
    if (this.state !== 'open') throw new ConflictError('complaint.not-open', { id: this.id });
    Object.assign(this, { state: 'answered', answer, answeredAt: now, version: this.version + 1 });
  }

  /** Decides it for good, after an answer only. @throws ConflictError complaint.not-answered, complaint.decided */
  decide(state: 'upheld' | 'dismissed', reason: string, now: Date): void {
    if (this.state === 'open') throw new ConflictError('complaint.not-answered', { id: this.id });
    if (this.state !== 'answered') throw new ConflictError('complaint.decided', { id: this.id });
    Object.assign(this, { state, reason, decidedAt: now, version: this.version + 1 });
  }

  /** The complaint as the API tells it. */
  describe(): Complaint {
    return {
      complaintId: this.id,
      version: this.version,
      buyerId: this.buyerId,
      by: { kind: this.byKind, id: this.byId },
      kind: this.kind,
      text: this.text,
      ...(this.dealId !== null && { dealId: this.dealId }),
      ...(this.meetingId !== null && { meetingId: this.meetingId }),
      state: this.state,
      raisedAt: this.raisedAt.toISOString(),
      ...(this.answer !== null && { answer: this.answer, answeredAt: this.answeredAt!.toISOString() }),
      ...(this.reason !== null && { reason: this.reason, decidedAt: this.decidedAt!.toISOString() }),
    };
  }
}
