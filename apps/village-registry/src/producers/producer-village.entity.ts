import { Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { VillageEntity } from '../villages/village.entity';
import { ProducerEntity } from './producer.entity';

/** A village that a producer stands for; an off-taker stands for several. */
@Entity('producer_village')
@Index('ix_producer_village_village', ['villageCode'])
export class ProducerVillageEntity {
  @PrimaryColumn({ name: 'producer_id', type: 'uuid', primaryKeyConstraintName: 'pk_producer_village' })
  @ForeignKey(() => ProducerEntity, { name: 'fk_producer_village_producer' })
  producerId: string;

  @PrimaryColumn({ name: 'village_code', type: 'text', primaryKeyConstraintName: 'pk_producer_village' })
  @ForeignKey(() => VillageEntity, { name: 'fk_producer_village_village' })
  villageCode: string;
}
