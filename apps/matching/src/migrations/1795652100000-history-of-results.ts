import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Results are put aside instead of overwritten, with the demands that they were made from. */
export class HistoryOfResults1795652100000 implements MigrationInterface {
  name = 'HistoryOfResults1795652100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table line_match add column stored_at timestamptz not null default now()`);
    await runner.query(`
      create table past_match (
        demand_id uuid not null,
        version integer not null,
        line_id uuid not null,
        scoring text not null,
        result json not null,
        stored_at timestamptz not null,
        constraint past_match_pkey primary key (demand_id, version, line_id)
      )`);
    await runner.query(`create index past_match_stored_at on past_match (stored_at)`);
    await runner.query(`
      create table past_demand (
        demand_id uuid not null,
        match_version integer not null,
        demand json not null,
        kept_at timestamptz not null default now(),
        constraint past_demand_pkey primary key (demand_id, match_version)
      )`);
    await runner.query(`create index past_demand_kept_at on past_demand (kept_at)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table past_demand, past_match`);
    await runner.query(`alter table line_match drop column stored_at`);
  }
}
