import type { MigrationInterface, QueryRunner } from 'typeorm';

const steps = [
  `create table deal (
    id uuid constraint pk_deal primary key,
    version integer not null,
    shipment_ids uuid[] not null,
    constraint ck_deal_version check (version >= 1)
  )`,
  `alter table contract add deal_id uuid`,
  `create index ix_contract_deal on contract (deal_id) where deal_id is not null`,
  // What a contract promises and what of it the offer could give were one until now.
  `alter table contract_month add committed numeric(20, 6)`,
  `update contract_month m set committed = case k.state when 'active' then m.quantity else 0 end
   from contract k where k.id = m.contract_id`,
  `alter table contract_month alter committed set not null,
     add constraint ck_contract_month_committed check (committed >= 0 and committed <= quantity)`,
];

/** Contracts and deliveries that follow deals. */
export class Deals1796400000000 implements MigrationInterface {
  name = 'Deals1796400000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of steps) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table deal');
    // What no offer could give cannot be told there: it promises what was taken.
    await runner.query(`update contract_month set quantity = committed where committed > 0 and committed < quantity`);
    await runner.query(
      `delete from contract_month m using contract k where k.id = m.contract_id and k.state = 'active' and committed = 0`,
    );
    await runner.query('alter table contract_month drop committed');
    await runner.query('drop index ix_contract_deal');
    await runner.query('alter table contract drop deal_id');
  }
}
