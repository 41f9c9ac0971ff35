import type { MigrationInterface, QueryRunner } from 'typeorm';

const statements = [
  `create extension if not exists pg_trgm`,
  `alter table producer
    add column merged_into uuid constraint fk_producer_merged_into references producer (id),
    add constraint ck_producer_merged_into check (merged_into <> id),
    add constraint ck_producer_phone check (contact ->> 'phone' ~ '^\\+[1-9][0-9]{6,14}$')`,
  `create index ix_producer_merged_into on producer (merged_into)`,
  // Names without what kind of group it is; from now on the service writes them.
  `alter table producer add column name_key text not null default ''`,
  `update producer set name_key = coalesce(nullif(btrim(regexp_replace(regexp_replace(lower(name),
     '\\m(bumdes|bumdesa|bum|desa|koperasi|kelompok|tani|nelayan|usaha|yayasan|ud|cv|pt|dsa)\\M', '', 'g'),
     '[^a-z0-9]+', ' ', 'g')), ''), lower(name))`,
  `alter table producer alter column name_key drop default`,
  `create index ix_village_regency on village (regency, province)`,
  `create table producer_paper (
    kind text not null,
    number text not null,
    producer_id uuid not null constraint fk_producer_paper_producer references producer (id),
    issued_on date,
    valid_to date,
    file text,
    constraint pk_producer_paper primary key (kind, number),
    constraint ck_producer_paper_kind check (kind in ('nib', 'npwp', 'peb', 'e-ska')),
    constraint ck_producer_paper_number check (number ~ '^[0-9A-Z]+$'),
    constraint ck_producer_paper_validity check (issued_on <= valid_to)
  )`,
  `create index ix_producer_paper_producer on producer_paper (producer_id)`,
  `create index ix_producer_paper_number on producer_paper (number)`,
  `create table producer_consent (
    producer_id uuid not null constraint fk_producer_consent_producer references producer (id),
    channel text not null,
    given boolean not null,
    at timestamptz not null,
    constraint pk_producer_consent primary key (producer_id, channel),
    constraint ck_producer_consent_channel check (channel in ('email', 'whatsapp', 'sms'))
  )`,
];

/** Legal papers that belong to one producer only, consent by channel, and duplicates that became one. */
export class ProducerPapers1764310100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table producer_consent, producer_paper');
    await runner.query('drop index ix_village_regency');
    await runner.query(
      'alter table producer drop constraint ck_producer_phone, drop constraint ck_producer_merged_into, drop column merged_into, drop column name_key',
    );
  }
}
