import type { MigrationInterface, QueryRunner } from 'typeorm';

const statements = [
  `create table programme (
    slug text constraint pk_programme primary key,
    name text not null,
    owner text,
    starts_on date,
    ends_on date,
    constraint ck_programme_slug check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    constraint ck_programme_period check (starts_on <= ends_on)
  )`,
  `insert into programme (slug, name) select distinct programme, programme from programme_membership`,
  `alter table programme_membership
    add column since date,
    add column until date,
    add column source text,
    add constraint fk_programme_membership_programme foreign key (programme) references programme (slug),
    add constraint ck_programme_membership_period check (since <= until)`,
  `create index ix_programme_membership_programme on programme_membership (programme, village_code)`,
];

/** Programmes as things of their own; villages are in them from a day to a day. */
export class Programmes1764310000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index ix_programme_membership_programme');
    await runner.query(
      `alter table programme_membership drop constraint ck_programme_membership_period,
         drop constraint fk_programme_membership_programme, drop column since, drop column until, drop column source`,
    );
    await runner.query('drop table programme');
  }
}
