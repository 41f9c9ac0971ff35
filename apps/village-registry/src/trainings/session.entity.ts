import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { TrainingEntity } from './training.entity';

/** A day, or part of one, that a class meets. */
@Entity('training_session')
@Unique('uq_training_session_topic', ['trainingId', 'heldOn', 'topic'])
export class SessionEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_training_session' })
  id: string;

  @Column({ name: 'training_id', type: 'uuid' })
  @ForeignKey(() => TrainingEntity, { name: 'fk_training_session_training' })
  trainingId: string;

  @Column({ name: 'held_on', type: 'date' })
  heldOn: string;

  @Column({ type: 'text' })
  topic: string;
}
