import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Interpreters can be written to. */
export class InterpreterContacts1796510000000 implements MigrationInterface {
  name = 'InterpreterContacts1796510000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table resource
        add column version integer not null default 1,
        add column contact jsonb,
        add constraint resource_version check (version >= 1),
        add constraint resource_contact check (contact is null or kind = 'interpreter')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table resource drop column contact, drop column version`);
  }
}
