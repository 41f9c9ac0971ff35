import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whose a deal is and how far it has come. Of those heard of before, what their contracts and deliveries say. */
export class HowFarDealsCame1797100000000 implements MigrationInterface {
  name = 'HowFarDealsCame1797100000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `alter table deal add column producer_id uuid, add column reached smallint not null default 0,
         add constraint ck_deal_reached check (reached between 0 and 4)`,
    );
    await runner.query(
      `update deal d
       set producer_id = coalesce(
             (select o.producer_id from contract c join offer o on o.id = c.offer_id where c.deal_id = d.id limit 1),
             (select s.producer_id from delivery s where s.id = any(d.shipment_ids) limit 1)),
           reached = case
             when cardinality(d.shipment_ids) > 0 then 3
             when exists (select from contract c where c.deal_id = d.id and c.state = 'active') then 2
             else 0 end`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table deal drop column reached, drop column producer_id');
  }
}
