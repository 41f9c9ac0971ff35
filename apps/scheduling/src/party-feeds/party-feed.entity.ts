import { Check, Column, Entity, JoinColumn, OneToOne, PrimaryColumn, type Relation, Unique } from 'typeorm';
import { Party } from '../parties/party.entity';

/** The secret link by which a party's own calendar reads its meetings; of the secret only the hash. */
@Entity('party_feed')
@Unique('party_feed_token', ['tokenHash'])
@Check('party_feed_hash', 'octet_length(token_hash) = 32')
export class PartyFeed {
  @PrimaryColumn('uuid', { name: 'party_id', primaryKeyConstraintName: 'party_feed_pk' })
  partyId: string;

  /** SHA-256 */
  @Column('bytea', { name: 'token_hash' })
  tokenHash: Buffer;

  @Column('timestamptz', { name: 'made_at' })
  madeAt: Date;

  /** When it was last read, to a few minutes */
  @Column('timestamptz', { name: 'used_at', nullable: true })
  usedAt: Date | null;

  @OneToOne(() => Party)
  @JoinColumn({ name: 'party_id', foreignKeyConstraintName: 'party_feed_party' })
  party: Relation<Party>;
}
