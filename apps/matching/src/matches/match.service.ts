import type {
  Demand,
  DemandClosed,
  DemandRegistered,
  DemandReopened,
  DemandRevised,
} from '@titik/contracts/demand.events';
import type { BatchContext, Delivery } from '@titik/eventing/delivery';
import { Outbox } from '@titik/eventing/outbox';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CoachingWorker } from '../coaching/coaching-worker.service';
import { keepPastDemands } from '../history/keep-history';
import { Lanes } from '../lanes/lanes.service';
import { OfferIndex } from '../market/offer-index';
import { Policies } from '../policies/policies';
import { storeDemands } from './demand-rows';
import type { FoundMatch } from './found-match';
import { lapseSessions } from './lapse-sessions';
import { matchEach } from './match-and-watch';
import { MatchWriter } from './match-writer';
import { overlap } from './overlap';

/** Each carries the whole demand; its state says what is to be done. */
export type DemandChanged = DemandRegistered | DemandRevised | DemandReopened | DemandClosed;

/** Matches demands as they are registered and changed. */
@Injectable()
export class MatchService {
  constructor(
    private readonly lanes: Lanes,
    private readonly market: OfferIndex,
    private readonly policies: Policies,
    private readonly writer: MatchWriter,
    private readonly outbox: Outbox,
    private readonly coaching: CoachingWorker,
  ) {}

  /**
   * Takes a batch of one lane's demands: matched, stored and told of in the batch's transaction.
   * @throws LaneLost when this instance does not own the lane
   */
  async take(ctx: BatchContext, deliveries: readonly Delivery<DemandChanged>[]): Promise<void> {
    const { tx, partition } = ctx;
    const demands = newestOfEach(deliveries.map(({ data }) => data.demand));
    const { open } = await this.lanes.fence(tx, partition);
    // Nothing waits between a match and the moment its lines are watched: an offer or a policy that changes later finds
    // them, one that changed before is known already. Either way they meet.
    await overlap(
      parts(demands.filter(({ state }) => state === 'open')),
      (wanted) => matchEach(open, this.market, wanted, (demand) => this.policies.of(demand)),
      (found) => this.store(tx, partition, found),
    );
    const closed = demands.filter(({ state }) => state === 'closed');
    await this.close(tx, partition, closed);
    ctx.afterCommit(() => {
      for (const demand of closed) open.drop(demand);
      this.coaching.demandsChanged(
        partition,
        demands.map(({ demandId }) => demandId),
      );
    });
  }

  private async store(tx: EntityManager, partition: number, found: readonly FoundMatch[]): Promise<void> {
    await keepPastDemands(
      tx,
      found.map(({ demand }) => demand).filter(({ version }) => version > 1),
    );
    const stored = await storeDemands(tx, partition, found);
    await this.writer.write(
      tx,
      found.flatMap((match) => {
        const version = stored.get(match.demand.demandId);
        return version === undefined ? [] : [{ ...match, version }];
      }),
    );
  }

  private async close(tx: EntityManager, partition: number, closed: readonly Demand[]): Promise<void> {
    const rows = closed.map((demand) => ({ demand, digest: '' }));
    const stored = await storeDemands(tx, partition, rows);
    await lapseSessions(
      tx,
      this.outbox,
      closed.filter(({ demandId }) => stored.has(demandId)),
    );
  }
}

/** Demands that are matched and stored together, while the next ones are matched. */
const perPart = 50;

const parts = (demands: readonly Demand[]): Demand[][] =>
  Array.from({ length: Math.ceil(demands.length / perPart) }, (_, at) =>
    demands.slice(at * perPart, (at + 1) * perPart),
  );

function newestOfEach(demands: readonly Demand[]): Demand[] {
  const newest = new Map<string, Demand>();
  for (const demand of demands) {
    const known = newest.get(demand.demandId);
    if (!known || known.version < demand.version) newest.set(demand.demandId, demand);
  }
  return [...newest.values()];
}
