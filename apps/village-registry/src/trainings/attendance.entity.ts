import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { ParticipantEntity } from './participant.entity';
import { SessionEntity } from './session.entity';

/** Whether a participant came to a session. */
@Entity('training_attendance')
export class AttendanceEntity {
  @PrimaryColumn({ name: 'session_id', type: 'uuid', primaryKeyConstraintName: 'pk_training_attendance' })
  @ForeignKey(() => SessionEntity, { name: 'fk_training_attendance_session' })
  sessionId: string;

  @PrimaryColumn({ name: 'participant_id', type: 'uuid', primaryKeyConstraintName: 'pk_training_attendance' })
  @ForeignKey(() => ParticipantEntity, { name: 'fk_training_attendance_participant' })
  participantId: string;

  @Column({ type: 'boolean' })
  present: boolean;
}
