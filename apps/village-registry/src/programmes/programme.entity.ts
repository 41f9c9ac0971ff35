import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** A programme that coaches villages; first heard of in a list, it bears its slug for a name until it is named. */
@Entity('programme')
@Check('ck_programme_slug', `slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'`)
@Check('ck_programme_period', `starts_on <= ends_on`)
export class ProgrammeEntity {
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'pk_programme' })
  slug: string;

  @Column({ type: 'text' })
  name: string;

  /** The organisation that runs it. */
  @Column({ type: 'text', nullable: true })
  owner: string | null;

  @Column({ name: 'starts_on', type: 'date', nullable: true })
  startsOn: string | null;

  /** Its last day. */
  @Column({ name: 'ends_on', type: 'date', nullable: true })
  endsOn: string | null;
}
