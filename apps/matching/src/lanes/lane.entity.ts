import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** A lane is a partition of the demands' topic; whoever raised its epoch last may write for its demands. */
@Entity('lane')
@Check('lane_epoch_positive', 'epoch > 0')
export class Lane {
  @PrimaryColumn('integer', { name: 'lane', primaryKeyConstraintName: 'lane_pkey' })
  lane: number;

  @Column('bigint', { name: 'epoch' })
  epoch: string;

  @Column('text', { name: 'owner' })
  owner: string;

  @Column('timestamptz', { name: 'taken_at', default: () => 'now()' })
  takenAt: Date;
}
