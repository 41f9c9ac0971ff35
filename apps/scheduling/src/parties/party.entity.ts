import { partyRoles, type PartyRole } from '@titik/contracts/meeting.events';
import { type Language, type OfficeHours } from '@titik/contracts/values';
import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A copy of a producer, buyer or trade post: what is needed to find it an hour. Contacts stay where they belong. */
@Entity('party')
@Index('party_post', ['postId'], { where: 'post_id is not null' })
@Check('party_role', `role in (${partyRoles.map((role) => `'${role}'`).join(', ')})`)
@Check('party_language', `language in ('id', 'en')`)
export class Party {
  @PrimaryColumn('uuid', { name: 'party_id', primaryKeyConstraintName: 'party_pk' })
  partyId: string;

  @Column('text')
  role: PartyRole;

  /** Of a buyer: the trade post that vouches for it; null where that was not heard yet */
  @Column('uuid', { name: 'post_id', nullable: true })
  postId: string | null;

  @Column('integer')
  version: number;

  @Column('text')
  name: string;

  /** IANA zone */
  @Column('text')
  zone: string;

  /** ISO 3166-1 alpha-2 */
  @Column('text')
  country: string;

  /** ISO 3166-2 without the country; empty where the country's holidays are enough */
  @Column('text')
  subdivision: string;

  /** In which it reads */
  @Column('text')
  language: Language;

  @Column('jsonb', { name: 'office_hours' })
  officeHours: OfficeHours;
}
