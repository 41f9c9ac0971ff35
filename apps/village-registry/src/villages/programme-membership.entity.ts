import { Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { VillageEntity } from './village.entity';

/** A programme that a village is in; the key lets it be in each programme once. */
@Entity('programme_membership')
export class ProgrammeMembershipEntity {
  @PrimaryColumn({ name: 'village_code', type: 'text', primaryKeyConstraintName: 'pk_programme_membership' })
  @ForeignKey(() => VillageEntity, { name: 'fk_programme_membership_village' })
  villageCode: string;

  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'pk_programme_membership' })
  programme: string;
}
