import type { Term } from '@titik/contracts/match.events';
import { Client } from 'pg';
import type { Floors } from '../../apps/matching/src/market/line-floors';
import { below } from '../../apps/matching/src/market/line-sketch';
import type { LineNeeds } from '../../apps/matching/src/market/line-needs';
import type { MarketOffer } from '../../apps/matching/src/market/market-offer';
import type { OfferChange } from '../../apps/matching/src/market/offer-change';
import {
  certificatesValue,
  distanceValue,
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
  total,
  weighingOf,
  weights,
} from '../../apps/matching/src/market/terms';

/** An open line with what its result asks, as a row. */
export interface LineRow {
  line: number;
  needs: LineNeeds;
  floors: Floors;
}

const columns = {
  line: 'int',
  key: 'int',
  required: 'int',
  months: 'int',
  window_months: 'int',
  monthly: 'boolean',
  per_ton: 'float8',
  least: 'float8',
  most: 'float8',
  ceiling: 'float8',
  few: 'boolean',
  score: 'float8',
  alone: 'float8',
  amount: 'float8',
  lacks: 'int',
  free: 'float8',
} as const;
const names = Object.keys(columns).join(', ');
const unnested = Object.values(columns)
  .map((type, at) => `$${at + 1}::${type}[]`)
  .join(', ');

const byWeight = (term: Term, value: string): string => `${weights[term]} * ${value}`;
const inSeason = 'bit_count((l.months & x.season)::bit(12))::float8';

/** What an offer that passes scores for a line, added up as the market adds. */
const score = `(${[
  byWeight(
    'price',
    `case when l.ceiling is null then 0.5 when x.price is null then 0.25 when l.ceiling <= 0 then 0
      else least(1, greatest(0, 2 * (1 - x.price / l.ceiling))) end`,
  ),
  byWeight('on-time', 'x.on_time'),
  byWeight(
    'capacity',
    `case when l.least <= 0 then 1
      else least(1, x.free * case when l.monthly then 1 else ${inSeason} end / l.least) end`,
  ),
  byWeight('season', `(${inSeason} / l.window_months)`),
  byWeight('readiness', 'x.readiness'),
  byWeight('certificates', 'least(1, bit_count((x.held & ~l.required)::bit(32)) / 3.0::float8)'),
  byWeight('experience', 'x.experience'),
  byWeight('distance', '(case when x.km is null then 0.5 else 50.0::float8 / (50 + x.km * l.per_ton) end)'),
  byWeight('fairness', 'x.fairness'),
  byWeight('feedback', '0.5'),
].join(' + ')})`;

const supply = `case when not l.monthly then x.free * bit_count((l.months & x.season)::bit(12))
  when (l.months & x.season) = l.months then x.free else 0 end`;

/** What counts towards a consortium: nobody gives more in a month than is wanted in it. */
const share = `case when l.monthly then case when x.free < x.moq then 0 else least(x.free, l.least) * ${inSeason} end
  when x.free * ${inSeason} < x.moq then 0 else x.free * ${inSeason} end`;

const concerns = `(l.months & x.season) <> 0 and (l.ceiling is null or x.price is null or x.price <= l.ceiling)`;
const passes = `${concerns} and (l.required & ~x.held) = 0 and x.moq <= l.most and x.free > 0`;
const lacks = `(bit_count((l.required & ~x.held)::bit(32)) + (x.moq > l.most)::int + (x.free <= 0)::int)`;

/**
 * Which lines a change concerns, each branch by an index of its own: scores that can be reached at all, suppliers, near
 * misses by what must be free, and the lines of which fewer pass than are counted.
 */
const question = `with x as (
    select * from unnest($1::int[], $2::int[], $3::int[], $4::float8[], $5::float8[], $6::float8[], $7::float8[],
        $8::float8[], $9::float8[], $10::float8[], $11::float8[], $12::float8[])
      as x(key, held, season, price, free, moq, on_time, readiness, experience, km, fairness, bound))
  select l.line from x join open_line l on l.key = x.key and l.score <= x.bound
    where ${passes} and ${score} >= l.score
  union
  select l.line from x join open_line l on l.key = x.key and l.alone < 'infinity'
    where ${passes} and ${supply} >= greatest(x.moq, l.least) and ${supply} > 0 and ${score} >= l.alone
  union
  select l.line from x join open_line l on l.key = x.key and l.amount < 'infinity'
    where ${passes} and ${share} >= l.amount and ${share} > 0
  union
  select l.line from x join open_line l on l.key = x.key
    and (case when l.lacks > 1 then '-infinity' else l.free end) <= x.free
    where ${concerns} and ${lacks} between 1 and l.lacks and (${lacks} < l.lacks or x.free >= l.free)
      and ((l.required & ~x.held) & $13) = 0
  union
  select l.line from x join open_line l on l.key = x.key and l.few
    where ${passes} group by l.line having count(*) = 1`;

/** The open lines in PostgreSQL, for the same question by the best means it has. */
export class ReversePeer {
  private constructor(
    private readonly client: Client,
    private readonly keys: readonly string[],
    private readonly kinds: readonly string[],
    private readonly hopeless: readonly string[],
  ) {}

