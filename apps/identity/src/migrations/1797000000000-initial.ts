import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Initial1797000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table app_user (
        user_id uuid not null,
        email text not null,
        name text not null,
        locale text not null,
        role text not null,
        post_id uuid,
        producer_ids uuid[] not null default '{}',
        programmes text[] not null default '{}',
        provinces text[] not null default '{}',
        state text not null,
        password_hash text,
        created_at timestamptz not null,
        last_sign_in_at timestamptz,
        constraint app_user_pk primary key (user_id),
        constraint app_user_email unique (email),
        constraint app_user_email_small check (email = lower(email)),
        constraint app_user_locale check (locale in ('id', 'en')),
        constraint app_user_role check (role in ('attache', 'producer', 'coordinator', 'operator')),
        constraint app_user_state check (state in ('invited', 'active', 'blocked')),
        constraint app_user_post check ((role = 'attache') = (post_id is not null)),
        constraint app_user_producers check ((role = 'producer') = (cardinality(producer_ids) > 0)),
        constraint app_user_region check ((role = 'coordinator') = (cardinality(programmes) + cardinality(provinces) > 0)),
        constraint app_user_fits_a_token check (
          cardinality(producer_ids) <= 25 and cardinality(programmes) <= 20 and cardinality(provinces) <= 40),
        constraint app_user_password check (state <> 'active' or password_hash is not null)
      )`);
    await runner.query(`
      create table user_link (
        link_hash text not null,
        user_id uuid not null,
        purpose text not null,
        created_at timestamptz not null,
        expires_at timestamptz not null,
        used_at timestamptz,
        constraint user_link_pk primary key (link_hash),
        constraint user_link_user foreign key (user_id) references app_user (user_id) on delete cascade,
        constraint user_link_purpose check (purpose in ('invitation', 'reset'))
      )`);
    // A new link makes the one before worthless.
    await runner.query(`create unique index user_link_open on user_link (user_id) where used_at is null`);
    await runner.query(`
      create table sign_in_attempt (
        key text not null,
        failures integer not null,
        last_at timestamptz not null,
        locked_until timestamptz,
        constraint sign_in_attempt_pk primary key (key),
        constraint sign_in_attempt_failures check (failures >= 0)
      )`);
    await runner.query(`create index sign_in_attempt_last on sign_in_attempt (last_at)`);
    await runner.query(`
      create table oidc_payload (
        model text not null,
        id text not null,
        payload json not null,
        account_id text,
        grant_id text,
        uid text,
        expires_at timestamptz,
        consumed_at timestamptz,
        constraint oidc_payload_pk primary key (model, id)
      )`);
    await runner.query(`create index oidc_payload_account on oidc_payload (account_id)`);
    await runner.query(`create index oidc_payload_grant on oidc_payload (grant_id)`);
    await runner.query(`create index oidc_payload_uid on oidc_payload (uid)`);
    await runner.query(`create index oidc_payload_expires on oidc_payload (expires_at)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['oidc_payload', 'sign_in_attempt', 'user_link', 'app_user'])
      await runner.query(`drop table ${table}`);
  }
}
