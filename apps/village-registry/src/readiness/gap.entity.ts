import { ConflictError, InvalidError } from '@titik/platform/errors';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { ProducerEntity } from '../producers/producer.entity';
import { VillageEntity } from '../villages/village.entity';
import { AssessmentEntity } from './assessment.entity';

/** Something that a village or producer lacks by a form; open once at a time, whoever assesses how often. */
@Entity('readiness_gap')
@Index('uq_readiness_gap_village', ['villageCode', 'form', 'criterion'], { unique: true, where: `state = 'open'` })
@Index('uq_readiness_gap_producer', ['producerId', 'form', 'criterion'], { unique: true, where: `state = 'open'` })
@Check('ck_readiness_gap_subject', `num_nonnulls(village_code, producer_id) = 1`)
@Check('ck_readiness_gap_state', `state in ('open', 'closed')`)
@Check('ck_readiness_gap_closed', `(state = 'closed') = (closed_on is not null)`)
export class GapEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_readiness_gap' })
  id: string;

  @Column({ name: 'village_code', type: 'text', nullable: true })
  @ForeignKey(() => VillageEntity, { name: 'fk_readiness_gap_village' })
  villageCode: string | null;

  @Column({ name: 'producer_id', type: 'uuid', nullable: true })
  @ForeignKey(() => ProducerEntity, { name: 'fk_readiness_gap_producer' })
  producerId: string | null;

  @Column({ type: 'text' })
  form: string;

  @Column({ type: 'text' })
  criterion: string;

  /** The assessment that found it first. */
  @Column({ name: 'assessment_id', type: 'uuid' })
  @ForeignKey(() => AssessmentEntity, { name: 'fk_readiness_gap_assessment' })
  assessmentId: string;

  @Column({ name: 'opened_on', type: 'date' })
  openedOn: string;

  /** Who sees to it. */
  @Column({ type: 'text', nullable: true })
  owner: string | null;

  @Column({ name: 'due_on', type: 'date', nullable: true })
  dueOn: string | null;

  @Column({ type: 'text' })
  state: 'open' | 'closed';

  @Column({ name: 'closed_on', type: 'date', nullable: true })
  closedOn: string | null;

  @Column({ type: 'text', nullable: true })
  note: string | null;

  /**
   * @param on the day when it was mended; today when absent, or the day it was found where that lies further east
   * @throws ConflictError gap.already-closed @throws InvalidError gap.closed-before-opened
   */
  close(today: string, on = this.openedOn > today ? this.openedOn : today): void {
    if (this.state === 'closed') throw new ConflictError('gap.already-closed', { id: this.id, on: this.closedOn });
    if (on < this.openedOn)
      throw new InvalidError('gap.closed-before-opened', { field: 'closedOn', openedOn: this.openedOn });
    this.state = 'closed';
    this.closedOn = on;
  }

  /** @throws ConflictError gap.already-open */
  reopen(): void {
    if (this.state === 'open') throw new ConflictError('gap.already-open', { id: this.id });
    this.state = 'open';
    this.closedOn = null;
  }
}
