import type { MigrationInterface, QueryRunner } from 'typeorm';

const tables = [
  `create table import_job (
    id uuid constraint pk_import_job primary key,
    kind text not null,
    source text not null,
    file_name text,
    format text not null,
    encoding text,
    size bigint not null default 0,
    dry_run boolean not null,
    said jsonb not null,
    given jsonb not null,
    header jsonb,
    actor text not null,
    reason text,
    request_id text,
    state text not null,
    failure jsonb,
    rows_read integer not null default 0,
    good integer not null default 0,
    unchanged integer not null default 0,
    bad integer not null default 0,
    suspected integer not null default 0,
    last_row integer not null default 0,
    rows_expected integer,
    attempts smallint not null default 0,
    created_at timestamptz not null default clock_timestamp(),
    started_at timestamptz,
    finished_at timestamptz,
    lease_owner uuid,
    lease_until timestamptz,
    constraint ck_import_job_format check (format in ('csv', 'xlsx')),
    constraint ck_import_job_state check
      (state in ('uploading', 'waiting', 'running', 'needs-mapping', 'done', 'failed', 'cancelled')),
    constraint ck_import_job_counts check (rows_read = good + unchanged + bad + suspected)
  )`,
  `create index ix_import_job_open on import_job (created_at) where state in ('uploading', 'waiting', 'running')`,
  // Packed bytes do not get smaller, and text files of this size do not fit a row as they are.
  `create table import_piece (
    import_id uuid not null constraint fk_import_piece_import references import_job (id) on delete cascade,
    position integer not null,
    bytes bytea not null,
    constraint pk_import_piece primary key (import_id, position)
  )`,
  `create table import_row (
    import_id uuid not null constraint fk_import_row_import references import_job (id) on delete cascade,
    number integer not null,
    state text not null,
    cells jsonb not null,
    faults jsonb not null,
    candidate_id text,
    decided_by text,
    decided_at timestamptz,
    constraint pk_import_row primary key (import_id, number),
    constraint ck_import_row_state check (state in ('bad', 'suspected', 'settled')),
    constraint ck_import_row_candidate check (state = 'bad' or candidate_id is not null)
  )`,
  `create table import_mapping (
    kind text not null,
    source text not null,
    columns jsonb not null,
    changed_at timestamptz not null default clock_timestamp(),
    constraint pk_import_mapping primary key (kind, source)
  )`,
  `create table import_key (
    kind text not null,
    source text not null,
    key text not null,
    id uuid not null,
    constraint pk_import_key primary key (kind, source, key)
  )`,
];

export class ImportTables1764500000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of tables) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table import_key, import_mapping, import_row, import_piece, import_job`);
  }
}
