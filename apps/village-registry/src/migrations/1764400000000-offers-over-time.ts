import type { MigrationInterface, QueryRunner } from 'typeorm';

const steps = [
  `create table daily_step (
    name text constraint pk_daily_step primary key,
    day date not null,
    done date,
    constraint ck_daily_step_done check (done <= day)
  )`,
  // The day as of which the registry's published facts are reckoned: it moves on with the daily step, so that what
  // one version of an offer says never changes behind its back at midnight.
  `create function registry_day() returns date language sql stable as $$
    select coalesce((select day from daily_step where name = 'registry'), (now() at time zone 'Asia/Jakarta')::date)
  $$`,

  `create function months_fit(dependable double precision[], potential double precision[]) returns boolean
    language sql immutable as $$
    select cardinality(dependable) = 12 and cardinality(potential) = 12 and not exists (
      select from unnest(dependable, potential) m(d, p) where d is null or p is null or d < 0 or d > p)
  $$`,
  `alter table offer
    add month_dependable double precision[],
    add month_potential double precision[],
    add curation text not null default 'draft',
    add curation_reason text,
    add eligible_markets text[],
    add eligible_on date,
    add updated_at timestamptz not null default clock_timestamp(),
    add constraint ck_offer_months check ((month_dependable is null) = (month_potential is null)
      and (month_dependable is null or months_fit(month_dependable, month_potential))),
    add constraint ck_offer_curation check (curation in ('draft', 'submitted', 'curated', 'rejected')),
    add constraint ck_offer_curation_reason check ((curation = 'rejected') = (curation_reason is not null)),
    add constraint ck_offer_eligible check ((eligible_markets is null) = (eligible_on is null))`,
  // An offer's version, eligibility and dates change far more often than what its indexes hold: room on the page lets
  // such a change leave them alone.
  `alter table offer set (fillfactor = 75)`,
  `create index ix_offer_feed on offer (id) where state = 'active' and curation = 'curated'`,
  `create index ix_offer_curated_at on offer (updated_at) where curation in ('curated', 'rejected')`,

  `alter table certificate
    add village_code text constraint fk_certificate_village references village (code),
    add file_reference text,
    add supersedes uuid constraint fk_certificate_supersedes references certificate (id),
    add revoked_on date,
    add revoke_reason text,
    add with_offer boolean not null default false,
    add constraint uq_certificate_supersedes unique (supersedes),
    add constraint ck_certificate_scope check (offer_id is null or village_code is null),
    add constraint ck_certificate_with_offer check (not with_offer or offer_id is not null),
    add constraint ck_certificate_revoked check ((revoked_on is null) = (revoke_reason is null))`,
  `update certificate set with_offer = true where offer_id is not null`,
  `create index ix_certificate_valid_to on certificate (valid_to)`,
  `create table certificate_announcement (
    certificate_id uuid not null constraint fk_certificate_announcement_certificate references certificate (id)
      on delete cascade,
    valid_to date not null,
    threshold smallint not null,
    announced_on date not null,
    constraint pk_certificate_announcement primary key (certificate_id, valid_to, threshold),
    constraint ck_certificate_announcement_threshold check (threshold in (7, 30, 90))
  )`,

  `alter table delivery
    add promised_quantity double precision,
    add destination text,
    add cancelled_at timestamptz,
    add cancel_reason text,
    add constraint ck_delivery_promised_quantity check (promised_quantity > 0),
    add constraint ck_delivery_destination check (destination ~ '^[A-Z]{2}$'),
    add constraint ck_delivery_cancelled check ((cancelled_at is null) = (cancel_reason is null))`,
  `alter table delivery drop constraint ck_delivery_quantity, add constraint ck_delivery_quantity check (quantity >= 0)`,
  `create table delivery_summary (
    producer_id uuid constraint pk_delivery_summary primary key
      constraint fk_delivery_summary_producer references producer (id),
    since date not null,
    deliveries integer not null,
    on_time integer not null,
    in_full integer not null,
    exports integer not null,
    constraint ck_delivery_summary_counts check (on_time between 0 and deliveries and in_full between 0 and deliveries
      and exports between 0 and deliveries)
  )`,
  // Everything on record, as it was counted before there was a window; the daily step brings the window in.
  `insert into delivery_summary (producer_id, since, deliveries, on_time, in_full, exports)
   select producer_id, min(delivered_on), count(*), count(*) filter (where delivered_on <= promised_on), count(*), 0
   from delivery group by producer_id`,

  `create table contract (
    id uuid constraint pk_contract primary key,
    offer_id uuid not null constraint fk_contract_offer references offer (id),
    demand_id uuid,
    buyer text,
    reference text,
    state text not null,
    created_at timestamptz not null default clock_timestamp(),
    cancelled_at timestamptz,
    cancel_reason text,
    constraint ck_contract_state check (state in ('active', 'cancelled')),
    constraint ck_contract_buyer check (demand_id is not null or buyer is not null),
    constraint ck_contract_cancelled
      check ((state = 'cancelled') = (cancelled_at is not null) and (state = 'cancelled') = (cancel_reason is not null))
  )`,
  `create index ix_contract_offer on contract (offer_id, id)`,
  `create table contract_month (
    contract_id uuid not null constraint fk_contract_month_contract references contract (id),
    month text not null,
    quantity numeric(20, 6) not null,
    constraint pk_contract_month primary key (contract_id, month),
    constraint ck_contract_month_month check (month ~ '^\\d{4}-(0[1-9]|1[0-2])$'),
    constraint ck_contract_month_quantity check (quantity > 0)
  )`,
  `create table offer_month_commitment (
    offer_id uuid not null constraint fk_offer_month_commitment_offer references offer (id),
    month text not null,
    committed numeric(20, 6) not null,
    ceiling numeric(20, 6) not null,
    constraint pk_offer_month_commitment primary key (offer_id, month),
    constraint ck_offer_month_commitment_committed check (committed >= 0),
    constraint ck_offer_month_commitment_ceiling check (committed <= ceiling)
  )`,
];

export class OffersOverTime1764400000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of steps) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'drop table offer_month_commitment, contract_month, contract, delivery_summary, certificate_announcement',
    );
    await runner.query(
      `alter table delivery drop promised_quantity, drop destination, drop cancelled_at, drop cancel_reason`,
    );
    await runner.query(`delete from delivery where quantity = 0`);
    await runner.query(
      `alter table delivery drop constraint ck_delivery_quantity, add constraint ck_delivery_quantity check (quantity > 0)`,
    );
    await runner.query(
      `alter table certificate drop village_code, drop file_reference, drop supersedes, drop revoked_on,
         drop revoke_reason, drop with_offer`,
    );
    await runner.query('alter table offer reset (fillfactor)');
    await runner.query('drop index ix_certificate_valid_to, ix_offer_feed, ix_offer_curated_at');
    await runner.query(
      `alter table offer drop month_dependable, drop month_potential, drop curation, drop curation_reason,
         drop eligible_markets, drop eligible_on, drop updated_at`,
    );
    await runner.query('drop function months_fit');
    await runner.query('drop function registry_day');
    await runner.query('drop table daily_step');
  }
}
