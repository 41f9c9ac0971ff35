import type { MigrationInterface, QueryRunner } from 'typeorm';

const check = (states: string) => `
  alter table proposed_session
    drop constraint proposed_session_state,
    add constraint proposed_session_state check (state in (${states}))`;

/** A session may come to nothing because its meeting was declined or not answered in time. */
export class SessionsThatFallThrough1796000000000 implements MigrationInterface {
  name = 'SessionsThatFallThrough1796000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(check(`'proposed', 'approved', 'dropped', 'lapsed', 'fell-through'`));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`update proposed_session set state = 'lapsed' where state = 'fell-through'`);
    await runner.query(check(`'proposed', 'approved', 'dropped', 'lapsed'`));
  }
}
