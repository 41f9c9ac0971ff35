import { Check, Column, Entity, Exclusion, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { Meeting } from './meeting.entity';

/**
 * That a resource (`producer:<id>`, `buyer:<id>`, `post:<id>`) is taken for a stretch of time. The exclusion
 * constraint is what makes a double booking impossible, whoever writes.
 */
@Entity('booking')
@Exclusion('booking_overlap', `USING gist (resource WITH =, during WITH &&) WHERE (status <> 'cancelled')`)
@Check('booking_status', `status in ('held', 'cancelled')`)
export class Booking {
  @PrimaryColumn('uuid', { name: 'meeting_id', primaryKeyConstraintName: 'booking_pk' })
  meetingId: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'booking_pk' })
  resource: string;

  /** `[start, end)` */
  @Column('tstzrange')
  during: string;

  @Column('text')
  status: 'held' | 'cancelled';

  @ManyToOne(() => Meeting, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'meeting_id', foreignKeyConstraintName: 'booking_meeting' })
  meeting: Relation<Meeting>;
}
