import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What coaching would open each open demand to. */
export class DemandUnlocks1767600000000 implements MigrationInterface {
  name = 'DemandUnlocks1767600000000';

  async up(runner: QueryRunner): Promise<void> {
    // Kept off the demand's own row, which the hot path writes.
    await runner.query(`
      create table demand_unlock (
        demand_id uuid not null,
        changed bigint not null,
        digest text not null,
        unlocks json not null,
        constraint demand_unlock_pkey primary key (demand_id)
      )`);
    await runner.query(`create index demand_unlock_changed on demand_unlock (changed)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table demand_unlock`);
  }
}
