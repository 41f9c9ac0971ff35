import type { MigrationInterface, QueryRunner } from 'typeorm';

export class FeedbackAndStanding1795912400000 implements MigrationInterface {
  name = 'FeedbackAndStanding1795912400000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table feedback (
        id uuid not null,
        demand_id uuid not null,
        producer_id uuid not null,
        side text not null,
        market text not null,
        verdict text not null,
        code text,
        text text,
        note text,
        line_id uuid,
        offer_id uuid,
        source text not null,
        actor text not null,
        given_on date not null,
        constraint feedback_pkey primary key (id),
        constraint feedback_once unique (demand_id, producer_id, side),
        constraint feedback_side check (side in ('post', 'producer')),
        constraint feedback_verdict check (verdict in ('accepted', 'rejected')),
        constraint feedback_code check ((verdict = 'rejected') = (code is not null)),
        constraint feedback_text check (code <> 'other' or text is not null),
        constraint feedback_source check (source in ('given', 'order'))
      )`);
    await runner.query(`create index feedback_producer on feedback (producer_id, id)`);
    await runner.query(`
      create table demand_order (
        demand_id uuid not null,
        producer_ids uuid[] not null,
        reason text not null,
        actor text not null,
        ordered_at timestamptz not null,
        constraint demand_order_pkey primary key (demand_id)
      )`);
    await runner.query(`
      create table producer_standing (
        producer_id uuid not null,
        version integer not null,
        as_of date not null,
        sessions integer not null,
        feedback jsonb not null,
        constraint producer_standing_pkey primary key (producer_id),
        constraint producer_standing_version check (version >= 0 and sessions >= 0)
      )`);
    await runner.query(`
      create table daily_step (
        name text not null,
        done date not null,
        constraint daily_step_pkey primary key (name)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table daily_step, producer_standing, demand_order, feedback`);
  }
}
