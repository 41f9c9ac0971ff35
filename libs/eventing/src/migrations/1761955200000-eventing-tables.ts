import type { MigrationInterface, QueryRunner } from 'typeorm';

export class EventingTables1761955200000 implements MigrationInterface {
  name = 'EventingTables1761955200000';

  async up(runner: QueryRunner): Promise<void> {
    // The outbox lives on inserts and deletes: vacuum it early, or each poll wades through dead rows, and do not
    // compress what is gone in a moment.
    await runner.query(`
      create table outbox (
        seq bigint generated always as identity constraint outbox_pkey primary key,
        id uuid not null,
        topic text not null,
        key text not null,
        slot smallint not null,
        type text not null,
        payload text not null,
        headers jsonb not null default '{}',
        created_at timestamptz not null default clock_timestamp()
      ) with (fillfactor = 90, autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000,
              autovacuum_vacuum_insert_threshold = -1, toast_tuple_target = 8160)`);
    await runner.query(`comment on column outbox.payload is 'JSON, published as it is'`);
    await runner.query(`create index outbox_slot_seq on outbox (slot, seq)`);
    await runner.query(`
      create table inbox (
        consumer text not null,
        event_id uuid not null,
        seen_at timestamptz not null default now(),
        constraint inbox_pkey primary key (consumer, event_id)
      )`);
    await runner.query(`create index inbox_seen_at on inbox (seen_at)`);
    await runner.query(`
      create table consumer_progress (
        grp text not null,
        topic text not null,
        part integer not null,
        next_offset bigint not null,
        owner text not null,
        constraint consumer_progress_pkey primary key (grp, topic, part)
      ) with (fillfactor = 50)`);
    await runner.query(`
      create table parked (
        id bigint generated always as identity constraint parked_pkey primary key,
        consumer text not null,
        cluster text not null,
        topic text not null,
        part integer not null,
        msg_offset bigint not null,
        key text,
        value bytea,
        headers jsonb not null,
        state text not null,
        reason text not null,
        attempts integer not null default 0,
        next_try timestamptz not null,
        parked_at timestamptz not null default now(),
        constraint parked_place unique (consumer, cluster, topic, part, msg_offset)
      )`);
    await runner.query(`create index parked_line on parked (consumer, topic, key, id)`);
    await runner.query(`
      create table published_cluster (
        cluster text not null,
        part text not null,
        reached uuid,
        published_at timestamptz,
        constraint published_cluster_pkey primary key (cluster, part)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table published_cluster, parked, consumer_progress, inbox, outbox`);
  }
}
