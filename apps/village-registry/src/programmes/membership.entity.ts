import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { VillageEntity } from '../villages/village.entity';
import { ProgrammeEntity } from './programme.entity';

/** A programme that a village is in; the key lets it be in each programme once. */
@Entity('programme_membership')
@Index('ix_programme_membership_programme', ['programme', 'villageCode'])
@Check('ck_programme_membership_period', `since <= until`)
export class ProgrammeMembershipEntity {
  @PrimaryColumn({ name: 'village_code', type: 'text', primaryKeyConstraintName: 'pk_programme_membership' })
  @ForeignKey(() => VillageEntity, { name: 'fk_programme_membership_village' })
  villageCode: string;

  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'pk_programme_membership' })
  @ForeignKey(() => ProgrammeEntity, { name: 'fk_programme_membership_programme' })
  programme: string;

  @Column({ type: 'date', nullable: true })
  since: string | null;

  /** The last day in it. */
  @Column({ type: 'date', nullable: true })
  until: string | null;

  /** The list that says so. */
  @Column({ type: 'text', nullable: true })
  source: string | null;
}
