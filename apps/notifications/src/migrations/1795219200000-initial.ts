import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Initial1795219200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table party (
        party_id uuid not null,
        role text not null,
        version integer not null,
        name text not null,
        zone text not null,
        contact jsonb not null,
        constraint party_pk primary key (party_id),
        constraint party_role check (role in ('producer', 'buyer', 'post')),
        constraint party_version check (version >= 1)
      )`);
    await runner.query(`
      create table message (
        message_id uuid not null,
        event_id uuid not null,
        recipient uuid not null,
        channel text not null,
        kind text not null,
        meeting_id uuid not null,
        meeting_version integer not null,
        demand_id uuid,
        recipient_name text not null,
        person text not null,
        address text not null,
        language text not null,
        zone text not null,
        subject text not null,
        meeting jsonb not null,
        addresses jsonb not null,
        reply_to text,
        state text not null,
        attempts integer not null,
        next_try timestamptz not null,
        reason text,
        path text,
        created_at timestamptz not null,
        settled_at timestamptz,
        constraint message_pk primary key (message_id),
        constraint message_once unique (event_id, recipient, channel),
        constraint message_channel check (channel in ('email')),
        constraint message_kind check (kind in ('invitation', 'confirmation', 'release')),
        constraint message_language check (language in ('id', 'en')),
        constraint message_state check (state in ('queued', 'sent', 'kept', 'failed')),
        constraint message_settled check ((state = 'queued') = (settled_at is null)),
        constraint message_kept check ((state = 'kept') = (path is not null)),
        constraint message_attempts check (attempts >= 0)
      )`);
    await runner.query(`create index message_due on message (next_try) where state = 'queued'`);
    await runner.query(`create index message_meeting on message (meeting_id, recipient, meeting_version)`);
    await runner.query(`create index message_demand on message (demand_id, message_id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table message');
    await runner.query('drop table party');
  }
}
