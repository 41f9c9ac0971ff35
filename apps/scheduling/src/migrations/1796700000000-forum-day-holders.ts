import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A forum day is held by a programme or a province; those of before are the operators' until they say by whom. */
export class ForumDayHolders1796700000000 implements MigrationInterface {
  name = 'ForumDayHolders1796700000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table forum_day
        add column programme text,
        add column province text,
        add constraint forum_day_province check (province ~ '^[0-9]{2}$')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table forum_day drop column province, drop column programme`);
  }
}
