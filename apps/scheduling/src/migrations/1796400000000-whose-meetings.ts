import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Buyers are spoken for by their post, and everybody's list is of their own meetings. */
export class WhoseMeetings1796400000000 implements MigrationInterface {
  name = 'WhoseMeetings1796400000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table party add column post_id uuid`);
    await runner.query(`create index party_post on party (post_id) where post_id is not null`);
    await runner.query(
      `create index meeting_party_ids on meeting using gin (jsonb_path_query_array(parties, '$[*].partyId'))`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop index meeting_party_ids`);
    await runner.query(`alter table party drop column post_id`);
  }
}
