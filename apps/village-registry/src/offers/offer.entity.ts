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

  /** Takes it off the market. @throws ConflictError offer.already-withdrawn */
  withdraw(): void {
    if (this.state === 'withdrawn') throw new ConflictError('offer.already-withdrawn', { id: this.id });
    this.state = 'withdrawn';
    this.version += 1;
  }
}
