import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { VillageEntity } from './village.entity';

/** One readiness assessment of a village; the latest is the one that holds. */
@Entity('cluster_assessment')
@Check('ck_cluster_assessment_cluster', `cluster in (1, 2)`)
export class ClusterAssessmentEntity {
  @PrimaryColumn({ name: 'village_code', type: 'text', primaryKeyConstraintName: 'pk_cluster_assessment' })
  @ForeignKey(() => VillageEntity, { name: 'fk_cluster_assessment_village' })
  villageCode: string;

  @PrimaryColumn({ name: 'assessed_on', type: 'date', primaryKeyConstraintName: 'pk_cluster_assessment' })
  assessedOn: string;

  @Column({ type: 'smallint' })
  cluster: number;

  @Column({ type: 'text' })
  source: string;
}
