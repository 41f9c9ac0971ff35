import { isDeepStrictEqual } from 'node:util';
import type { Demand } from '@titik/contracts/demand.events';
import type { LineMatch } from '@titik/contracts/match.events';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Lanes } from '../lanes/lanes.service';
import { matchDemand } from '../market/match-demand';
import { OfferIndex } from '../market/offer-index';
import { Policies } from '../policies/policies';
import { Rematch } from '../matches/rematch.service';
import type { SelfCheckReport } from './market.dto';

const perRead = 200;
const shown = 100;
const firstId = '00000000-0000-0000-0000-000000000000';

interface Stored {
  demand: Demand;
  results: LineMatch[];
}

/** Compares what is stored for the open demands of this instance's lanes with what the market gives now. */
@Injectable()
export class SelfCheck {
  constructor(
    private readonly lanes: Lanes,
    private readonly market: OfferIndex,
    private readonly policies: Policies,
    private readonly rematch: Rematch,
    private readonly dataSource: DataSource,
  ) {}

  async run(): Promise<SelfCheckReport> {
    let checked = 0;
    const different: string[] = [];
    for (const { lane } of this.lanes.all()) {
      for (let after = firstId; ;) {
        const rows = await this.read(lane, after);
        checked += rows.length;
        different.push(...rows.filter((row) => this.differs(row)).map(({ demand }) => demand.demandId));
        if (rows.length < perRead) break;
        after = rows[rows.length - 1].demand.demandId;
      }
    }
    return {
      checked,
      different: different.length,
      demandIds: different.slice(0, shown),
      pending: this.rematch.pending,
    };
  }

  private read(lane: number, after: string): Promise<Stored[]> {
    return this.dataSource.query(
      `select d.demand, (select coalesce(json_agg(m.result), '[]') from line_match m
                         where m.demand_id = d.demand_id and m.version = d.match_version) as results
       from open_demand d where d.lane = $1 and d.state = 'open' and d.demand_id > $2
       order by d.demand_id limit ${perRead}`,
      [lane, after],
    );
  }

  private differs({ demand, results }: Stored): boolean {
    const now: LineMatch[] = JSON.parse(JSON.stringify(matchDemand(this.market, demand, this.policies.of(demand))));
    const stored = new Map(results.map((result) => [result.lineId, result]));
    return now.length !== stored.size || now.some((line) => !isDeepStrictEqual(line, stored.get(line.lineId)));
  }
}
