import type { MigrationInterface, QueryRunner } from 'typeorm';

export class BuyerStanding1795305601000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table buyer
        add column vouched boolean not null default true,
        add column upheld_complaints integer not null default 0,
        add constraint ck_buyer_upheld_complaints check (upheld_complaints >= 0)`);
    await runner.query(`
      create table complaint (
        id uuid constraint pk_complaint primary key,
        version integer not null,
        buyer_id uuid not null constraint fk_complaint_buyer references buyer (id),
        by_kind text not null,
        by_id uuid not null,
        kind text not null,
        text text not null,
        deal_id uuid,
        meeting_id uuid,
        state text not null,
        raised_at timestamptz not null,
        answer text,
        answered_at timestamptz,
        reason text,
        decided_at timestamptz,
        constraint ck_complaint_by_kind check (by_kind in ('post', 'producer')),
        constraint ck_complaint_kind
          check (kind in ('unpaid', 'no-show', 'misleading', 'quality-dispute', 'other')),
        constraint ck_complaint_state check (state in ('open', 'answered', 'upheld', 'dismissed')),
        constraint ck_complaint_answered
          check ((state = 'open') = (answer is null) and (answer is null) = (answered_at is null)),
        constraint ck_complaint_decided
          check ((state in ('upheld', 'dismissed')) = (reason is not null) and (reason is null) = (decided_at is null))
      )`);
    await runner.query(`create index ix_complaint_buyer on complaint (buyer_id, id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table complaint`);
    await runner.query(`alter table buyer drop column vouched, drop column upheld_complaints`);
  }
}
