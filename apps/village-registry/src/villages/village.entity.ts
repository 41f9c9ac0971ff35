import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A village with its areas, as the Ministry of Home Affairs codes them. */
@Entity('village')
@Check('ck_village_code', `code ~ '^\\d{10}$'`)
@Index('ix_village_province', ['province', 'code'])
@Index('ix_village_regency', ['regency', 'province'])
export class VillageEntity {
  /** Kemendagri code, ten digits: province 2, regency 2, district 2, village 4. */
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'pk_village' })
  code: string;

  @Column({ type: 'text' })
  name: string;

  @Column({ type: 'text' })
  district: string;

  @Column({ type: 'text' })
  regency: string;

  @Column({ type: 'text' })
  province: string;

  @Column({ type: 'text' })
  zone: string;

  @Column({ name: 'consolidation_point', type: 'text', nullable: true })
  consolidationPoint: string | null;

  @Column({ type: 'text', nullable: true })
  port: string | null;

  @Column({ type: 'boolean', default: false })
  illustrative: boolean;
}
