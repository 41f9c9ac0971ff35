import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How trade posts want demands to be matched, and from whom buyers will not buy. */
export class WishesOfParties1795305603000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // Which terms there are changes with the scoring; what holds of any weights stands here.
    await runner.query(`
      create function weights_fit(weights jsonb) returns boolean language sql immutable as $$
        select jsonb_typeof(weights) = 'object'
          and not exists (select from jsonb_each(weights) w where jsonb_typeof(w.value) <> 'number')
          and coalesce((select bool_and(w.value::text::numeric between 0 and 0.5)
                               and abs(sum(w.value::text::numeric) - 1) <= 0.001
                          from jsonb_each(weights) w where jsonb_typeof(w.value) = 'number'), false)
      $$`);
    await runner.query(`
      alter table trade_post
        add column policy jsonb,
        add constraint ck_trade_post_policy check (policy is null or coalesce(
          policy ->> 'clusters' in ('any', 'mentored', 'ready')
          and jsonb_typeof(policy -> 'review') = 'boolean' and jsonb_typeof(policy -> 'feedback') = 'boolean'
          and (not policy ? 'weights' or weights_fit(policy -> 'weights')), false))`);
    await runner.query(`
      alter table buyer
        add column excluded_producers uuid[],
        add constraint ck_buyer_excluded_producers check (cardinality(excluded_producers) between 1 and 200)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table buyer drop column excluded_producers');
    await runner.query('alter table trade_post drop column policy');
    await runner.query('drop function weights_fit');
  }
}
