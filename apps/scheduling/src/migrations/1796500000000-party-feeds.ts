import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A calendar of its own for each party, read by a secret link. */
export class PartyFeeds1796500000000 implements MigrationInterface {
  name = 'PartyFeeds1796500000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table party add column language text`);
    // The next version of a party tells its own.
    await runner.query(`update party set language = case country when 'ID' then 'id' else 'en' end`);
    await runner.query(`
      alter table party
        alter column language set not null,
        add constraint party_language check (language in ('id', 'en'))`);
    await runner.query(`alter table meeting add column changed_at timestamptz not null default now()`);
    await runner.query(`
      create index meeting_of_party on meeting using gin (jsonb_path_query_array(parties, '$[*].partyId') jsonb_path_ops)`);
    await runner.query(`
      create table party_feed (
        party_id uuid not null,
        token_hash bytea not null,
        made_at timestamptz not null,
        used_at timestamptz,
        constraint party_feed_pk primary key (party_id),
        constraint party_feed_token unique (token_hash),
        constraint party_feed_hash check (octet_length(token_hash) = 32),
        constraint party_feed_party foreign key (party_id) references party (party_id)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table party_feed`);
    await runner.query(`drop index meeting_of_party`);
    await runner.query(`alter table meeting drop column changed_at`);
    await runner.query(`alter table party drop column language`);
  }
}
