import { isDeepStrictEqual } from 'node:util';
import { setImmediate as breathe, setTimeout as pause } from 'node:timers/promises';
import type { Demand } from '@titik/contracts/demand.events';
import type { LineMatch } from '@titik/contracts/match.events';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type HeldLane, Lanes } from '../lanes/lanes.service';
import { matchDemand } from '../market/match-demand';
import { OfferIndex } from '../market/offer-index';
import { Rematch } from '../matches/rematch.service';
import { Policies } from '../policies/policies';
import { StandingDifferences } from './standing-differences';

/** So few at a time that demands which come meanwhile hardly wait. */
const perRead = 50;
const firstId = '00000000-0000-0000-0000-000000000000';
const lookAgainMs = 500;
const standsMs = 1000;
const patienceMs = 30_000;

interface Stored {
  demand: Demand;
  version: number;
  results: LineMatch[];
}

/** What differs: the demand, and the version of the result that does. */
export type Difference = readonly [demandId: string, version: string];

/** Holds what is stored for the open demands of this instance's lanes against what the market gives now. */
@Injectable()
export class DemandCheck {
  constructor(
    private readonly lanes: Lanes,
    private readonly market: OfferIndex,
    private readonly policies: Policies,
    private readonly rematch: Rematch,
    private readonly dataSource: DataSource,
  ) {}

  /** One look at all of them. What differs may be on its way to be matched again. */
  async look(): Promise<{ checked: number; different: Difference[] }> {
    let checked = 0;
    const different: Difference[] = [];
    for (const held of this.lanes.all()) {
      for (let after = firstId; ;) {
        const rows = await this.read(held, 'd.demand_id > $2', after);
        checked += rows.length;
        different.push(...this.differing(rows));
        if (rows.length < perRead) break;
        after = rows[rows.length - 1].demand.demandId;
        await breathe();
      }
    }
    return { checked, different };
  }

  /**
   * Looks again at demands that differed, when nothing waits to be matched again.
   * @param signal ends it early
   * @returns those whose stored result stays different; none while there is always something waiting: no alarm then
   */
  async confirm(suspects: readonly Difference[], signal: AbortSignal): Promise<string[]> {
    const standing = new StandingDifferences(standsMs);
    let left = suspects.map(([id]) => id);
    for (const end = Date.now() + patienceMs; left.length > 0 && Date.now() < end;) {
      const quiet = this.rematch.pending === 0;
      const now = quiet ? await this.lookAt(left) : [];
      if (quiet && this.rematch.pending === 0) {
        const settled = standing.look(now);
        left = now.map(([id]) => id);
        if (settled) return standing.confirmed;
      }
      await pause(lookAgainMs, undefined, { signal });
    }
    return [];
  }

  private async lookAt(ids: readonly string[]): Promise<Difference[]> {
    const different: Difference[] = [];
    for (const held of this.lanes.all()) {
      for (let from = 0; from < ids.length; from += perRead) {
        const rows = await this.read(held, 'd.demand_id = any($2)', ids.slice(from, from + perRead));
        different.push(...this.differing(rows));
        await breathe();
      }
    }
    return different;
  }

  /** Reads a page of a lane's demands; none when the lane went to another instance meanwhile. */
  private async read({ lane, epoch }: HeldLane, which: string, value: unknown): Promise<Stored[]> {
    const rows: Stored[] = await this.dataSource.query(
      `select d.demand, d.match_version as version,
         (select coalesce(json_agg(m.result), '[]') from line_match m
          where m.demand_id = d.demand_id and m.version = d.match_version) as results
       from open_demand d where d.lane = $1 and d.state = 'open' and ${which}
       order by d.demand_id limit ${perRead}`,
      [lane, value],
    );
    return this.lanes.get(lane)?.epoch === epoch ? rows : [];
  }

  private differing(rows: readonly Stored[]): Difference[] {
    return rows
      .filter((row) => this.differs(row))
      .map(({ demand, version }) => [demand.demandId, String(version)] as const);
  }

  private differs({ demand, results }: Stored): boolean {
    const found = matchDemand(this.market, demand, this.policies.of(demand));
    const now: LineMatch[] = JSON.parse(JSON.stringify(found));
    const stored = new Map(results.map((result) => [result.lineId, result]));
    return now.length !== stored.size || now.some((line) => !isDeepStrictEqual(line, stored.get(line.lineId)));
  }
}
