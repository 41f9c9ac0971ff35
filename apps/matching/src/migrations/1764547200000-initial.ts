import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Initial1764547200000 implements MigrationInterface {
  name = 'Initial1764547200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table lane (
        lane integer not null,
        epoch bigint not null,
        owner text not null,
        taken_at timestamptz not null default now(),
        constraint lane_pkey primary key (lane),
        constraint lane_epoch_positive check (epoch > 0)
      )`);
    await runner.query(`
      create table open_demand (
        demand_id uuid not null,
        lane integer not null,
        version integer not null,
        state text not null,
        demand jsonb not null,
        match_version integer not null,
        match_digest text not null,
        constraint open_demand_pkey primary key (demand_id),
        constraint open_demand_state check (state in ('open', 'closed'))
      )`);
    await runner.query(`create index open_demand_lane on open_demand (lane, state, demand_id)`);
    // Results of a few kilobytes are written often and read seldom: compressing each would cost more than it saves.
    await runner.query(`
      create table line_match (
        demand_id uuid not null,
        line_id uuid not null,
        version integer not null,
        scoring text not null,
        result json not null,
        constraint line_match_pkey primary key (demand_id, line_id)
      ) with (toast_tuple_target = 8160)`);
    await runner.query(`
      create table proposed_session (
        session_id uuid not null,
        demand_id uuid not null,
        producer_id uuid not null,
        producer_name text not null,
        kind text not null,
        lines jsonb not null,
        proposed_at timestamptz not null default now(),
        constraint proposed_session_pkey primary key (session_id),
        constraint proposed_session_once unique (demand_id, producer_id, kind)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table proposed_session, line_match, open_demand, lane`);
  }
}
