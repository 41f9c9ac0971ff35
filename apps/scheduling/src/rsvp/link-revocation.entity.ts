import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { Meeting } from '../meetings/meeting.entity';

/** That a party's links of a meeting are worth nothing any more, as far as they were sent before. */
@Entity('link_revocation')
export class LinkRevocation {
  @PrimaryColumn('uuid', { name: 'meeting_id', primaryKeyConstraintName: 'link_revocation_pk' })
  meetingId: string;

  @PrimaryColumn('uuid', { name: 'party_id', primaryKeyConstraintName: 'link_revocation_pk' })
  partyId: string;

  @Column('timestamptz', { name: 'revoked_at' })
  revokedAt: Date;

  @ManyToOne(() => Meeting, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'meeting_id', foreignKeyConstraintName: 'link_revocation_meeting' })
  meeting: Relation<Meeting>;
}
