import type { Buyer, BuyerStanding } from '@titik/contracts/party.events';
import type { Contact, OfficeHours } from '@titik/contracts/values';
import { ConflictError } from '@titik/platform/errors';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { TradePostEntity } from '../trade-posts/trade-post.entity';

/** A foreign buyer, as stored. */
@Entity('buyer')
@Check('ck_buyer_country', `country ~ '^[A-Z]{2}$'`)
@Check('ck_buyer_upheld_complaints', 'upheld_complaints >= 0')
@Check('ck_buyer_excluded_producers', 'cardinality(excluded_producers) between 1 and 200')
@Index('ix_buyer_post', ['postId', 'id'])
export class BuyerEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_buyer' })
  id: string;

  @Column({ type: 'integer' })
  version: number;

  @Column({ type: 'text' })
  name: string;

  @Column({ name: 'post_id', type: 'uuid' })
  @ForeignKey(() => TradePostEntity, { name: 'fk_buyer_post' })
  postId: string;

  @Column({ type: 'text' })
  country: string;

  @Column({ type: 'text', nullable: true })
  subdivision: string | null;

  @Column({ type: 'text' })
  zone: string;

  @Column({ type: 'jsonb' })
  contact: Contact;

  @Column({ name: 'office_hours', type: 'jsonb' })
  officeHours: OfficeHours;

  /** Producers that it will not buy from, in order; null is none. */
  @Column({ name: 'excluded_producers', type: 'uuid', array: true, nullable: true })
  excludedProducers: string[] | null;

  @Column({ type: 'boolean', default: false })
  illustrative: boolean;

  @Column({ type: 'boolean', default: true })
  vouched: boolean;

  @Column({ name: 'upheld_complaints', type: 'integer', default: 0 })
  upheldComplaints: number;

  /** Another post vouches from now on, or one vouches again. @throws ConflictError buyer.already-vouched */
  vouchedBy(postId: string): void {
    if (this.vouched && this.postId === postId) throw new ConflictError('buyer.already-vouched', { id: this.id });
    this.postId = postId;
    this.vouched = true;
  }

  /** Its post no longer vouches, and no other does. @throws ConflictError buyer.not-vouched */
  withdrawVouching(): void {
    if (!this.vouched) throw new ConflictError('buyer.not-vouched', { id: this.id });
    this.vouched = false;
  }

  /** How far it can be relied on. */
  standing(): BuyerStanding {
    return { vouched: this.vouched, upheldComplaints: this.upheldComplaints };
  }

  /** The buyer as other services know it. */
  state(): Buyer {
    const { id, subdivision, version, name, postId, country, zone, contact, officeHours, excludedProducers } = this;
    return {
      buyerId: id,
      version,
      name,
      postId,
      country,
      ...(subdivision !== null && { subdivision }),
      zone,
      contact,
      officeHours,
      standing: this.standing(),
      ...(excludedProducers !== null && { excludedProducers }),
    };
  }
}
