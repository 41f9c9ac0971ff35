import { ConflictError } from '@titik/platform/errors';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { OfferEntity } from '../offers/offer.entity';

/** A promise of an offer's goods to one buyer, month by month. */
@Entity('contract')
@Index('ix_contract_offer', ['offerId', 'id'])
@Index('ix_contract_deal', ['dealId'], { where: 'deal_id is not null' })
@Check('ck_contract_state', `state in ('active', 'cancelled')`)
@Check('ck_contract_buyer', `demand_id is not null or buyer is not null`)
@Check(
  'ck_contract_cancelled',
  `(state = 'cancelled') = (cancelled_at is not null) and (state = 'cancelled') = (cancel_reason is not null)`,
)
export class ContractEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_contract' })
  id: string;

  @Column({ name: 'offer_id', type: 'uuid' })
  @ForeignKey(() => OfferEntity, { name: 'fk_contract_offer' })
  offerId: string;

  @Column({ name: 'demand_id', type: 'uuid', nullable: true })
  demandId: string | null;

  /** The deal that it follows; null for one that was entered here. */
  @Column({ name: 'deal_id', type: 'uuid', nullable: true })
  dealId: string | null;

  @Column({ type: 'text', nullable: true })
  buyer: string | null;

  /** The contract's own number or file. */
  @Column({ type: 'text', nullable: true })
  reference: string | null;

  @Column({ type: 'text' })
  state: 'active' | 'cancelled';

  @Column({ name: 'created_at', type: 'timestamptz', default: () => 'clock_timestamp()' })
  createdAt: Date;

  @Column({ name: 'cancelled_at', type: 'timestamptz', nullable: true })
  cancelledAt: Date | null;

  @Column({ name: 'cancel_reason', type: 'text', nullable: true })
  cancelReason: string | null;

  /** Gives its months back. @throws ConflictError contract.already-cancelled */
  cancel(at: Date, reason: string): void {
    if (this.state === 'cancelled') throw new ConflictError('contract.already-cancelled', { id: this.id });
    this.state = 'cancelled';
    this.cancelledAt = at;
    this.cancelReason = reason;
  }

  /** Holds as it was signed last, also where it had ended. */
  resign(reference: string | undefined): void {
    this.state = 'active';
    this.reference = reference ?? null;
    this.cancelledAt = null;
    this.cancelReason = null;
  }

  /** @throws ConflictError contract.of-deal: what follows a deal is changed there */
  mustStandAlone(): void {
    if (this.dealId !== null) throw new ConflictError('contract.of-deal', { id: this.id, dealId: this.dealId });
  }
}
