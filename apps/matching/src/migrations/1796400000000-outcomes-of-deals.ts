import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What deals say of their producers. */
export class OutcomesOfDeals1796400000000 implements MigrationInterface {
  name = 'OutcomesOfDeals1796400000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table deal_outcome (
        deal_id uuid not null,
        version integer not null,
        producer_id uuid not null,
        market text not null,
        marks jsonb not null,
        constraint deal_outcome_pkey primary key (deal_id),
        constraint deal_outcome_version check (version >= 1)
      )`);
    await runner.query(`create index deal_outcome_producer on deal_outcome (producer_id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table deal_outcome`);
  }
}
