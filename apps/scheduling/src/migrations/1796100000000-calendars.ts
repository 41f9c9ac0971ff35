import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What parties say of their own time, and days off by decree. */
export class Calendars1796100000000 implements MigrationInterface {
  name = 'Calendars1796100000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table calendar (
        party_id uuid not null,
        factor double precision not null default 1,
        earliest text,
        latest text,
        feed_url text,
        feed_due_at timestamptz,
        feed_read_at timestamptz,
        feed_failure jsonb,
        constraint calendar_pk primary key (party_id),
        constraint calendar_factor check (factor between 0.25 and 4),
        constraint calendar_limits check ((earliest is null) = (latest is null) and earliest < latest and earliest ~ '^\\d{2}:\\d{2}$' and latest ~ '^\\d{2}:\\d{2}$'),
        constraint calendar_feed check ((feed_url is null) = (feed_due_at is null) and feed_url like 'https://%'),
        constraint calendar_party foreign key (party_id) references party (party_id)
      )`);
    await runner.query(`create index calendar_feed_due on calendar (feed_due_at)`);
    await runner.query(`
      create table busy_time (
        id uuid not null,
        party_id uuid not null,
        starts_at timestamptz not null,
        ends_at timestamptz not null,
        source text not null,
        note text,
        constraint busy_time_pk primary key (id),
        constraint busy_time_source check (source in ('hand', 'upload', 'feed')),
        constraint busy_time_lasts check (ends_at > starts_at and isfinite(starts_at) and isfinite(ends_at)),
        constraint busy_time_of_party foreign key (party_id) references party (party_id)
      )`);
    await runner.query(`create index busy_time_party on busy_time (party_id, ends_at)`);
    await runner.query(`alter table holiday drop constraint holiday_source`);
    await runner.query(`
      alter table holiday add constraint holiday_source
        check (source in ('date-holidays', 'official', 'forecast', 'operator'))`);
    await runner.query(`
      create table holiday_edition (edition text not null, constraint holiday_edition_pk primary key (edition))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table holiday_edition, busy_time, calendar`);
    await runner.query(`update holiday set source = 'operator' where source in ('official', 'forecast')`);
    await runner.query(`alter table holiday drop constraint holiday_source`);
    await runner.query(`
      alter table holiday add constraint holiday_source check (source in ('date-holidays', 'operator'))`);
  }
}
