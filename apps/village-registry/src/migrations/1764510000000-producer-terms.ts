import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The way to the port, who accompanies a producer and whom it will not supply. */
export class ProducerTerms1764510000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `alter table producer
         add port_km double precision,
         add mentor text,
         add mentor_until date,
         add mentored boolean not null default false,
         add excluded_countries text[],
         add excluded_buyers uuid[],
         add constraint ck_producer_port_km check (port_km between 0 and 3000),
         add constraint ck_producer_mentor check (mentor is not null or (mentor_until is null and not mentored)),
         add constraint ck_producer_excluded_countries check (array_to_string(excluded_countries, ',', '') ~ '^[A-Z]{2}(,[A-Z]{2})*$'),
         add constraint ck_producer_excluded_buyers check (cardinality(excluded_buyers) between 1 and 200)`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `alter table producer drop port_km, drop mentor, drop mentor_until, drop mentored, drop excluded_countries,
         drop excluded_buyers`,
    );
  }
}
