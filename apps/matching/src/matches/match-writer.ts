import { eventOf } from '@titik/contracts/event-type';
import {
  DemandMatched,
  type LineMatch,
  type MatchedLine,
  type MatchedSupply,
  type Supply,
} from '@titik/contracts/match.events';
import { allDone } from '@titik/eventing/all-done';
import { Outbox } from '@titik/eventing/outbox';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { scoring } from '../market/scorings';
import { Policies } from '../policies/policies';
import { storeResults, type VersionedMatch } from './result-rows';
import { formerSessions, propose, publicNews, storeProposals } from './session-rows';

/** Stores results with the sessions they call for, and tells of both; the caller holds the lane's fence. */
@Injectable()
export class MatchWriter {
  constructor(
    private readonly outbox: Outbox,
    private readonly policies: Policies,
  ) {}

  /** Each demand at most once a call: a statement a table, whatever the number of matches. */
  async write(tx: EntityManager, matches: readonly VersionedMatch[]): Promise<void> {
    if (matches.length === 0) return;
    const seenBefore = matches.filter(({ version }) => version > 1).map(({ demand }) => demand.demandId);
    const former = await formerSessions(tx, seenBefore);
    const proposals = propose(matches, former, (demand) => this.policies.reviews(demand));
    // The database writes one while the next is put into words here.
    await allDone([
      storeResults(tx, matches),
      storeProposals(tx, proposals),
      this.outbox.add(tx, [...matches.map(matchedNews), ...publicNews(proposals)]),
    ]);
  }
}

const matchedNews = ({ demand: { demandId }, version, lines }: VersionedMatch): DemandMatched =>
  eventOf(DemandMatched, {
    demandId,
    version,
    scoring,
    weights: lines[0]?.weights,
    lines: lines.map(matchedLine),
  });

const matchedLine = ({ lineId, eligible, candidates, supply, nearMisses, bans }: LineMatch): MatchedLine => ({
  lineId,
  eligible,
  candidates: candidates.map(({ facts: _, ...candidate }) => candidate),
  supply: matchedSupply(supply),
  nearMisses: nearMisses.length,
  bans,
});

const matchedSupply = ({ parts, coverage, shortfall }: Supply): MatchedSupply => ({
  parts: parts.map(({ offerId, producerId, producerName, quantity }) => {
    return { offerId, producerId, producerName, quantity };
  }),
  coverage,
  shortfall,
});
