import { ConflictError } from '@titik/platform/errors';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { TradePostEntity } from '../trade-posts/trade-post.entity';

/** A product phrase that no commodity was found for; it waits for a person. */
@Entity('unresolved_word')
@Check('ck_unresolved_word_state', `state in ('waiting', 'answered', 'dismissed')`)
@Index('ix_unresolved_word_state', ['state', 'id'])
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

  @Column({ type: 'text', default: 'waiting' })
  state: 'waiting' | 'answered' | 'dismissed';

  /** A person dealt with it. @throws ConflictError word.already-answered */
  settle(state: 'answered' | 'dismissed'): void {
    if (this.state !== 'waiting') throw new ConflictError('word.already-answered', { phrase: this.phrase });
    this.state = state;
  }
}
