import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An attaché's lists are of the demands of their post. */
export class DemandsOfPosts1796400000000 implements MigrationInterface {
  name = 'DemandsOfPosts1796400000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create index open_demand_post on open_demand ((demand ->> 'postId'))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop index open_demand_post`);
  }
}
