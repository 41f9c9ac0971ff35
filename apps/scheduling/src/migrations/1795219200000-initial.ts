import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Initial1795219200000 implements MigrationInterface {
  name = 'Initial1795219200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create extension if not exists btree_gist`);
    await runner.query(`
      create table party (
        party_id uuid not null,
        role text not null,
        version integer not null,
        name text not null,
        zone text not null,
        country text not null,
        subdivision text not null,
        office_hours jsonb not null,
        constraint party_pk primary key (party_id),
        constraint party_role check (role in ('producer', 'buyer', 'post'))
      )`);
    await runner.query(`
      create table holiday (
        id uuid not null,
        country text not null,
        subdivision text not null default '',
        date date not null,
        name text not null,
        source text not null,
        active boolean not null default true,
        constraint holiday_pk primary key (id),
        constraint holiday_source check (source in ('date-holidays', 'operator'))
      )`);
    await runner.query(`create unique index holiday_area_date on holiday (country, subdivision, date)`);
    await runner.query(`
      create table holiday_seed (
        country text not null,
        subdivision text not null,
        year integer not null,
        constraint holiday_seed_pk primary key (country, subdivision, year)
      )`);
    await runner.query(`
      create table meeting (
        id uuid not null,
        version integer not null,
        kind text not null,
        state text not null,
        demand_id uuid,
        session_id uuid,
        starts_at timestamptz not null,
        ends_at timestamptz not null,
        out_of_hours boolean not null,
        parties jsonb not null,
        lines jsonb not null,
        expires_at timestamptz,
        reason text,
        constraint meeting_pk primary key (id),
        constraint meeting_kind check (kind in ('pitch', 'business-matching')),
        constraint meeting_state check (state in ('tentative', 'confirmed', 'declined', 'expired', 'cancelled')),
        constraint meeting_lasts check (ends_at > starts_at),
        constraint meeting_expires check ((state = 'tentative') = (expires_at is not null))
      )`);
    await runner.query(`create unique index meeting_session on meeting (session_id)`);
    await runner.query(`create index meeting_demand on meeting (demand_id)`);
    await runner.query(`create index meeting_expiry on meeting (expires_at) where state = 'tentative'`);
    await runner.query(`
      create table booking (
        meeting_id uuid not null,
        resource text not null,
        during tstzrange not null,
        status text not null,
        constraint booking_pk primary key (meeting_id, resource),
        constraint booking_status check (status in ('held', 'cancelled')),
        constraint booking_meeting foreign key (meeting_id) references meeting (id) on delete cascade,
        constraint booking_overlap exclude using gist (resource with =, during with &&) where (status <> 'cancelled')
      )`);
    await runner.query(`
      create table waiting_session (
        session_id uuid not null,
        session jsonb not null,
        lapsed boolean not null default false,
        tried_at timestamptz not null,
        constraint waiting_session_pk primary key (session_id)
      )`);
    await runner.query(`create index waiting_session_tried on waiting_session (tried_at) where not lapsed`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table waiting_session, booking, meeting, holiday_seed, holiday, party`);
  }
}
