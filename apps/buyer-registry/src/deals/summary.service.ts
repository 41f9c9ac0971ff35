import { Injectable } from '@nestjs/common';
import { postToList } from '@titik/platform/auth/rows';
import type { Caller } from '@titik/platform/caller';
import { Clock } from '@titik/platform/clock';
import { dayOf } from '@titik/platform/days';
import { DataSource } from 'typeorm';
import { placeOf } from './stages';
import type {
  CurrencyValues,
  DealSummary,
  PostSummary,
  StageCount,
  StageDays,
  StateCount,
  SummaryQuery,
} from './summary.dto';

type OfPost<T> = T & { postId: string };

const ofPost = `($1::uuid is null or post_id = $1)`;

const statesQuery = `
  select post_id as "postId", state, count(*)::int as deals from deal where ${ofPost} group by post_id, state order by state`;

const awaitedQuery = `
  select post_id as "postId", awaits, count(*)::int as deals, (count(*) filter (where due_on < $2::date))::int as overdue
  from deal where ${ofPost} and state = 'open' group by post_id, awaits`;

// One row a deal, kind and currency: sums are made within a kind only.
const valuesQuery = `
  select post_id as "postId", currency,
         coalesce(sum(amount) filter (where kind = 'intention'), 0)::float8 as intention,
         coalesce(sum(amount) filter (where kind = 'contracted'), 0)::float8 as contracted,
         coalesce(sum(amount) filter (where kind = 'shipped'), 0)::float8 as shipped,
         coalesce(sum(amount) filter (where kind = 'paid'), 0)::float8 as paid
  from (
    select post_id, 'intention' as kind, intention ->> 'currency' as currency, (intention ->> 'amount')::numeric as amount
      from deal where ${ofPost} and state <> 'lost' and intention is not null
    union all
    select post_id, 'contracted', currency, contracted from deal where ${ofPost} and state <> 'lost' and contracted is not null
    union all
    select post_id, 'shipped', currency, shipped from deal where ${ofPost} and shipped is not null
    union all
    select post_id, 'paid', currency, paid from deal where ${ofPost} and paid is not null
  ) each_kind
  group by post_id, currency order by currency`;

const medianQuery = `
  select post_id as "postId", stage, count(*)::int as deals,
         percentile_cont(0.5) within group (order by greatest(0, reached - since)) as days
  from (
    select d.post_id, s.step ->> 'stage' as stage, (s.step ->> 'on')::date as reached,
           coalesce(lag((s.step ->> 'on')::date) over (partition by d.id order by s.place), d.opened_on) as since
    from deal d cross join jsonb_array_elements(d.steps) with ordinality s(step, place)
    where ${ofPost}
  ) reached
  group by post_id, stage`;

/** Where a trade post's deals stand. */
@Injectable()
export class SummaryService {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Of an attaché's own post, else of the one asked for or of all. @throws ForbiddenError auth.not-yours */
  async of(by: Caller, { postId: asked }: SummaryQuery): Promise<DealSummary> {
    const postId = postToList(by, asked) ?? null;
    const ask = <T>(query: string, ...more: unknown[]): Promise<OfPost<T>[]> =>
      this.database.query(query, [postId, ...more]);
    const [states, awaited, values, days] = await Promise.all([
      ask<StateCount>(statesQuery),
      ask<StageCount>(awaitedQuery, dayOf(this.clock.now())),
      ask<CurrencyValues>(valuesQuery),
      ask<StageDays>(medianQuery),
    ]);
    const posts = [...new Set(states.map((row) => row.postId))].toSorted();
    return {
      items: posts.map((post): PostSummary => ({
        postId: post,
        states: rowsOf(states, post),
        awaited: rowsOf(awaited, post).toSorted((a, b) => placeOf(a.awaits) - placeOf(b.awaits)),
        values: rowsOf(values, post),
        medianDays: rowsOf(days, post).toSorted((a, b) => placeOf(a.stage) - placeOf(b.stage)),
      })),
    };
  }
}

const rowsOf = <T>(rows: readonly OfPost<T>[], post: string): Omit<OfPost<T>, 'postId'>[] =>
  rows.filter(({ postId }) => postId === post).map(({ postId: _, ...row }) => row);
