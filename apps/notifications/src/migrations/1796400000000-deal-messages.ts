import type { MigrationInterface, QueryRunner } from 'typeorm';

const kinds = `'invitation', 'confirmation', 'release', 'hours-proposed', 'moved', 'changed', 'hours-refused', 'reminder',
  'certificate-expiring'`;
const meetingsOnly = `(meeting is null) = (meeting_id is null) and (meeting is null) = (meeting_version is null)`;

/** Letters about what grows out of meetings. */
export class DealMessages1796400000000 implements MigrationInterface {
  name = 'DealMessages1796400000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table message
        add deal jsonb,
        drop constraint message_kind,
        add constraint message_kind check (kind in (${kinds}, 'deal-opened', 'deal-nudge', 'deal-escalation')),
        drop constraint message_about,
        add constraint message_about
          check ((kind = 'certificate-expiring') = (certificate is not null)
            and (kind in ('deal-opened', 'deal-nudge', 'deal-escalation')) = (deal is not null)
            and num_nonnulls(meeting, certificate, deal) = 1 and ${meetingsOnly})`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`delete from message where deal is not null`);
    await runner.query(`
      alter table message
        drop constraint message_about,
        drop constraint message_kind,
        drop deal,
        add constraint message_kind check (kind in (${kinds})),
        add constraint message_about
          check ((kind = 'certificate-expiring') = (certificate is not null)
            and (certificate is null) = (meeting is not null) and ${meetingsOnly})`);
  }
}
