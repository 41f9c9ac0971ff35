import type { MigrationInterface, QueryRunner } from 'typeorm';

/** By when a meeting wanted its next step. */
export class OutcomeDue1796500000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table heard_outcome add column due_on date');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table heard_outcome drop column due_on');
  }
}
