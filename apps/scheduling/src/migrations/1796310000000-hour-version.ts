import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A calendar's reply to an earlier hour of a meeting is out of date; one to an earlier version of the same hour is not. */
export class HourVersion1796310000000 implements MigrationInterface {
  name = 'HourVersion1796310000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table meeting
        add column hour_version integer not null default 1,
        add constraint meeting_hour_version check (hour_version between 1 and version)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table meeting drop column hour_version`);
  }
}
