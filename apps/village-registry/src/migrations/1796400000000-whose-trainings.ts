import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A class without a programme is held by a province; whoever looks after that runs it. */
export class WhoseTrainings1796400000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `alter table training add column province text constraint ck_training_province check (province ~ '^[0-9]{2}$')`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table training drop column province`);
  }
}
