import type { MigrationInterface, QueryRunner } from 'typeorm';

export class DemandChanges1795305600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table demand add column closing_note text`);
    // Reasons used to be free text: what is no code becomes the note.
    await runner.query(`
      update demand set closing_note = closing_reason, closing_reason = 'other'
      where closing_reason not in ('met', 'withdrawn', 'no-supply', 'buyer-silent', 'expired', 'other')`);
    await runner.query(`
      alter table demand
        add constraint ck_demand_closing_reason
          check (closing_reason in ('met', 'withdrawn', 'no-supply', 'buyer-silent', 'expired', 'other')),
        add constraint ck_demand_closing_note check (closing_note is null or state = 'closed')`);
    await runner.query(`alter table demand_line add column stated jsonb`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table demand_line drop column stated`);
    await runner.query(`alter table demand drop constraint ck_demand_closing_reason, drop column closing_note`);
  }
}
