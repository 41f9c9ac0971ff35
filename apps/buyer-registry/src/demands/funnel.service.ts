import { Injectable } from '@nestjs/common';
import { postToList } from '@titik/platform/auth/rows';
import type { Caller } from '@titik/platform/caller';
import { DataSource } from 'typeorm';
import type { DemandFunnel } from './funnel.dto';

// A later stage stands for those left out before it; a lost deal counts only where goods had left.
const query = `
  with dealt as (
    select d.demand_id, max(case s.step ->> 'stage' when 'contract' then 2 when 'shipped' then 3 when 'paid' then 4
                            else 1 end) as reached
    from (
      select demand_id, state, steps from deal where $1::uuid is null or post_id = $1
    ) d left join lateral jsonb_array_elements(d.steps) s(step) on true
    where d.state <> 'lost' or d.steps @> '[{"stage": "shipped"}]' or d.steps @> '[{"stage": "paid"}]'
    group by d.demand_id)
  select d.post_id as "postId", count(*)::int as registered, (count(*) filter (where d.state = 'open'))::int as open,
    (count(*) filter (where reached >= 1))::int as dealing, (count(*) filter (where reached >= 2))::int as contracted,
    (count(*) filter (where reached >= 3))::int as shipped, (count(*) filter (where reached >= 4))::int as paid
  from demand d left join dealt on dealt.demand_id = d.id
  where $1::uuid is null or d.post_id = $1
  group by d.post_id order by registered desc, d.post_id`;

/** How far each trade post's demands have come. */
@Injectable()
export class FunnelService {
  constructor(private readonly database: DataSource) {}

  /** Of an attaché's own post, else of all. */
  async of(by: Caller): Promise<DemandFunnel> {
    return { items: await this.database.query(query, [postToList(by) ?? null]) };
  }
}
