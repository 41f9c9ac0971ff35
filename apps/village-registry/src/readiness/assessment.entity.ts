import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { ProducerEntity } from '../producers/producer.entity';
import { VillageEntity } from '../villages/village.entity';
import { AssessmentFormEntity } from './form.entity';

/** One readiness assessment of a village or a producer; the latest is the one that holds. */
@Entity('cluster_assessment')
@Check('ck_cluster_assessment_cluster', `cluster in (1, 2)`)
@Check('ck_cluster_assessment_subject', `num_nonnulls(village_code, producer_id) = 1`)
@Unique('uq_cluster_assessment_village', ['villageCode', 'assessedOn', 'form'])
@Unique('uq_cluster_assessment_producer', ['producerId', 'assessedOn', 'form'])
@ForeignKey(() => AssessmentFormEntity, ['form', 'formVersion'], ['slug', 'version'], {
  name: 'fk_cluster_assessment_form',
})
export class AssessmentEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_cluster_assessment' })
  id: string;

  @Column({ name: 'village_code', type: 'text', nullable: true })
  @ForeignKey(() => VillageEntity, { name: 'fk_cluster_assessment_village' })
  villageCode: string | null;

  @Column({ name: 'producer_id', type: 'uuid', nullable: true })
  @ForeignKey(() => ProducerEntity, { name: 'fk_cluster_assessment_producer' })
  producerId: string | null;

  @Column({ name: 'assessed_on', type: 'date' })
  assessedOn: string;

  @Column({ type: 'smallint' })
  cluster: number;

  /** Who assessed, or the list it stands in. */
  @Column({ type: 'text' })
  source: string;

  @Column({ type: 'text' })
  form: string;

  @Column({ name: 'form_version', type: 'integer' })
  formVersion: number;

  /** By criterion; null for a cluster that a list states. */
  @Column({ type: 'jsonb', nullable: true })
  scores: Record<string, number> | null;

  /** The weighted part of all points that was reached, 0–1. */
  @Column({ type: 'double precision', nullable: true })
  share: number | null;

  /** Of two on one day the one written later holds. */
  @Column({ name: 'recorded_at', type: 'timestamptz', default: () => 'clock_timestamp()' })
  recordedAt: Date;
}
