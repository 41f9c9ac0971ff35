import { Check, Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';
import type { RejectionCode, Side, Verdict } from '../standing/verdict';
import type { Feedback } from './feedback.dto';

/** A verdict on a producer for a demand; each side has one, which may be replaced. */
@Entity('feedback')
@Unique('feedback_once', ['demandId', 'producerId', 'side'])
@Index('feedback_producer', ['producerId', 'id'])
@Check('feedback_side', `side in ('post', 'producer')`)
@Check('feedback_verdict', `verdict in ('accepted', 'rejected')`)
@Check('feedback_code', `(verdict = 'rejected') = (code is not null)`)
@Check('feedback_text', `code <> 'other' or text is not null`)
@Check('feedback_source', `source in ('given', 'order')`)
export class FeedbackRow {
  @PrimaryColumn('uuid', { name: 'id', primaryKeyConstraintName: 'feedback_pkey' })
  id: string;

  @Column('uuid', { name: 'demand_id' })
  demandId: string;

  @Column('uuid', { name: 'producer_id' })
  producerId: string;

  @Column('text', { name: 'side' })
  side: Side;

  @Column('text', { name: 'market' })
  market: string;

  @Column('text', { name: 'verdict' })
  verdict: Verdict['verdict'];

  @Column('text', { name: 'code', nullable: true })
  code: RejectionCode | null;

  @Column('text', { name: 'text', nullable: true })
  text: string | null;

  @Column('text', { name: 'note', nullable: true })
  note: string | null;

  @Column('uuid', { name: 'line_id', nullable: true })
  lineId: string | null;

  @Column('uuid', { name: 'offer_id', nullable: true })
  offerId: string | null;

  @Column('text', { name: 'source' })
  source: Feedback['source'];

  @Column('text', { name: 'actor' })
  actor: string;

  @Column('date', { name: 'given_on' })
  givenOn: string;

  /** The verdict as the API tells it. */
  describe(): Feedback {
    const { id, demandId, producerId, side, market, verdict, code, text, note, lineId, offerId } = this;
    return {
      feedbackId: id,
      demandId,
      producerId,
      side,
      market,
      verdict,
      ...(code !== null && { code }),
      ...(text !== null && { text }),
      ...(note !== null && { note }),
      ...(lineId !== null && { lineId }),
      ...(offerId !== null && { offerId }),
      source: this.source,
      actor: this.actor,
      givenOn: this.givenOn,
    };
  }
}
