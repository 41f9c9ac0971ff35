import type { MigrationInterface, QueryRunner } from 'typeorm';

export class LearntWords1795305602000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table learnt_word (
        id uuid constraint pk_learnt_word primary key,
        version integer not null,
        phrase text not null constraint uq_learnt_word_phrase unique,
        state text not null,
        commodity text not null,
        form text,
        note text,
        learnt_at timestamptz not null,
        constraint ck_learnt_word_state check (state in ('learnt', 'forgotten'))
      )`);
    await runner.query(`
      alter table unresolved_word
        add column state text not null default 'waiting',
        add constraint ck_unresolved_word_state check (state in ('waiting', 'answered', 'dismissed'))`);
    await runner.query(`create index ix_unresolved_word_state on unresolved_word (state, id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table unresolved_word drop column state`);
    await runner.query(`drop table learnt_word`);
  }
}
