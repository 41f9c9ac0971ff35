import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { ProgrammeEntity } from '../programmes/programme.entity';

/** A training class. */
@Entity('training')
@Check('ck_training_period', `starts_on <= ends_on`)
@Check('ck_training_province', `province ~ '^[0-9]{2}$'`)
@Check('ck_training_capacity', `enrolled between 0 and capacity`)
export class TrainingEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_training' })
  id: string;

  @Column({ type: 'text' })
  title: string;

  @Column({ type: 'text', nullable: true })
  @ForeignKey(() => ProgrammeEntity, { name: 'fk_training_programme' })
  programme: string | null;

  /** The two digits of the province that holds it. */
  @Column({ type: 'text', nullable: true })
  province: string | null;

  @Column({ type: 'text', array: true, default: () => `'{}'` })
  topics: string[];

  @Column({ type: 'text' })
  place: string;

  @Column({ name: 'starts_on', type: 'date' })
  startsOn: string;

  @Column({ name: 'ends_on', type: 'date' })
  endsOn: string;

  @Column({ type: 'integer' })
  capacity: number;

  /** How many are in it; kept beside the capacity so that the database refuses one too many. */
  @Column({ type: 'integer', default: 0 })
  enrolled: number;
}
