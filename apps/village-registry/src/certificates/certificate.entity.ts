import { ConflictError } from '@titik/platform/errors';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { OfferEntity } from '../offers/offer.entity';
import { ProducerEntity } from '../producers/producer.entity';
import { VillageEntity } from '../villages/village.entity';

/** A certificate that a producer holds: for all its offers, for one, or for the goods of one of its villages. */
@Entity('certificate')
@Index('ix_certificate_producer', ['producerId'])
@Index('ix_certificate_offer', ['offerId'])
@Index('ix_certificate_valid_to', ['validTo'])
@Unique('uq_certificate_supersedes', ['supersedes'])
@Check('ck_certificate_validity', `valid_from <= valid_to`)
@Check('ck_certificate_scope', `offer_id is null or village_code is null`)
@Check('ck_certificate_with_offer', `not with_offer or offer_id is not null`)
@Check('ck_certificate_revoked', `(revoked_on is null) = (revoke_reason is null)`)
export class CertificateEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_certificate' })
  id: string;

  @Column({ name: 'producer_id', type: 'uuid' })
  @ForeignKey(() => ProducerEntity, { name: 'fk_certificate_producer' })
  producerId: string;

  @Column({ name: 'offer_id', type: 'uuid', nullable: true })
  @ForeignKey(() => OfferEntity, { name: 'fk_certificate_offer' })
  offerId: string | null;

  @Column({ name: 'village_code', type: 'text', nullable: true })
  @ForeignKey(() => VillageEntity, { name: 'fk_certificate_village' })
  villageCode: string | null;

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

  /** Where the paper itself is kept. */
  @Column({ name: 'file_reference', type: 'text', nullable: true })
  fileReference: string | null;

  /** The certificate that this one renews. */
  @Column({ type: 'uuid', nullable: true })
  @ForeignKey(() => CertificateEntity, { name: 'fk_certificate_supersedes' })
  supersedes: string | null;

  @Column({ name: 'revoked_on', type: 'date', nullable: true })
  revokedOn: string | null;

  @Column({ name: 'revoke_reason', type: 'text', nullable: true })
  revokeReason: string | null;

  /** Entered as part of its offer; the offer's next entry takes its place. */
  @Column({ name: 'with_offer', type: 'boolean', default: false })
  withOffer: boolean;

  /** Makes it count no more. @throws ConflictError certificate.already-revoked */
  revoke(on: string, reason: string): void {
    this.mustStand();
    this.revokedOn = on;
    this.revokeReason = reason;
  }

  /** @throws ConflictError certificate.already-revoked: what was revoked is neither renewed nor corrected */
  mustStand(): void {
    if (this.revokedOn !== null) throw new ConflictError('certificate.already-revoked', { id: this.id });
  }
}
