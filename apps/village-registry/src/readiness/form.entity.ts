import { Check, Column, Entity, PrimaryColumn } from 'typeorm';
import type { Criterion, Names, Rule } from './form';

/** A version of a form; never changed once written, so that old assessments can be read. */
@Entity('assessment_form')
@Check('ck_assessment_form_version', `version > 0`)
export class AssessmentFormEntity {
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'pk_assessment_form' })
  slug: string;

  @PrimaryColumn({ type: 'integer', primaryKeyConstraintName: 'pk_assessment_form' })
  version: number;

  @Column({ type: 'jsonb' })
  names: Names;

  @Column({ type: 'jsonb', nullable: true })
  note: Names | null;

  @Column({ type: 'jsonb' })
  criteria: Criterion[];

  /** Null only for the form of published lists, which state the cluster. */
  @Column({ type: 'jsonb', nullable: true })
  rule: Rule | null;

  @Column({ name: 'built_in', type: 'boolean', default: false })
  builtIn: boolean;
}
