import type { MatchingPolicy, TradePost } from '@titik/contracts/party.events';
import type { Contact, OfficeHours, TradePostKind } from '@titik/contracts/values';
import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** A trade post abroad, as stored. */
@Entity('trade_post')
@Check('ck_trade_post_country', `country ~ '^[A-Z]{2}$'`)
@Check('ck_trade_post_kind', `kind in ('itpc', 'attache', 'trade-consul', 'economic-office', 'wto-mission')`)
@Check(
  'ck_trade_post_policy',
  `policy is null or coalesce(
    policy ->> 'clusters' in ('any', 'mentored', 'ready')
    and jsonb_typeof(policy -> 'review') = 'boolean' and jsonb_typeof(policy -> 'feedback') = 'boolean'
    and (not policy ? 'weights' or weights_fit(policy -> 'weights')), false)`,
)
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

  /** Null where the post wishes for nothing of its own. */
  @Column({ type: 'jsonb', nullable: true })
  policy: MatchingPolicy | null;

  static of(post: TradePost): TradePostEntity {
    const { postId, subdivision = null, policy = null, ...rest } = post;
    return Object.assign(new TradePostEntity(), { ...rest, id: postId, subdivision, policy });
  }

  /** The post as other services know it. */
  state(): TradePost {
    const { id, subdivision, version, kind, name, city, country, zone, contact, officeHours, policy } = this;
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
      ...(policy !== null && { policy }),
    };
  }
}
