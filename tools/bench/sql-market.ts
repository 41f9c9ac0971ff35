import type { Client } from 'pg';
import { mostLeadDays } from '../../apps/matching/src/market/gate';
import type { LineNeeds } from '../../apps/matching/src/market/line-needs';
import type { MarketOffer } from '../../apps/matching/src/market/market-offer';
import {
  experienceCode,
  experienceValue,
  fairnessValue,
  feedbackValue,
  kmCode,
  neutralFeedback,
  onTimeCode,
  onTimeValue,
  readinessValue,
  sessionsCode,
  weights,
} from '../../apps/matching/src/market/terms';
import { kinds } from './market-workload';

const perInsert = 20_000;

/** What is the same for every demand is reckoned once and stored. */
const record = ({ onTime, deliveries, cluster, exports, standing }: MarketOffer): number =>
  weights['on-time'] * onTimeValue(onTimeCode(onTime, deliveries)) +
  weights.readiness * readinessValue(cluster) +
  weights.experience * experienceValue(experienceCode(exports)) +
  weights.fairness * fairnessValue(sessionsCode(standing?.sessions)) +
  weights.feedback * feedbackValue(neutralFeedback);

const maskOf = (held: readonly string[]): number => held.reduce((mask, kind) => mask | (1 << kinds.indexOf(kind)), 0);

/**
 * The same search in PostgreSQL, as well as it can be done there: a covering index by form and price, read without a
 * look at the table; a statement planned once.
 */
export class SqlMarket {
  constructor(private readonly client: Client) {}

  async load(offers: readonly MarketOffer[]): Promise<void> {
    const { client } = this;
    await client.query(`
      drop table if exists market_offer;
      create unlogged table market_offer (
        id uuid not null, form text not null, price float8 not null, free float8 not null, moq float8 not null,
        certificates int not null, season int not null, lead int not null, km int not null, record float8 not null)`);
    for (let from = 0; from < offers.length; from += perInsert) {
      const some = offers.slice(from, from + perInsert);
      await client.query(
        `insert into market_offer select * from unnest($1::uuid[], $2::text[], $3::float8[], $4::float8[],
           $5::float8[], $6::int[], $7::int[], $8::int[], $9::int[], $10::float8[])`,
        [
          some.map(({ offerId }) => offerId),
          some.map(({ key }) => key),
          some.map(({ price }) => price!.fob),
          some.map(({ free }) => free),
          some.map(({ moq }) => moq),
          some.map(({ certificates }) => maskOf(certificates.map(({ kind }) => kind))),
          some.map(({ season }) => season),
          some.map(({ leadTimeDays }) => leadTimeDays),
          some.map(({ portKm }) => kmCode(portKm)),
          some.map(record),
        ],
      );
    }
    await client.query(`
      create index on market_offer (form, price) include (free, moq, certificates, season, lead, km, record, id)`);
    await client.query('vacuum (freeze, analyze) market_offer');
    await client.query(`set max_parallel_workers_per_gather = 0; set plan_cache_mode = force_generic_plan;
      set enable_seqscan = off; set work_mem = '64MB'`);
  }

  /** Ids of the `limit` best. */
  async best(needs: LineNeeds, limit: number): Promise<string[]> {
    const { keys, certificates, window, monthly, least, most, ceiling, perTon } = needs;
    const { rows } = await this.client.query<{ id: string }>({
      name: 'best',
      text: `
        select id from (
          select id, record, certificates, 50 / (50 + km * $10::float8) as near,
            least(1, greatest(0, 2 * (1 - price / $5))) as cheap,
            least(1, case when $7 then free else free * months end / $8) as enough,
            months::float8 / $4 as in_season
          from (select *, bit_count((season & $3)::bit(12)) as months from market_offer) o
          where form = $1 and price <= $5 and certificates & $2 = $2 and season & $3 <> 0 and moq <= $6 and free > 0
            and lead <= $9
        ) o
        order by ${weights.price} * cheap + ${weights.capacity} * enough + ${weights.season} * in_season
            + ${weights.certificates} * least(1, bit_count((certificates & ~$2::int)::bit(12)) / 3.0::float8)
            + ${weights.distance} * near + record desc,
          id
        limit ${limit}`,
      values: [
        keys[0],
        maskOf(certificates),
        window.restMask,
        window.months,
        ceiling!.amount,
        most,
        monthly,
        least,
        mostLeadDays(needs),
        perTon,
      ],
    });
    return rows.map(({ id }) => id);
  }
}
