import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Links in mails can be made worthless. */
export class LinkRevocations1796300000000 implements MigrationInterface {
  name = 'LinkRevocations1796300000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table link_revocation (
        meeting_id uuid not null,
        party_id uuid not null,
        revoked_at timestamptz not null,
        constraint link_revocation_pk primary key (meeting_id, party_id),
        constraint link_revocation_meeting foreign key (meeting_id) references meeting (id) on delete cascade
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table link_revocation`);
  }
}
