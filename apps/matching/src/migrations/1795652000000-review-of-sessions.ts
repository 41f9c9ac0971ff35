import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Sessions have states: those that were proposed before this are known to everybody. */
export class ReviewOfSessions1795652000000 implements MigrationInterface {
  name = 'ReviewOfSessions1795652000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table proposed_session
        add column state text not null default 'approved',
        add column version integer not null default 1,
        add column origin text not null default 'market',
        add column reason text,
        add constraint proposed_session_state check (state in ('proposed', 'approved', 'dropped', 'lapsed')),
        add constraint proposed_session_origin check (origin in ('market', 'person')),
        add constraint proposed_session_why
          check (reason is not null or (origin = 'market' and state <> 'dropped'))`);
    await runner.query(`alter table proposed_session alter column state drop default`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table proposed_session
      drop column state, drop column version, drop column origin, drop column reason`);
  }
}
