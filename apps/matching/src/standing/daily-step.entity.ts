import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The last day for which a step that time alone calls for came to its end. */
@Entity('daily_step')
export class DailyStepRow {
  @PrimaryColumn('text', { name: 'name', primaryKeyConstraintName: 'daily_step_pkey' })
  name: string;

  @Column('date', { name: 'done' })
  done: string;
}
