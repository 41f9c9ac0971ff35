import type { ClosingReason, Demand } from '@titik/contracts/demand.events';
import { ConflictError, InvalidError } from '@titik/platform/errors';
import { Check, Column, Entity, ForeignKey, Index, OneToMany, PrimaryColumn, Unique } from 'typeorm';
import { BuyerEntity } from '../buyers/buyer.entity';
import { TradePostEntity } from '../trade-posts/trade-post.entity';
import { DemandLineEntity } from './demand-line.entity';

/** Why a demand is closed. */
export interface Closing {
  reason: ClosingReason;
  note?: string;
}

/** What a revision replaces. */
export type DemandContent = Pick<Demand, 'postId' | 'buyerId' | 'country' | 'maxSessions' | 'expiresOn' | 'lines'>;

/** A demand, as stored; guards its own transitions. */
@Entity('demand')
@Check('ck_demand_state', `state in ('open', 'closed')`)
@Check('ck_demand_closing', `(state = 'closed') = (closing_reason is not null)`)
@Check(
  'ck_demand_closing_reason',
  `closing_reason in ('met', 'withdrawn', 'no-supply', 'buyer-silent', 'expired', 'other')`,
)
@Check('ck_demand_closing_note', `closing_note is null or state = 'closed'`)
@Check('ck_demand_max_sessions', `max_sessions between 0 and 20`)
@Check('ck_demand_country', `country ~ '^[A-Z]{2}$'`)
@Unique('uq_demand_idempotency_key', ['postId', 'idempotencyKey'])
@Index('ix_demand_post', ['postId', 'id'])
@Index('ix_demand_expiry', ['expiresOn'], { where: `state = 'open'` })
export class DemandEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_demand' })
  id: string;

  @Column({ type: 'integer' })
  version: number;

  @Column({ type: 'text' })
  state: 'open' | 'closed';

  @Column({ name: 'post_id', type: 'uuid' })
  @ForeignKey(() => TradePostEntity, { name: 'fk_demand_post' })
  postId: string;

  @Column({ name: 'buyer_id', type: 'uuid' })
  @ForeignKey(() => BuyerEntity, { name: 'fk_demand_buyer' })
  buyerId: string;

  @Column({ type: 'text' })
  country: string;

  @Column({ name: 'max_sessions', type: 'integer' })
  maxSessions: number;

  @Column({ name: 'registered_at', type: 'timestamptz' })
  registeredAt: Date;

  @Column({ name: 'expires_on', type: 'date' })
  expiresOn: string;

  @Column({ name: 'closed_at', type: 'timestamptz', nullable: true })
  closedAt: Date | null;

  @Column({ name: 'closing_reason', type: 'text', nullable: true })
  closingReason: ClosingReason | null;

  @Column({ name: 'closing_note', type: 'text', nullable: true })
  closingNote: string | null;

  @Column({ name: 'idempotency_key', type: 'text', nullable: true })
  idempotencyKey: string | null;

  @Column({ name: 'request_hash', type: 'text', nullable: true })
  requestHash: string | null;

  @OneToMany(() => DemandLineEntity, 'demand')
  lines: DemandLineEntity[];

  /** Closes it. @throws ConflictError demand.already-closed */
  close({ reason, note }: Closing, now: Date): void {
    if (this.state === 'closed') throw new ConflictError('demand.already-closed', { id: this.id });
    this.state = 'closed';
    this.closingReason = reason;
    this.closingNote = note ?? null;
    this.closedAt = now;
    this.version += 1;
  }

  /**
   * Opens it again.
   * @param today YYYY-MM-DD
   * @throws ConflictError demand.already-open, demand.needs-renewal when its last day is over
   */
  reopen(today: string): void {
    if (this.state === 'open') throw new ConflictError('demand.already-open', { id: this.id });
    if (this.expiresOn < today) throw new ConflictError('demand.needs-renewal', { expiresOn: this.expiresOn });
    Object.assign(this, { state: 'open', closingReason: null, closingNote: null, closedAt: null });
    this.version += 1;
  }

  /**
   * Moves the last day on, of an open demand or of a closed one that is to be opened again.
   * @param expiresOn the new last day, YYYY-MM-DD
   * @throws InvalidError demand.expiry-in-past, demand.renewal-not-later
   */
  renew(expiresOn: string, today: string): void {
    if (expiresOn < today) throw new InvalidError('demand.expiry-in-past', { field: 'expiresOn', expiresOn });
    if (expiresOn <= this.expiresOn)
      throw new InvalidError('demand.renewal-not-later', { field: 'expiresOn', expiresOn: this.expiresOn });
    this.expiresOn = expiresOn;
    this.version += 1;
  }

  /** Takes new content in; what it is and since when stays. @throws ConflictError demand.already-closed */
  revise({ postId, buyerId, country, maxSessions, expiresOn, lines }: DemandContent): void {
    if (this.state === 'closed') throw new ConflictError('demand.already-closed', { id: this.id });
    Object.assign(this, { postId, buyerId, country, maxSessions, expiresOn });
    this.lines = lines.map((line, position) => DemandLineEntity.of(line, this.id, position));
    this.version += 1;
  }

  /** The demand as other services know it; its lines must be loaded. */
  describe(): Demand {
    return {
      demandId: this.id,
      version: this.version,
      state: this.state,
      postId: this.postId,
      buyerId: this.buyerId,
      country: this.country,
      maxSessions: this.maxSessions,
      lines: this.lines.toSorted((a, b) => a.position - b.position).map((line) => line.describe()),
      registeredAt: this.registeredAt.toISOString(),
      expiresOn: this.expiresOn,
      ...(this.closingReason !== null && { closingReason: this.closingReason }),
      ...(this.closingNote !== null && { closingNote: this.closingNote }),
    };
  }
}
