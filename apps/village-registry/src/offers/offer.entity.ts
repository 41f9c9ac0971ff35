import type { CurationState } from '@titik/contracts/offer.events';
import type { Incoterm } from '@titik/contracts/values';
import { ConflictError } from '@titik/platform/errors';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { ProducerEntity } from '../producers/producer.entity';

/** PostgreSQL hands exact numbers over as text. */
const asNumber = {
  to: (value: number | null) => value,
  from: (value: string | null) => (value === null ? null : Number(value)),
};

/** A producer's standing supply of one commodity in one form, as stored; amounts by the form's base unit. */
@Entity('offer')
@Index('ix_offer_producer', ['producerId', 'id'])
@Index('ix_offer_product', ['commodity', 'form'])
@Check('ck_offer_state', `state in ('active', 'withdrawn')`)
@Check('ck_offer_capacity', `dependable between 0 and potential and committed between 0 and dependable`)
@Check('ck_offer_moq', `moq >= 0`)
@Check('ck_offer_lead_time', `lead_time_days >= 0`)
@Check(
  'ck_offer_season',
  `cardinality(season_months) > 0 and season_months <@ '{1,2,3,4,5,6,7,8,9,10,11,12}'::smallint[]`,
)
@Check(
  'ck_offer_price',
  `(price_amount is null) = (price_currency is null) and (price_amount is null) = (price_incoterm is null) and price_amount >= 0`,
)
@Index('ix_offer_feed', ['id'], { where: `state = 'active' and curation = 'curated'` })
@Index('ix_offer_curated_at', ['updatedAt'], { where: `curation in ('curated', 'rejected')` })
@Check(
  'ck_offer_months',
  `(month_dependable is null) = (month_potential is null) and (month_dependable is null or months_fit(month_dependable, month_potential))`,
)
@Check('ck_offer_curation', `curation in ('draft', 'submitted', 'curated', 'rejected')`)
@Check('ck_offer_curation_reason', `(curation = 'rejected') = (curation_reason is not null)`)
@Check('ck_offer_eligible', `(eligible_markets is null) = (eligible_on is null)`)
export class OfferEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_offer' })
  id: string;

  @Column({ type: 'integer' })
  version: number;

  @Column({ type: 'text' })
  state: 'active' | 'withdrawn';

  @Column({ name: 'producer_id', type: 'uuid' })
  @ForeignKey(() => ProducerEntity, { name: 'fk_offer_producer' })
  producerId: string;

  @Column({ type: 'text' })
  commodity: string;

  @Column({ type: 'text' })
  form: string;

  @Column({ type: 'text', array: true })
  hs6: string[];

  @Column({ type: 'text' })
  unit: string;

  @Column({ type: 'double precision' })
  dependable: number;

  @Column({ type: 'double precision' })
  potential: number;

  @Column({ type: 'double precision' })
  committed: number;

  @Column({ name: 'capacity_reason', type: 'text', nullable: true })
  capacityReason: string | null;

  /** January first, or null where every month is like the one figure. */
  @Column({ name: 'month_dependable', type: 'double precision', array: true, nullable: true })
  monthDependable: number[] | null;

  @Column({ name: 'month_potential', type: 'double precision', array: true, nullable: true })
  monthPotential: number[] | null;

  @Column({ name: 'season_months', type: 'smallint', array: true })
  seasonMonths: number[];

  @Column({ type: 'double precision' })
  moq: number;

  @Column({ name: 'lead_time_days', type: 'integer' })
  leadTimeDays: number;

  @Column({ name: 'price_amount', type: 'numeric', precision: 18, scale: 6, nullable: true, transformer: asNumber })
  priceAmount: number | null;

  @Column({ name: 'price_currency', type: 'text', nullable: true })
  priceCurrency: string | null;

  @Column({ name: 'price_incoterm', type: 'text', nullable: true })
  priceIncoterm: Incoterm | null;

  @Column({ type: 'boolean', default: false })
  illustrative: boolean;

  @Column({ type: 'text', default: 'draft' })
  curation: CurationState;

  /** Why it was rejected. */
  @Column({ name: 'curation_reason', type: 'text', nullable: true })
  curationReason: string | null;

  /** Markets whose papers are all held; null until first reckoned. */
  @Column({ name: 'eligible_markets', type: 'text', array: true, nullable: true })
  eligibleMarkets: string[] | null;

  @Column({ name: 'eligible_on', type: 'date', nullable: true })
  eligibleOn: string | null;

  @Column({ name: 'updated_at', type: 'timestamptz', default: () => 'clock_timestamp()' })
  updatedAt: Date;

  /** Asks for curation, for the first time or once more. @throws ConflictError offer.not-to-submit */
  submit(): void {
    this.curate('submitted', ['draft', 'rejected'], 'offer.not-to-submit');
  }

  /** Lets marketplaces show it. @throws ConflictError offer.not-to-approve */
  approve(): void {
    this.curate('curated', ['submitted'], 'offer.not-to-approve');
  }

  /** Keeps it from marketplaces, or takes it out. @throws ConflictError offer.not-to-reject */
  reject(reason: string): void {
    this.curate('rejected', ['submitted', 'curated'], 'offer.not-to-reject');
    this.curationReason = reason;
  }

  /** Takes it off the market. @throws ConflictError offer.already-withdrawn */
  withdraw(): void {
    if (this.state === 'withdrawn') throw new ConflictError('offer.already-withdrawn', { id: this.id });
    this.state = 'withdrawn';
    this.version += 1;
  }
  private curate(to: CurationState, from: CurationState[], code: string): void {
    if (!from.includes(this.curation)) throw new ConflictError(code, { id: this.id, curation: this.curation });
    this.curation = to;
    this.curationReason = null;
    this.version += 1;
  }
}

/** What people enter of an offer, and its state: what the audit log shows of it. */
export function enteredOf(offer: OfferEntity): Partial<OfferEntity> {
  const { id: _id, version: _version, eligibleMarkets: _markets, eligibleOn: _on, updatedAt: _at, ...entered } = offer;
  return entered;
}
