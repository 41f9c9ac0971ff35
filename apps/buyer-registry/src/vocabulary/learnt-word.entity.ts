import type { LearntWord } from '@titik/contracts/word.events';
import { ConflictError } from '@titik/platform/errors';
import { Check, Column, Entity, PrimaryColumn, Unique } from 'typeorm';

/** What a person said a phrase means, as stored. */
@Entity('learnt_word')
@Check('ck_learnt_word_state', `state in ('learnt', 'forgotten')`)
@Unique('uq_learnt_word_phrase', ['phrase'])
export class LearntWordEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_learnt_word' })
  id: string;

  @Column({ type: 'integer' })
  version: number;

  @Column({ type: 'text' })
  phrase: string;

  @Column({ type: 'text' })
  state: LearntWord['state'];

  @Column({ type: 'text' })
  commodity: string;

  @Column({ type: 'text', nullable: true })
  form: string | null;

  @Column({ type: 'text', nullable: true })
  note: string | null;

  @Column({ name: 'learnt_at', type: 'timestamptz' })
  learntAt: Date;

  /** It means nothing any more. @throws ConflictError word.forgotten */
  forget(): void {
    if (this.state === 'forgotten') throw new ConflictError('word.forgotten', { phrase: this.phrase });
    this.state = 'forgotten';
    this.version += 1;
  }

  /** The word as every resolver needs it. */
  describe(): LearntWord {
    const { phrase, version, state, commodity, form } = this;
    return { phrase, version, state, commodity, ...(form !== null && { form }) };
  }
}
