import { Check, Column, Entity, PrimaryColumn } from 'typeorm';
import type { Contact } from '@titik/contracts/values';
import type { AddresseeRole } from './party-of';

/** A copy of what the registries say of a party: enough to write to it. */
@Entity('party')
@Check('party_role', `role in ('producer', 'buyer', 'post', 'interpreter')`)
@Check('party_version', 'version >= 1')
export class Party {
  @PrimaryColumn({ name: 'party_id', type: 'uuid', primaryKeyConstraintName: 'party_pk' })
  partyId: string;

  @Column({ name: 'role', type: 'text' })
  role: AddresseeRole;

  @Column({ name: 'version', type: 'integer' })
  version: number;

  @Column({ name: 'name', type: 'text' })
  name: string;

  @Column({ name: 'zone', type: 'text' })
  zone: string;

  @Column({ name: 'contact', type: 'jsonb' })
  contact: Contact;
}
