import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Letters about moved meetings, other hours, who left and what comes soon. */
export class MeetingNews1796000000000 implements MigrationInterface {
  name = 'MeetingNews1796000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table message
        add details jsonb not null default '{}',
        drop constraint message_kind,
        add constraint message_kind
          check (kind in ('invitation', 'confirmation', 'release', 'hours-proposed', 'moved', 'changed',
            'hours-refused', 'reminder', 'certificate-expiring'))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      delete from message where kind in ('hours-proposed', 'moved', 'changed', 'hours-refused', 'reminder')`);
    await runner.query(`
      alter table message
        drop details,
        drop constraint message_kind,
        add constraint message_kind
          check (kind in ('invitation', 'confirmation', 'release', 'certificate-expiring'))`);
  }
}
