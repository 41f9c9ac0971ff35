import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** Who comes to a meeting, and whether all have agreed to it: then they may know how to reach each other. */
@Entity('met_parties')
@Check('met_parties_version', 'version >= 1')
export class MetParties {
  @PrimaryColumn({ name: 'meeting_id', type: 'uuid', primaryKeyConstraintName: 'met_parties_pk' })
  meetingId: string;

  @Column({ name: 'version', type: 'integer' })
  version: number;

  @Column({ name: 'confirmed', type: 'boolean' })
  confirmed: boolean;

  @Column({ name: 'party_ids', type: 'uuid', array: true })
  partyIds: string[];
}
