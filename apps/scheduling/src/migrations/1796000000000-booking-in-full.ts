import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Meetings with resources, other hours, reminders, running order and outcome; forum meetings and follow-ups. */
export class BookingInFull1796000000000 implements MigrationInterface {
  name = 'BookingInFull1796000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table resource (
        id uuid not null,
        kind text not null,
        name text not null,
        languages text[] not null default '{}',
        zone text,
        office_hours jsonb,
        link text,
        active boolean not null default true,
        constraint resource_pk primary key (id),
        constraint resource_kind check (kind in ('interpreter', 'table', 'video-room')),
        constraint resource_hours check ((kind = 'interpreter') = (zone is not null and office_hours is not null)),
        constraint resource_languages check (kind <> 'interpreter' or cardinality(languages) > 0),
        constraint resource_link check (link is null or kind = 'video-room')
      )`);
    await runner.query(`
      alter table meeting
        add column born_from uuid,
        add column forum_day_id uuid,
        add column table_no integer,
        add column resources jsonb not null default '[]',
        add column link text,
        add column running_order jsonb,
        add column other_hours jsonb,
        add column rounds integer not null default 0,
        add column remind_at timestamptz,
        add column outcome jsonb,
        drop constraint meeting_kind,
        add constraint meeting_kind check (kind in ('pitch', 'business-matching', 'forum')),
        add constraint meeting_forum
          check ((kind = 'forum') = (forum_day_id is not null and table_no is not null)),
        add constraint meeting_outcome check (outcome is null or state = 'confirmed')`);
    await runner.query(`create index meeting_born_from on meeting (born_from) where born_from is not null`);
    await runner.query(`create index meeting_forum_day on meeting (forum_day_id) where forum_day_id is not null`);
    await runner.query(`create index meeting_reminder on meeting (remind_at) where remind_at is not null`);
    // What is under way is reminded of as well: of its hold a day before it lapses, of its start a day before.
    await runner.query(`
      update meeting set remind_at = coalesce(expires_at, starts_at) - interval '24 hours'
      where state in ('tentative', 'confirmed') and starts_at > now() + interval '24 hours'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`delete from meeting where kind = 'forum'`);
    await runner.query(`
      alter table meeting
        drop column born_from, drop column forum_day_id, drop column table_no, drop column resources, drop column link,
        drop column running_order, drop column other_hours, drop column rounds, drop column remind_at,
        drop column outcome,
        drop constraint meeting_kind,
        add constraint meeting_kind check (kind in ('pitch', 'business-matching'))`);
    await runner.query(`drop table resource`);
  }
}
