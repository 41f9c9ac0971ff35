import type { TradePost } from '@titik/contracts/party.events';
import type { Contact, OfficeHours, TradePostKind } from '@titik/contracts/values';
import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** A trade post abroad, as stored. */
@Entity('trade_post')
@Check('ck_trade_post_country', `country ~ '^[A-Z]{2}$'`)
@Check('ck_trade_post_kind', `kind in ('itpc', 'attache', 'trade-consul', 'economic-office', 'wto-mission')`)
export class TradePostEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_trade_post' })
  id: string;

  @Column({ type: 'integer' })
  version: number;

  @Column({ type: 'text' })
  kind: TradePostKind;

  @Column({ type: 'text' })
  name: string;

  @Column({ type: 'text' })
  city: string;

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

  static of(post: TradePost): TradePostEntity {
    const { postId, subdivision = null, ...rest } = post;
    return Object.assign(new TradePostEntity(), { ...rest, id: postId, subdivision });
  }

  /** The post as other services know it. */
  state(): TradePost {
    const { id, subdivision, version, kind, name, city, country, zone, contact, officeHours } = this;
    return {
      postId: id,
      version,
      kind,
      name,
      city,
      country,
      ...(subdivision !== null && { subdivision }),
      zone,
      contact,
      officeHours,
    };
  }
}
