import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** How far the registry has come with what changes by time alone. */
@Entity('daily_step')
@Check('ck_daily_step_done', `done <= day`)
export class DailyStepEntity {
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'pk_daily_step' })
  name: string;

  /** The day as of which published facts are reckoned. */
  @Column({ type: 'date' })
  day: string;

  /** The last day whose step came to its end. */
  @Column({ type: 'date', nullable: true })
  done: string | null;
}
