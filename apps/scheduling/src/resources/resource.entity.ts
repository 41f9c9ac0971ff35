import { resourceKinds, type ResourceKind } from '@titik/contracts/meeting-parts';
import { type Contact, type OfficeHours } from '@titik/contracts/values';
import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** What meetings may book beside their parties: an interpreter with languages and hours, a table, a video room. */
@Entity('resource')
@Check('resource_kind', `kind in (${resourceKinds.map((kind) => `'${kind}'`).join(', ')})`)
@Check('resource_hours', `(kind = 'interpreter') = (zone is not null and office_hours is not null)`)
@Check('resource_languages', `kind <> 'interpreter' or cardinality(languages) > 0`)
@Check('resource_contact', `contact is null or kind = 'interpreter'`)
@Check('resource_version', 'version >= 1')
@Check('resource_link', `link is null or kind = 'video-room'`)
export class Resource {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'resource_pk' })
  id: string;

  @Column('integer', { default: 1 })
  version: number;

  @Column('text')
  kind: ResourceKind;

  @Column('text')
  name: string;

  /** Of an interpreter: ISO 639-1 */
  @Column('text', { array: true, default: [] })
  languages: string[];

  /** Of an interpreter: IANA zone */
  @Column('text', { nullable: true })
  zone: string | null;

  @Column('jsonb', { name: 'office_hours', nullable: true })
  officeHours: OfficeHours | null;

  /** Of an interpreter: how to reach it */
  @Column('jsonb', { nullable: true })
  contact: Contact | null;

  /** Of a video room: where to meet */
  @Column('text', { nullable: true })
  link: string | null;

  /** Not active: what it is booked for stays, nobody books it anew */
  @Column('boolean', { default: true })
  active: boolean;
}
