import type { Deal } from '@titik/contracts/deal.events';
import { newestDeals } from '@titik/contracts/newest-deals';
import { Outbox } from '@titik/eventing/outbox';
import { Clock } from '@titik/platform/clock';
import { dayOf } from '@titik/platform/days';
import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { dealMarks, marketOf } from './deal-marks';
import { DealOutcomeRow } from './deal-outcome.entity';
import { lockStandings, refreshStandings } from './refresh-standings';

/** What deals come to for those who supply, and with it how producers stand. */
@Injectable()
export class DealOutcomes {
  constructor(
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** Takes over what deals say as they now stand, each once; an older version, or the same again, changes nothing. */
  async take(tx: EntityManager, deals: readonly Deal[]): Promise<void> {
    const newest = newestDeals(deals);
    const known = await tx.findBy(DealOutcomeRow, { dealId: In(newest.map(({ dealId }) => dealId)) });
    const versions = new Map(known.map(({ dealId, version }) => [dealId, version]));
    const fresh = newest.filter(({ dealId, version }) => version > (versions.get(dealId) ?? 0));
    if (fresh.length === 0) return;
    const rows = fresh.map((deal) => {
      const { dealId, version, producerId } = deal;
      return { dealId, version, producerId, market: marketOf(deal), marks: dealMarks(deal) };
    });
    // Also of those whose deal it was: a deal may be put right.
    const concerned = [...rows, ...known].filter(({ marks }) => marks.length > 0).map(({ producerId }) => producerId);
    const locked = concerned.length > 0 ? await lockStandings(tx, [...new Set(concerned)]) : [];
    await storeOutcomes(tx, rows);
    await refreshStandings(tx, this.outbox, locked, dayOf(this.clock.now()));
  }
}

/** The newer version stays, whoever writes first. */
async function storeOutcomes(tx: EntityManager, rows: readonly DealOutcomeRow[]): Promise<void> {
  await tx.query(
    `insert into deal_outcome as o (deal_id, version, producer_id, market, marks)
     select "dealId", version, "producerId", market, marks from jsonb_to_recordset($1::jsonb)
       as n("dealId" uuid, version int, "producerId" uuid, market text, marks jsonb)
     on conflict (deal_id) do update set version = excluded.version, producer_id = excluded.producer_id,
       market = excluded.market, marks = excluded.marks
       where excluded.version > o.version`,
    [JSON.stringify(rows)],
  );
}
