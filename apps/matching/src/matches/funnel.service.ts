import { postToList } from '@titik/platform/auth/rows';
import type { Caller } from '@titik/platform/caller';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { MatchFunnel } from './funnel.dto';

// A session fell through after it was approved: nobody else knew of it before.
const query = `
  select d.demand ->> 'postId' as "postId", count(*)::int as proposed, (count(*) filter (where s.approved))::int as approved
  from (select demand_id, bool_or(state in ('approved', 'fell-through')) as approved
        from proposed_session group by demand_id) s
    join open_demand d using (demand_id)
  where $1::text is null or d.demand ->> 'postId' = $1
  group by 1 order by proposed desc, 1`;

/** For how many demands of each trade post sessions came about. */
@Injectable()
export class FunnelService {
  constructor(private readonly dataSource: DataSource) {}

  /** Of an attaché's own post, else of all. */
  async of(by: Caller): Promise<MatchFunnel> {
    return { items: await this.dataSource.query(query, [postToList(by) ?? null]) };
  }
}
