import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { ProducerEntity } from '../producers/producer.entity';
import { VillageEntity } from '../villages/village.entity';
import { TrainingEntity } from './training.entity';

/** A producer or village in a class, or a person whom it sends. */
@Entity('training_participant')
@Check('ck_training_participant_subject', `num_nonnulls(village_code, producer_id) = 1`)
@Unique('uq_training_participant_producer', ['trainingId', 'producerId', 'person'])
@Unique('uq_training_participant_village', ['trainingId', 'villageCode', 'person'])
@Index('ix_training_participant_producer', ['producerId'])
@Index('ix_training_participant_village', ['villageCode'])
export class ParticipantEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_training_participant' })
  id: string;

  @Column({ name: 'training_id', type: 'uuid' })
  @ForeignKey(() => TrainingEntity, { name: 'fk_training_participant_training' })
  trainingId: string;

  @Column({ name: 'producer_id', type: 'uuid', nullable: true })
  @ForeignKey(() => ProducerEntity, { name: 'fk_training_participant_producer' })
  producerId: string | null;

  @Column({ name: 'village_code', type: 'text', nullable: true })
  @ForeignKey(() => VillageEntity, { name: 'fk_training_participant_village' })
  villageCode: string | null;

  /** Empty when nobody is named. */
  @Column({ type: 'text', default: '' })
  person: string;
}
