import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A session may be dropped before or after an hour was found for it. */
export class DroppedSessions1795651200000 implements MigrationInterface {
  name = 'DroppedSessions1795651200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table waiting_session add column reason text`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table waiting_session drop column reason`);
  }
}
