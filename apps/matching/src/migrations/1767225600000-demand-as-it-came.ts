import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A demand is only ever read whole: taking it apart at every write bought nothing. */
export class DemandAsItCame1767225600000 implements MigrationInterface {
  name = 'DemandAsItCame1767225600000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table open_demand alter column demand type json using demand::json`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table open_demand alter column demand type jsonb using demand::jsonb`);
  }
}
