import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { CoachingWorker } from '../coaching/coaching-worker.service';
import { LaneLost } from '../lanes/lane-lost';
import { Lanes } from '../lanes/lanes.service';
import type { OfferChange } from '../market/offer-change';
import { OfferIndex } from '../market/offer-index';
import { OpenLines } from '../market/open-lines';
import { Policies } from '../policies/policies';
import { loadOpen, raiseMatchVersions } from './demand-rows';
import { matchEach } from './match-and-watch';
import { MatchWriter } from './match-writer';
import { RematchBacklog } from './rematch-backlog';

/** Changes that come within this time are looked at together. */
const gatherMs = 20;
const retryMs = 500;
/** So few at a time that newly registered demands, which need the same lane, hardly wait. */
const perTransaction = 50;

/**
 * The reverse direction: matches open demands again whose result an offer may have changed, or whose lane was taken
 * over, and writes only what came out differently. One at a time; what fails is tried again until it succeeds or the lane is lost.
 */
@Injectable()
export class Rematch implements OnModuleDestroy {
  private readonly logger = new Logger(Rematch.name);
  private readonly backlog = new RematchBacklog();
  private working: Promise<void> | undefined;
  private inHand = 0;
  private stopping = false;

  constructor(
    private readonly lanes: Lanes,
    private readonly lines: OpenLines,
    private readonly market: OfferIndex,
    private readonly policies: Policies,
    private readonly writer: MatchWriter,
    private readonly dataSource: DataSource,
    private readonly coaching: CoachingWorker,
  ) {}

  /** How much is still to be looked at; 0: stored results agree with the market. */
  get pending(): number {
    return this.backlog.size + this.inHand;
  }

  /** An offer changed; to be told as soon as the market took it in, before the next one changes. */
  offerChanged(change: OfferChange): void {
    const concerned = this.lines.concernedBy(change);
    if (concerned.length === 0) return;
    for (const { lane, demandId } of concerned) this.backlog.addDemands(lane, [demandId]);
    this.wake();
  }

  /** What these trade posts or buyers wish of a match changed: all their open demands are matched again. */
  partiesChanged(ids: readonly string[]): void {
    if (ids.length === 0) return;
    for (const { lane, open } of this.lanes.all()) {
      const theirs = open.ofParties(new Set(ids));
      this.backlog.addDemands(lane, theirs);
      this.coaching.demandsChanged(lane, theirs);
    }
    this.wake();
  }

  /** Lanes were taken over: whatever fell between the former owner and this one is found by matching all again. */
  lanesTaken(lanes: readonly number[]): void {
    for (const lane of lanes) this.backlog.addDemands(lane, this.lanes.get(lane)?.open.ids() ?? []);
    this.wake();
  }

  async onModuleDestroy(): Promise<void> {
    this.stopping = true;
    await this.working;
  }

  private wake(): void {
    if (this.stopping) return;
    this.working ??= this.work().finally(() => {
      this.working = undefined;
      if (this.backlog.size > 0) this.wake();
    });
  }

  private async work(): Promise<void> {
    await pause(gatherMs);
    while (!this.stopping) {
      const next = this.backlog.take(perTransaction);
      if (!next) return;
      this.inHand = next.ids.length;
      await this.attempt(next.lane, next.ids);
      this.inHand = 0;
    }
  }

  private async attempt(lane: number, ids: string[]): Promise<void> {
    try {
      await this.matchAgain(lane, ids);
    } catch (error) {
      if (error instanceof LaneLost && !this.lanes.get(lane)) return this.backlog.dropLane(lane);
      this.backlog.addDemands(lane, ids);
      this.logger.warn(`matching lane ${lane} again failed and will be repeated: ${(error as Error).message}`);
      await pause(retryMs);
    }
  }

  private async matchAgain(lane: number, ids: string[]): Promise<void> {
    const changed = await this.dataSource.transaction(async (tx) => {
      const { open } = await this.lanes.fence(tx, lane);
      const rows = await loadOpen(tx, lane, ids);
      const demands = rows.map(({ demand }) => demand);
      const found = await matchEach(open, this.market, demands, (demand) => this.policies.of(demand));
      const changed = rows.flatMap(({ matchVersion, matchDigest }, at) =>
        found[at].digest === matchDigest ? [] : [{ ...found[at], version: matchVersion + 1 }],
      );
      if (changed.length === 0) return [];
      await raiseMatchVersions(
        tx,
        changed.map(({ demand, version, digest }) => ({ id: demand.demandId, version, digest })),
      );
      await this.writer.write(tx, changed);
      return changed.map(({ demand }) => demand.demandId);
    });
    this.coaching.demandsChanged(lane, changed);
  }
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
