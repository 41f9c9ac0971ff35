import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { OfferEntity } from '../offers/offer.entity';

/** What is promised of an offer's goods of one month by contracts; the check is what keeps two from one tonne. */
@Entity('offer_month_commitment')
@Check('ck_offer_month_commitment_committed', `committed >= 0`)
@Check('ck_offer_month_commitment_ceiling', `committed <= ceiling`)
export class OfferMonthCommitmentEntity {
  @PrimaryColumn({ name: 'offer_id', type: 'uuid', primaryKeyConstraintName: 'pk_offer_month_commitment' })
  @ForeignKey(() => OfferEntity, { name: 'fk_offer_month_commitment_offer' })
  offerId: string;

  /** YYYY-MM */
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'pk_offer_month_commitment' })
  month: string;

  /** The sum of the live contracts, base unit. */
  @Column({ type: 'numeric', precision: 20, scale: 6 })
  committed: string;

  /** Dependable less standing promises in that calendar month; none out of season. */
  @Column({ type: 'numeric', precision: 20, scale: 6 })
  ceiling: string;
}
