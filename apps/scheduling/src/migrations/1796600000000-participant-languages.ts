import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Participants of a forum day may need an interpreter, whoever they meet. */
export class ParticipantLanguages1796600000000 implements MigrationInterface {
  name = 'ParticipantLanguages1796600000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table forum_participant add column language text`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table forum_participant drop column language`);
  }
}
