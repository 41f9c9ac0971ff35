import { eventOf } from '@titik/contracts/event-type';
import { DemandMatched, type LineMatch, type MatchedLine } from '@titik/contracts/match.events';
import { Outbox } from '@titik/eventing/outbox';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { scoring } from '../market/scorings';
import { storeResults, type VersionedMatch } from './result-rows';
import { proposeAndStore } from './session-rows';

/** Stores results with the sessions they call for, and tells of both; the caller holds the lane's fence. */
@Injectable()
export class MatchWriter {
  constructor(private readonly outbox: Outbox) {}

  /** Each demand at most once a call: a statement a table, whatever the number of matches. */
  async write(tx: EntityManager, matches: readonly VersionedMatch[]): Promise<void> {
    if (matches.length === 0) return;
    await storeResults(tx, matches);
    const proposals = await proposeAndStore(tx, matches);
    await this.outbox.add(tx, [
      ...matches.map(({ demand: { demandId }, version, lines }) =>
        eventOf(DemandMatched, {
          demandId,
          version,
          scoring,
          weights: lines[0]?.weights,
          lines: lines.map(matchedLine),
        }),
      ),
      ...proposals,
    ]);
  }
}

const matchedLine = ({ lineId, eligible, candidates, supply, nearMisses, bans }: LineMatch): MatchedLine => ({
  lineId,
  eligible,
  candidates: candidates.map(({ facts: _, ...candidate }) => candidate),
  supply,
  nearMisses: nearMisses.length,
  bans,
});