  static async make(
    url: string,
    rows: readonly LineRow[],
    words: { keys: string[]; kinds: string[]; hopeless: string[] },
  ): Promise<ReversePeer> {
    const client = new Client({ connectionString: url });
    await client.connect();
    const defined = Object.entries(columns).map(([name, type]) => `${name} ${type}`);
    await client.query(`set jit = off; drop table if exists open_line;
      create table open_line (${defined.join(', ')}) with (autovacuum_enabled = off)`);
    const peer = new ReversePeer(client, words.keys, words.kinds, words.hopeless);
    await peer.insert(rows);
    const rest = (...others: string[]) =>
      Object.keys(columns)
        .filter((name) => !others.includes(name))
        .join(', ');
    await client.query(
      `create unique index open_line_line on open_line (line);
      create index open_line_score on open_line (key, score) include (${rest('key', 'score')});
      create index open_line_near on open_line (key, (case when lacks > 1 then '-infinity' else free end))
        include (${rest('key')});
      create index open_line_alone on open_line (key, alone) include (${rest('key', 'alone')}) where alone < 'infinity';
      create index open_line_amount on open_line (key, amount) include (${rest('key', 'amount')}) where amount < 'infinity';
      create index open_line_few on open_line (key) include (${rest('key', 'few')}) where few`,
    );
    await client.query('vacuum (analyze) open_line');
    return peer;
  }

  /** Rows whose results were found anew. */
  async replace(rows: readonly LineRow[]): Promise<void> {
    await this.client.query('delete from open_line where line = any($1::int[])', [rows.map(({ line }) => line)]);
    await this.insert(rows);
    await this.client.query('vacuum (analyze) open_line');
  }

  async ask({ before, after }: OfferChange): Promise<number[]> {
    const result = await this.client.query({ name: 'concerned', text: question, values: this.valuesOf(before, after) });
    return result.rows.map(({ line }) => line);
  }

  async explain({ before, after }: OfferChange): Promise<string> {
    const result = await this.client.query(`explain (analyze, buffers) ${question}`, this.valuesOf(before, after));
    return result.rows.map((row) => row['QUERY PLAN']).join('\n');
  }

  close(): Promise<void> {
    return this.client.end();
  }

  private valuesOf(before: MarketOffer | undefined, after: MarketOffer | undefined): unknown[] {
    const states = [before, after].filter((state) => state !== undefined);
    return [
      states.map(({ key }) => this.keys.indexOf(key)),
      states.map(({ certificates }) =>
        mask(
          certificates.map(({ kind }) => kind),
          this.kinds,
        ),
      ),
      states.map(({ season }) => season),
      states.map(({ price }) => price?.fob ?? null),
      states.map(({ free }) => free),
      states.map(({ moq }) => moq),
      states.map(({ onTime, deliveries }) => onTimeValue(onTimeCode(onTime, deliveries))),
      states.map(({ cluster }) => readinessValue(cluster)),
      states.map(({ exports }) => experienceValue(experienceCode(exports))),
      states.map(({ portKm }) => (portKm === undefined ? null : kmCode(portKm))),
      states.map(({ standing }) => fairnessValue(sessionsCode(standing?.sessions))),
      states.map(bestScore),
      mask(this.hopeless, this.kinds),
    ];
  }

  private async insert(rows: readonly LineRow[]): Promise<void> {
    const of = <T>(pick: (row: LineRow) => T): T[] => rows.map(pick);
    await this.client.query(`insert into open_line (${names}) select * from unnest(${unnested})`, [
      of(({ line }) => line),
      of(({ needs }) => this.keys.indexOf(needs.keys[0])),
      of(({ needs }) => mask(needs.certificates, this.kinds)),
      of(({ needs }) => needs.window.restMask),
      of(({ needs }) => needs.window.months),
      of(({ needs }) => needs.monthly),
      of(({ needs }) => needs.perTon),
      of(({ needs }) => needs.least),
      of(({ needs }) => needs.most),
      of(({ needs }) => needs.ceiling?.amount ?? null),
      of(({ floors }) => floors.few),
      of(({ floors }) => below(floors.score)),
      of(({ floors }) => below(floors.alone)),
      of(({ floors }) => below(floors.amount)),
      of(({ floors }) => Math.min(255, floors.lacks)),
      of(({ floors }) => below(floors.free)),
    ]);
  }
}

const mask = (words: readonly string[], all: readonly string[]): number =>
  words.reduce((sum, word) => sum | (1 << all.indexOf(word)), 0);

/** More no line can give an offer: with the dearest ceiling, the least quantity and the fullest trucks. */
function bestScore(offer: MarketOffer): number {
  const best = total(
    weighingOf(weights).weights,
    1,
    onTimeValue(onTimeCode(offer.onTime, offer.deliveries)),
    1,
    1,
    readinessValue(offer.cluster),
    certificatesValue(offer.certificates.length),
    experienceValue(experienceCode(offer.exports)),
    distanceValue(kmCode(offer.portKm), 1 / 3),
    fairnessValue(sessionsCode(offer.standing?.sessions)),
    feedbackValue(neutralFeedback),
  );
  return best + 1e-9;
}
