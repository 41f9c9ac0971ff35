import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { OfferEntity } from '../offers/offer.entity';
import { ProducerEntity } from './producer.entity';

/** A certificate that a producer holds, for all its offers or for one. */
@Entity('certificate')
@Index('ix_certificate_producer', ['producerId'])
@Index('ix_certificate_offer', ['offerId'])
@Check('ck_certificate_validity', `valid_from <= valid_to`)
export class CertificateEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_certificate' })
  id: string;

  @Column({ name: 'producer_id', type: 'uuid' })
  @ForeignKey(() => ProducerEntity, { name: 'fk_certificate_producer' })
  producerId: string;

  @Column({ name: 'offer_id', type: 'uuid', nullable: true })
  @ForeignKey(() => OfferEntity, { name: 'fk_certificate_offer' })
  offerId: string | null;

  @Column({ type: 'text' })
  kind: string;

  @Column({ type: 'text', nullable: true })
  number: string | null;

  @Column({ type: 'text', nullable: true })
  issuer: string | null;

  @Column({ name: 'valid_from', type: 'date' })
  validFrom: string;

  @Column({ name: 'valid_to', type: 'date' })
  validTo: string;

  /** Markets it is good for; null means all. */
  @Column({ type: 'text', array: true, nullable: true })
  markets: string[] | null;
}
