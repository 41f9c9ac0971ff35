import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Letters to those that a meeting goes on without, and to interpreters. */
export class ThoseWhoLeave1796500000000 implements MigrationInterface {
  name = 'ThoseWhoLeave1796500000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table message
        drop constraint message_kind,
        add constraint message_kind
          check (kind in ('invitation', 'release', 'hours-proposed', 'confirmation', 'moved', 'changed', 'left',
            'hours-refused', 'reminder', 'certificate-expiring', 'deal-opened', 'deal-nudge', 'deal-escalation'))`);
    await runner.query(`
      alter table party
        drop constraint party_role,
        add constraint party_role check (role in ('producer', 'buyer', 'post', 'interpreter'))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`delete from message where kind = 'left'`);
    await runner.query(`delete from party where role = 'interpreter'`);
    await runner.query(`
      alter table party
        drop constraint party_role,
        add constraint party_role check (role in ('producer', 'buyer', 'post'))`);
    await runner.query(`
      alter table message
        drop constraint message_kind,
        add constraint message_kind
          check (kind in ('invitation', 'confirmation', 'release', 'hours-proposed', 'moved', 'changed',
            'hours-refused', 'reminder', 'certificate-expiring', 'deal-opened', 'deal-nudge', 'deal-escalation'))`);
  }
}
