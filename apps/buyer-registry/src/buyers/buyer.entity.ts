import type { Buyer } from '@titik/contracts/party.events';
import type { Contact, OfficeHours } from '@titik/contracts/values';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { TradePostEntity } from '../trade-posts/trade-post.entity';

/** A foreign buyer, as stored. */
@Entity('buyer')
@Check('ck_buyer_country', `country ~ '^[A-Z]{2}$'`)
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

  @Column({ type: 'boolean', default: false })
  illustrative: boolean;

  /** The buyer as other services know it. */
  state(): Buyer {
    const { id, subdivision, version, name, postId, country, zone, contact, officeHours } = this;
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
    };
  }
}
