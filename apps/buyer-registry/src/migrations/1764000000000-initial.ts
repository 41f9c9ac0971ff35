import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Initial1764000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table trade_post (
        id uuid constraint pk_trade_post primary key,
        version integer not null,
        kind text not null,
        name text not null,
        city text not null,
        country text not null,
        subdivision text,
        zone text not null,
        contact jsonb not null,
        office_hours jsonb not null,
        constraint ck_trade_post_country check (country ~ '^[A-Z]{2}$'),
        constraint ck_trade_post_kind
          check (kind in ('itpc', 'attache', 'trade-consul', 'economic-office', 'wto-mission'))
      )`);
    await runner.query(`
      create table buyer (
        id uuid constraint pk_buyer primary key,
        version integer not null,
        name text not null,
        post_id uuid not null constraint fk_buyer_post references trade_post (id),
        country text not null,
        subdivision text,
        zone text not null,
        contact jsonb not null,
        office_hours jsonb not null,
        illustrative boolean not null default false,
        constraint ck_buyer_country check (country ~ '^[A-Z]{2}$')
      )`);
    await runner.query(`create index ix_buyer_post on buyer (post_id, id)`);
    await runner.query(`
      create table demand (
        id uuid constraint pk_demand primary key,
        version integer not null,
        state text not null,
        post_id uuid not null constraint fk_demand_post references trade_post (id),
        buyer_id uuid not null constraint fk_demand_buyer references buyer (id),
        country text not null,
        max_sessions integer not null,
        registered_at timestamptz not null,
        expires_on date not null,
        closed_at timestamptz,
        closing_reason text,
        idempotency_key text,
        request_hash text,
        constraint uq_demand_idempotency_key unique (post_id, idempotency_key),
        constraint ck_demand_state check (state in ('open', 'closed')),
        constraint ck_demand_closing check ((state = 'closed') = (closing_reason is not null)),
        constraint ck_demand_max_sessions check (max_sessions between 0 and 20),
        constraint ck_demand_country check (country ~ '^[A-Z]{2}$')
      )`);
    await runner.query(`create index ix_demand_post on demand (post_id, id)`);
    await runner.query(`create index ix_demand_expiry on demand (expires_on) where state = 'open'`);
    await runner.query(`
      create table demand_line (
        id uuid constraint pk_demand_line primary key,
        demand_id uuid not null constraint fk_demand_line_demand references demand (id) on delete cascade,
        position integer not null,
        words text not null,
        commodity text not null,
        form text,
        hs6 text[] not null,
        quantity_min double precision not null,
        quantity_max double precision,
        unit text not null,
        rhythm text not null,
        ship_from text not null,
        ship_to text not null,
        certificates text[] not null,
        incoterm text,
        destination_port text,
        ceiling_amount numeric(18, 6),
        ceiling_currency text,
        constraint uq_demand_line_position unique (demand_id, position),
        constraint ck_demand_line_quantity
          check (quantity_min > 0 and (quantity_max is null or quantity_max >= quantity_min)),
        constraint ck_demand_line_rhythm check (rhythm in ('one-off', 'monthly')),
        constraint ck_demand_line_window
          check (ship_from ~ '^\\d{4}-\\d{2}$' and ship_to ~ '^\\d{4}-\\d{2}$' and ship_from <= ship_to),
        constraint ck_demand_line_ceiling
          check ((ceiling_amount is null) = (ceiling_currency is null) and ceiling_amount >= 0)
      )`);
    await runner.query(`
      create table unresolved_word (
        id uuid constraint pk_unresolved_word primary key,
        phrase text not null constraint uq_unresolved_word_phrase unique,
        post_id uuid not null constraint fk_unresolved_word_post references trade_post (id),
        times integer not null,
        first_seen_at timestamptz not null,
        last_seen_at timestamptz not null
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table unresolved_word, demand_line, demand, buyer, trade_post`);
  }
}
