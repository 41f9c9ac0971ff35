import { Injectable } from '@nestjs/common';
import { page } from '@titik/platform/http/page';
import { DataSource } from 'typeorm';
import { findDay } from '../days/find-day';
import type { InvitablePage, InvitableParty, InvitableQuery } from './invitable.dto';

/** Who could come to a forum day and does not yet. Contacts are not known here. */
@Injectable()
export class InvitableService {
  constructor(private readonly database: DataSource) {}

  /** A page of them by name. @throws NotFoundError `forum-day.not-found` */
  async list(forumDayId: string, { role, q, limit, after }: InvitableQuery): Promise<InvitablePage> {
    await findDay(this.database.manager, forumDayId);
    const rows: InvitableParty[] = await this.database.query(
      `select p.party_id as "partyId", p.role, p.name, p.country from party p
       where not exists (select 1 from forum_participant f where f.forum_day_id = $1 and f.party_id = p.party_id)
         and ($2::text is null or p.role = $2) and ($3::text is null or strpos(lower(p.name), lower($3)) > 0)
         and ($4::uuid is null
           or (p.name, p.party_id) > (select last.name, last.party_id from party last where last.party_id = $4))
       order by p.name, p.party_id limit $5`,
      [forumDayId, role ?? null, q ?? null, after ?? null, limit + 1],
    );
    return page(rows, limit, ({ partyId }) => partyId);
  }
}
