import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { TradePostEntity } from '../trade-posts/trade-post.entity';

/** A product phrase that no commodity was found for; it waits for a person. */
@Entity('unresolved_word')
@Unique('uq_unresolved_word_phrase', ['phrase'])
export class UnresolvedWordEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_unresolved_word' })
  id: string;

  @Column({ type: 'text' })
  phrase: string;

  @Column({ name: 'post_id', type: 'uuid' })
  @ForeignKey(() => TradePostEntity, { name: 'fk_unresolved_word_post' })
  postId: string;

  @Column({ type: 'integer' })
  times: number;

  @Column({ name: 'first_seen_at', type: 'timestamptz' })
  firstSeenAt: Date;

  @Column({ name: 'last_seen_at', type: 'timestamptz' })
  lastSeenAt: Date;
}
