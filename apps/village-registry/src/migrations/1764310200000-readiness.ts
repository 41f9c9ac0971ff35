import type { MigrationInterface, QueryRunner } from 'typeorm';
import { builtInForms } from './1764310200000-built-in-forms';

const statements = [
  `create table assessment_form (
    slug text not null,
    version integer not null,
    names jsonb not null,
    note jsonb,
    criteria jsonb not null,
    rule jsonb,
    built_in boolean not null default false,
    constraint pk_assessment_form primary key (slug, version),
    constraint ck_assessment_form_version check (version > 0)
  )`,
  `alter table cluster_assessment
    drop constraint pk_cluster_assessment,
    alter column village_code drop not null,
    add column id uuid not null default gen_random_uuid(),
    add column producer_id uuid constraint fk_cluster_assessment_producer references producer (id),
    add column form text not null default 'list',
    add column form_version integer not null default 1,
    add column scores jsonb,
    add column share double precision,
    add column recorded_at timestamptz not null default clock_timestamp(),
    add constraint pk_cluster_assessment primary key (id)`,
  `alter table cluster_assessment
    alter column id drop default,
    alter column form drop default,
    alter column form_version drop default,
    add constraint fk_cluster_assessment_form foreign key (form, form_version)
      references assessment_form (slug, version),
    add constraint ck_cluster_assessment_subject check (num_nonnulls(village_code, producer_id) = 1),
    add constraint uq_cluster_assessment_village unique (village_code, assessed_on, form),
    add constraint uq_cluster_assessment_producer unique (producer_id, assessed_on, form)`,
  `create table readiness_gap (
    id uuid constraint pk_readiness_gap primary key,
    village_code text constraint fk_readiness_gap_village references village (code),
    producer_id uuid constraint fk_readiness_gap_producer references producer (id),
    form text not null,
    criterion text not null,
    assessment_id uuid not null constraint fk_readiness_gap_assessment references cluster_assessment (id),
    opened_on date not null,
    owner text,
    due_on date,
    state text not null,
    closed_on date,
    note text,
    constraint ck_readiness_gap_subject check (num_nonnulls(village_code, producer_id) = 1),
    constraint ck_readiness_gap_state check (state in ('open', 'closed')),
    constraint ck_readiness_gap_closed check ((state = 'closed') = (closed_on is not null))
  )`,
  `create unique index uq_readiness_gap_village on readiness_gap (village_code, form, criterion) where state = 'open'`,
  `create unique index uq_readiness_gap_producer on readiness_gap (producer_id, form, criterion) where state = 'open'`,
];

/** Assessments by forms, with scores; what falls short becomes a gap with an owner and a due date. */
export class Readiness1764310200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const [forms, assessments, ...rest] = statements;
    await runner.query(forms);
    await runner.query(
      `insert into assessment_form (slug, version, names, note, criteria, rule, built_in)
       select slug, 1, names, note, criteria, rule, true
       from jsonb_to_recordset($1) as f(slug text, names jsonb, note jsonb, criteria jsonb, rule jsonb)`,
      [JSON.stringify(builtInForms)],
    );
    await runner.query(assessments);
    for (const statement of rest) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table readiness_gap');
    await runner.query(`delete from cluster_assessment where form <> 'list' or village_code is null`);
    await runner.query(
      `alter table cluster_assessment
         drop constraint uq_cluster_assessment_producer, drop constraint uq_cluster_assessment_village,
         drop constraint ck_cluster_assessment_subject, drop constraint fk_cluster_assessment_form,
         drop constraint pk_cluster_assessment, drop column id, drop column producer_id, drop column form,
         drop column form_version, drop column scores, drop column share, drop column recorded_at,
         alter column village_code set not null,
         add constraint pk_cluster_assessment primary key (village_code, assessed_on)`,
    );
    await runner.query('drop table assessment_form');
  }
}
