import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Deals, and what meetings said of them. */
export class Deals1796400000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function money_fits(money jsonb) returns boolean language sql immutable as $$
        select coalesce(jsonb_typeof(money -> 'amount') = 'number' and (money ->> 'amount')::numeric >= 0
                        and money ->> 'currency' ~ '^[A-Z]{3}$', false)
      $$`);
    // Each stage once and in order, none before an earlier one, paid where the state says so, the awaited one ahead.
    await runner.query(`
      create function deal_steps_fit(steps jsonb, state text, awaits text) returns boolean language sql immutable as $$
        with stage as (
          select s.name, s.place
          from unnest(array['price-list', 'sample', 'contract', 'shipped', 'paid']) with ordinality s(name, place)
        ), reached as (
          select e.ord, stage.place, e.step ->> 'on' as day
          from jsonb_array_elements(steps) with ordinality e(step, ord)
          left join stage on stage.name = e.step ->> 'stage'
        )
        select not exists (select from reached
                           where place is null or coalesce(day !~ '^\\d{4}-\\d{2}-\\d{2}$', true))
          and not exists (select from reached a join reached b on b.ord > a.ord
                          where b.place <= a.place or b.day < a.day)
          and (state = 'paid') = exists (select from reached where place = 5)
          and not exists (select from reached join stage on stage.name = awaits where reached.place >= stage.place)
      $$`);
    await runner.query(`
      create function deal_loss_fits(loss jsonb) returns boolean language sql immutable as $$
        select coalesce(
          loss ->> 'code' in ('quality', 'price', 'late-delivery', 'capacity', 'certificate', 'packaging',
                              'communication', 'buyer-withdrew', 'buyer-did-not-pay', 'market-closed', 'other')
          and loss ->> 'on' ~ '^\\d{4}-\\d{2}-\\d{2}$'
          and (loss ->> 'code' <> 'other' or length(loss ->> 'text') > 0), false)
      $$`);
    // One currency, and each sum that of its own kind.
    await runner.query(`
      create function deal_sums_fit(contract jsonb, shipments jsonb, payments jsonb, currency text, contracted numeric,
                                    shipped numeric, paid numeric) returns boolean language sql immutable as $$
        with amount as (
          select 'contracted' as kind, contract -> 'value' as money where contract is not null
          union all select 'shipped', s -> 'value' from jsonb_array_elements(shipments) s
          union all select 'paid', p -> 'value' from jsonb_array_elements(payments) p
        )
        select not exists (select from amount
                           where coalesce(jsonb_typeof(money -> 'amount') <> 'number'
                                          or (money ->> 'amount')::numeric < 0 or money ->> 'currency' <> currency, true))
          and (currency is null) = not exists (select from amount)
          and (currency is null or currency ~ '^[A-Z]{3}$')
          and contracted is not distinct from
            (select sum((money ->> 'amount')::numeric) from amount where kind = 'contracted')
          and shipped is not distinct from (select sum((money ->> 'amount')::numeric) from amount where kind = 'shipped')
          and paid is not distinct from (select sum((money ->> 'amount')::numeric) from amount where kind = 'paid')
      $$`);
    await runner.query(`
      create table deal (
        id uuid constraint pk_deal primary key,
        version integer not null,
        demand_id uuid not null constraint fk_deal_demand references demand (id),
        post_id uuid not null constraint fk_deal_post references trade_post (id),
        buyer_id uuid not null constraint fk_deal_buyer references buyer (id),
        producer_id uuid not null,
        country text not null,
        lines jsonb not null,
        meeting_id uuid,
        pitch_id uuid,
        opened_on date not null,
        state text not null,
        awaits text,
        due_on date,
        steps jsonb not null,
        intention jsonb,
        contract jsonb,
        shipments jsonb not null,
        payments jsonb not null,
        settled_on date,
        loss jsonb,
        currency text,
        contracted numeric(18, 3),
        shipped numeric(18, 3),
        paid numeric(18, 3),
        quiet_since timestamptz not null,
        nudged_at timestamptz,
        escalated_at timestamptz,
        constraint ck_deal_version check (version >= 1),
        constraint ck_deal_country check (country ~ '^[A-Z]{2}$'),
        constraint ck_deal_lines check (jsonb_array_length(lines) >= 1),
        constraint ck_deal_state check (state in ('open', 'paid', 'lost')),
        constraint ck_deal_awaits check (
          (state = 'open') = (awaits is not null) and (awaits is null) = (due_on is null)
          and (awaits is null or awaits in ('price-list', 'sample', 'contract', 'shipped', 'paid'))),
        constraint ck_deal_steps check (deal_steps_fit(steps, state, awaits)),
        constraint ck_deal_loss check ((state = 'lost') = (loss is not null) and (loss is null or deal_loss_fits(loss))),
        constraint ck_deal_settled check (settled_on is null or state = 'paid'),
        constraint ck_deal_intention check (intention is null or money_fits(intention)),
        constraint ck_deal_sums
          check (deal_sums_fit(contract, shipments, payments, currency, contracted, shipped, paid)),
        constraint ck_deal_silence check (
          (nudged_at is null or nudged_at >= quiet_since)
          and (escalated_at is null or escalated_at >= nudged_at)
          and (escalated_at is null or nudged_at is not null))
      )`);
    await runner.query(`create unique index uq_deal_open on deal (demand_id, producer_id) where state = 'open'`);
    await runner.query('create index ix_deal_demand on deal (demand_id, id)');
    await runner.query('create index ix_deal_post on deal (post_id, id)');
    await runner.query('create index ix_deal_buyer on deal (buyer_id, id)');
    await runner.query('create index ix_deal_producer on deal (producer_id, id)');
    await runner.query(`create index ix_deal_due on deal (due_on) where state = 'open'`);
    await runner.query(
      `create index ix_deal_quiet on deal (quiet_since) where state = 'open' and escalated_at is null`,
    );
    await runner.query(`
      create table heard_outcome (
        meeting_id uuid not null,
        producer_id uuid not null,
        version integer not null,
        demand_id uuid not null,
        starts_at timestamptz not null,
        agreed text,
        deal_id uuid constraint fk_heard_outcome_deal references deal (id),
        constraint pk_heard_outcome primary key (meeting_id, producer_id),
        constraint ck_heard_outcome_agreed check (agreed in ('price-list', 'sample', 'contract', 'visit'))
      )`);
    await runner.query('create index ix_heard_outcome_demand on heard_outcome (demand_id, producer_id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table heard_outcome');
    await runner.query('drop table deal');
    await runner.query('drop function deal_sums_fit, deal_loss_fits, deal_steps_fit, money_fits');
  }
}
