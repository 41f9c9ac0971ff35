import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Forum days: who meets whom, where they sit, how it was laid out, and what changed on the day. Slots count from 1. */
export class ForumDays1796400000000 implements MigrationInterface {
  name = 'ForumDays1796400000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table forum_day (
        id uuid not null,
        version integer not null,
        state text not null,
        name text not null,
        place text not null,
        zone text not null,
        date date not null,
        slot_minutes integer not null,
        starts text[] not null,
        morning integer not null,
        fairness integer,
        constraint forum_day_pk primary key (id),
        constraint forum_day_state check (state in ('draft', 'solving', 'solved', 'published', 'closed')),
        constraint forum_day_slots check (cardinality(starts) between 1 and 200 and slot_minutes between 5 and 240),
        constraint forum_day_morning check (morning between 0 and cardinality(starts)),
        constraint forum_day_fairness check (fairness >= 0)
      )`);
    await runner.query(`
      create table forum_participant (
        forum_day_id uuid not null,
        party_id uuid not null,
        arrives integer not null default 1,
        forbidden integer[] not null default '{}',
        gone_from integer,
        constraint forum_participant_pk primary key (forum_day_id, party_id),
        constraint forum_participant_arrives check (arrives >= 1 and gone_from >= 1),
        constraint forum_participant_day foreign key (forum_day_id) references forum_day (id) on delete cascade,
        constraint forum_participant_party foreign key (party_id) references party (party_id)
      )`);
    await runner.query(`
      create table forum_table (
        forum_day_id uuid not null,
        no integer not null,
        party_id uuid,
        closed_from integer,
        constraint forum_table_pk primary key (forum_day_id, no),
        constraint forum_table_no check (no between 1 and 1000),
        constraint forum_table_day foreign key (forum_day_id) references forum_day (id) on delete cascade,
        constraint forum_table_owner foreign key (forum_day_id, party_id)
          references forum_participant (forum_day_id, party_id)
      )`);
    await runner.query(
      `create unique index forum_table_party on forum_table (forum_day_id, party_id) where party_id is not null`,
    );
    await runner.query(`
      create table forum_interpreter (
        forum_day_id uuid not null,
        resource_id uuid not null,
        away_from integer,
        constraint forum_interpreter_pk primary key (forum_day_id, resource_id),
        constraint forum_interpreter_day foreign key (forum_day_id) references forum_day (id) on delete cascade,
        constraint forum_interpreter_resource foreign key (resource_id) references resource (id)
      )`);
    await runner.query(`
      create table forum_wish (
        id uuid not null,
        forum_day_id uuid not null,
        ref text not null,
        a uuid not null,
        b uuid not null,
        must boolean not null,
        priority integer not null,
        session text not null,
        fixed_slot integer,
        locked_slot integer,
        forbidden integer[] not null default '{}',
        language text,
        meeting_id uuid,
        withdrawn boolean not null default false,
        constraint forum_wish_pk primary key (id),
        constraint forum_wish_pair check (a <> b),
        constraint forum_wish_priority check (priority between 1 and 9),
        constraint forum_wish_session check (session in ('morning', 'afternoon', 'any')),
        constraint forum_wish_withdrawn check (not withdrawn or meeting_id is not null),
        constraint forum_wish_day foreign key (forum_day_id) references forum_day (id) on delete cascade,
        constraint forum_wish_a foreign key (forum_day_id, a) references forum_participant (forum_day_id, party_id),
        constraint forum_wish_b foreign key (forum_day_id, b) references forum_participant (forum_day_id, party_id),
        constraint forum_wish_meeting foreign key (meeting_id) references meeting (id)
      )`);
    await runner.query(`create unique index forum_wish_ref on forum_wish (forum_day_id, ref) where not withdrawn`);
    await runner.query(`create unique index forum_wish_once on forum_wish (meeting_id)`);
    await runner.query(`
      create table forum_precedence (
        earlier_id uuid not null,
        later_id uuid not null,
        constraint forum_precedence_pk primary key (earlier_id, later_id),
        constraint forum_precedence_order check (earlier_id <> later_id),
        constraint forum_precedence_earlier foreign key (earlier_id) references forum_wish (id) on delete cascade,
        constraint forum_precedence_later foreign key (later_id) references forum_wish (id) on delete cascade
      )`);
    await runner.query(`create index forum_precedence_of_later on forum_precedence (later_id)`);
    await runner.query(`
      create table forum_placement (
        wish_id uuid not null,
        forum_day_id uuid not null,
        slot integer not null,
        table_no integer not null,
        interpreter_id uuid,
        constraint forum_placement_pk primary key (wish_id),
        constraint forum_placement_slot check (slot >= 1),
        constraint forum_placement_wish foreign key (wish_id) references forum_wish (id) on delete cascade,
        constraint forum_placement_table foreign key (forum_day_id, table_no) references forum_table (forum_day_id, no),
        constraint forum_placement_interpreter foreign key (forum_day_id, interpreter_id)
          references forum_interpreter (forum_day_id, resource_id)
      )`);
    await runner.query(
      `create unique index forum_placement_table_once on forum_placement (forum_day_id, slot, table_no)`,
    );
    await runner.query(`
      create unique index forum_placement_interpreter_once on forum_placement (forum_day_id, slot, interpreter_id)
      where interpreter_id is not null`);
    await runner.query(`
      create table forum_seat (
        forum_day_id uuid not null,
        slot integer not null,
        party_id uuid not null,
        wish_id uuid not null,
        constraint forum_seat_pk primary key (forum_day_id, slot, party_id),
        constraint forum_seat_placement foreign key (wish_id) references forum_placement (wish_id) on delete cascade,
        constraint forum_seat_participant foreign key (forum_day_id, party_id)
          references forum_participant (forum_day_id, party_id)
      )`);
    await runner.query(`create index forum_seat_wish on forum_seat (wish_id)`);
    await runner.query(`
      create table forum_run (
        id uuid not null,
        forum_day_id uuid not null,
        day_version integer not null,
        state_before text not null,
        state text not null,
        seconds double precision not null,
        seed integer not null,
        started_at timestamptz not null,
        ended_at timestamptz,
        lease_until timestamptz not null,
        stop_asked boolean not null default false,
        progress jsonb not null,
        result jsonb,
        failure text,
        constraint forum_run_pk primary key (id),
        constraint forum_run_state check (state in ('running', 'done', 'failed')),
        constraint forum_run_ended check ((state = 'running') = (ended_at is null)),
        constraint forum_run_result check ((state = 'done') = (result is not null)),
        constraint forum_run_day foreign key (forum_day_id) references forum_day (id) on delete cascade
      )`);
    await runner.query(`create unique index forum_run_one on forum_run (forum_day_id) where state = 'running'`);
    await runner.query(`create index forum_run_of_day on forum_run (forum_day_id, id)`);
    await runner.query(`create index forum_run_lease on forum_run (lease_until) where state = 'running'`);
    await runner.query(`
      create table forum_change (
        id uuid not null,
        forum_day_id uuid not null,
        at timestamptz not null,
        made_at timestamptz not null,
        made_by text not null,
        change jsonb not null,
        outcome jsonb not null,
        constraint forum_change_pk primary key (id),
        constraint forum_change_day foreign key (forum_day_id) references forum_day (id) on delete cascade
      )`);
    await runner.query(`create index forum_change_of_day on forum_change (forum_day_id, id)`);
    await runner.query(`alter table meeting add column forum jsonb`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table meeting drop column forum`);
    await runner.query(`
      drop table forum_change, forum_run, forum_seat, forum_placement, forum_precedence, forum_wish, forum_interpreter,
        forum_table, forum_participant, forum_day`);
  }
}
