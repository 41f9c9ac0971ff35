import type { MigrationInterface, QueryRunner } from 'typeorm';

const tables = [
  `create table village (
    code text constraint pk_village primary key,
    name text not null,
    district text not null,
    regency text not null,
    province text not null,
    zone text not null,
    consolidation_point text,
    port text,
    illustrative boolean not null default false,
    constraint ck_village_code check (code ~ '^\\d{10}$')
  )`,
  `create index ix_village_province on village (province, code)`,
  `create table cluster_assessment (
    village_code text not null constraint fk_cluster_assessment_village references village (code),
    assessed_on date not null,
    cluster smallint not null,
    source text not null,
    constraint pk_cluster_assessment primary key (village_code, assessed_on),
    constraint ck_cluster_assessment_cluster check (cluster in (1, 2))
  )`,
  `create table programme_membership (
    village_code text not null constraint fk_programme_membership_village references village (code),
    programme text not null,
    constraint pk_programme_membership primary key (village_code, programme)
  )`,
  `create table producer (
    id uuid constraint pk_producer primary key,
    version integer not null,
    kind text not null,
    name text not null,
    zone text not null,
    contact jsonb not null,
    office_hours jsonb not null,
    consolidation_point text,
    port text,
    illustrative boolean not null default false,
    constraint ck_producer_kind check (kind in ('bumdes', 'cooperative', 'msme', 'farmer-group', 'off-taker'))
  )`,
  `create table producer_village (
    producer_id uuid not null constraint fk_producer_village_producer references producer (id),
    village_code text not null constraint fk_producer_village_village references village (code),
    constraint pk_producer_village primary key (producer_id, village_code)
  )`,
  `create index ix_producer_village_village on producer_village (village_code)`,
  `create table delivery (
    id uuid constraint pk_delivery primary key,
    producer_id uuid not null constraint fk_delivery_producer references producer (id),
    promised_on date not null,
    delivered_on date not null,
    quantity double precision,
    unit text,
    illustrative boolean not null default false,
    constraint ck_delivery_quantity check (quantity > 0)
  )`,
  `create index ix_delivery_producer on delivery (producer_id)`,
  `create table offer (
    id uuid constraint pk_offer primary key,
    version integer not null,
    state text not null,
    producer_id uuid not null constraint fk_offer_producer references producer (id),
    commodity text not null,
    form text not null,
    hs6 text[] not null,
    unit text not null,
    dependable double precision not null,
    potential double precision not null,
    committed double precision not null,
    capacity_reason text,
    season_months smallint[] not null,
    moq double precision not null,
    lead_time_days integer not null,
    price_amount numeric(18, 6),
    price_currency text,
    price_incoterm text,
    illustrative boolean not null default false,
    constraint ck_offer_state check (state in ('active', 'withdrawn')),
    constraint ck_offer_capacity
      check (dependable between 0 and potential and committed between 0 and dependable),
    constraint ck_offer_moq check (moq >= 0),
    constraint ck_offer_lead_time check (lead_time_days >= 0),
    constraint ck_offer_season
      check (cardinality(season_months) > 0 and season_months <@ '{1,2,3,4,5,6,7,8,9,10,11,12}'::smallint[]),
    constraint ck_offer_price
      check ((price_amount is null) = (price_currency is null) and (price_amount is null) = (price_incoterm is null)
        and price_amount >= 0)
  )`,
  `create index ix_offer_producer on offer (producer_id, id)`,
  `create index ix_offer_product on offer (commodity, form)`,
  `create table certificate (
    id uuid constraint pk_certificate primary key,
    producer_id uuid not null constraint fk_certificate_producer references producer (id),
    offer_id uuid constraint fk_certificate_offer references offer (id),
    kind text not null,
    number text,
    issuer text,
    valid_from date not null,
    valid_to date not null,
    markets text[],
    constraint ck_certificate_validity check (valid_from <= valid_to)
  )`,
  `create index ix_certificate_producer on certificate (producer_id)`,
  `create index ix_certificate_offer on certificate (offer_id)`,
];

export class Initial1764000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of tables) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `drop table certificate, offer, delivery, producer_village, producer, programme_membership, cluster_assessment,
                  village`,
    );
  }
}
