import type { Demand } from '@titik/contracts/demand.events';
import { ConflictError } from '@titik/platform/errors';
import { Check, Column, Entity, ForeignKey, Index, OneToMany, PrimaryColumn, Unique } from 'typeorm';
import { BuyerEntity } from '../buyers/buyer.entity';
import { TradePostEntity } from '../trade-posts/trade-post.entity';
import { DemandLineEntity } from './demand-line.entity';

/** A demand, as stored; guards its own transitions. */
@Entity('demand')
@Check('ck_demand_state', `state in ('open', 'closed')`)
@Check('ck_demand_closing', `(state = 'closed') = (closing_reason is not null)`)
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
  closingReason: string | null;

  @Column({ name: 'idempotency_key', type: 'text', nullable: true })
  idempotencyKey: string | null;

  @Column({ name: 'request_hash', type: 'text', nullable: true })
  requestHash: string | null;

  @OneToMany(() => DemandLineEntity, 'demand')
  lines: DemandLineEntity[];

  /** Closes it for good. @throws ConflictError demand.already-closed */
  close(reason: string, now: Date): void {
    if (this.state === 'closed') throw new ConflictError('demand.already-closed', { id: this.id });
    this.state = 'closed';
    this.closingReason = reason;
    this.closedAt = now;
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
    };
  }
}
