import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AuditLog1764200000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table audit_entry (
        id uuid constraint pk_audit_entry primary key,
        at timestamptz not null default clock_timestamp(),
        actor text not null,
        kind text not null,
        subject text not null,
        action text not null,
        before jsonb,
        after jsonb,
        reason text,
        request_id text
      )`);
    await runner.query(`create index ix_audit_entry_subject on audit_entry (kind, subject, id)`);
    await runner.query(`create index ix_audit_entry_actor on audit_entry (actor, id)`);
    // The log is only worth something when nobody can tidy it up afterwards.
    await runner.query(`
      create function refuse_audit_change() returns trigger language plpgsql as
      $$ begin raise exception 'the audit log is only ever added to'; end $$`);
    await runner.query(`
      create trigger audit_entry_stays before update or delete on audit_entry
        for each statement execute function refuse_audit_change()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table audit_entry`);
    await runner.query(`drop function refuse_audit_change`);
  }
}
