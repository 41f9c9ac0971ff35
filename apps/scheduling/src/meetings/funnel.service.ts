import { Injectable } from '@nestjs/common';
import { postToList } from '@titik/platform/auth/rows';
import type { Caller } from '@titik/platform/caller';
import { Clock } from '@titik/platform/clock';
import { DataSource } from 'typeorm';
import type { MeetingFunnel } from './funnel.dto';

// Whose a meeting is: the post's that is in it, else that of the buyer who is.
const query = `
  select w.post as "postId", count(distinct m.demand_id)::int as confirmed,
    (count(distinct m.demand_id) filter (where m.ends_at <= $2))::int as held
  from meeting m cross join lateral (
    select coalesce(
      (select e ->> 'partyId' from jsonb_array_elements(m.parties) e where e ->> 'role' = 'post' limit 1),
      (select b.post_id::text from jsonb_array_elements(m.parties) e join party b on b.party_id = (e ->> 'partyId')::uuid
       where b.post_id is not null limit 1)) as post) w
  where m.state = 'confirmed' and m.demand_id is not null and w.post is not null and ($1::text is null or w.post = $1)
  group by w.post order by confirmed desc, w.post`;

/** For how many demands of each trade post people met. */
@Injectable()
export class FunnelService {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Of an attaché's own post, else of all. */
  async of(by: Caller): Promise<MeetingFunnel> {
    return { items: await this.database.query(query, [postToList(by) ?? null, this.clock.now()]) };
  }
}
