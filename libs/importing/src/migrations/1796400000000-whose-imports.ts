import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A file's rows go in with the rights of whoever sent it. */
export class WhoseImports1796400000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table import_job add column principal jsonb`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table import_job drop column principal`);
  }
}
