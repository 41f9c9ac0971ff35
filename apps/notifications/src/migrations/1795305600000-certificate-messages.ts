import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CertificateMessages1795305600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table message
        alter meeting_id drop not null,
        alter meeting_version drop not null,
        alter meeting drop not null,
        add certificate jsonb,
        drop constraint message_kind,
        add constraint message_kind
          check (kind in ('invitation', 'confirmation', 'release', 'certificate-expiring')),
        add constraint message_about
          check ((kind = 'certificate-expiring') = (certificate is not null)
            and (certificate is null) = (meeting is not null)
            and (meeting is null) = (meeting_id is null) and (meeting is null) = (meeting_version is null))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`delete from message where kind = 'certificate-expiring'`);
    await runner.query(`
      alter table message
        drop constraint message_about,
        drop constraint message_kind,
        drop certificate,
        alter meeting_id set not null,
        alter meeting_version set not null,
        alter meeting set not null,
        add constraint message_kind check (kind in ('invitation', 'confirmation', 'release'))`);
  }
}
