import { setImmediate, setTimeout } from 'node:timers/promises';
import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { LaneLost } from '../lanes/lane-lost';
import { Lanes } from '../lanes/lanes.service';
import { OfferIndex } from '../market/offer-index';
import type { OfferChange } from '../market/offer-change';
import { OpenLines } from '../market/open-lines';
import { Policies } from '../policies/policies';
import { RematchBacklog } from '../matches/rematch-backlog';
import { SpareTime } from './spare-time';
import { clearAllClosed, clearClosed, loadBasis, type Reckoned, storeUnlocks } from './unlock-rows';
import { unlockDemand } from './unlocked-demand';

/** Changes that come within this time are looked at together: a report need not be of this second. */
const gatherMs = 2000;
const retryMs = 1000;
const perTransaction = 50;
/** Whoever else wants the thread gets it after so long. */
const sliceMs = 2;
/** Rest for each millisecond of work: the market's other work comes first. */
const restPerWork = 4;
/** A round waits no longer in all for the thread to have time to spare. */
const mostPatienceMs = 15_000;

/**
 * Reckons for the open demands of this instance's lanes what coaching would open them to, whenever they or their market
 * changed, far behind everything else that goes on. What fails is tried again until it succeeds or the lane is lost.
 */
@Injectable()
export class CoachingWorker implements OnModuleDestroy {
  private readonly logger = new Logger(CoachingWorker.name);
  private readonly backlog = new RematchBacklog();
  private readonly taken = new Set<number>();
  /** Commodity and form keys of offers that changed. */
  private readonly keys = new Set<string>();
  private readonly stop = new AbortController();
  private readonly spare = new SpareTime();
  private patientUntil = 0;
  private working: Promise<void> | undefined;

  constructor(
    private readonly lanes: Lanes,
    private readonly lines: OpenLines,
    private readonly market: OfferIndex,
    private readonly policies: Policies,
    private readonly dataSource: DataSource,
  ) {}

  /** An offer changed: whoever asks for such goods is looked at again. */
  offerChanged({ before, after }: OfferChange): void {
    if (this.lanes.all().length === 0) return;
    for (const offer of [before, after]) if (offer) this.keys.add(offer.key);
    this.wake();
  }

  /** Demands of a lane were registered, changed or closed, or have a new result. */
  demandsChanged(lane: number, ids: readonly string[]): void {
    this.backlog.addDemands(lane, ids);
    if (ids.length > 0) this.wake();
  }

  /** Lanes were taken over: all their demands are looked at, so that nothing of the former owner's is missing. */
  lanesTaken(lanes: readonly number[]): void {
    for (const lane of lanes) {
      this.taken.add(lane);
      this.backlog.addDemands(lane, this.lanes.get(lane)?.open.ids() ?? []);
    }
    this.wake();
  }

  async onModuleDestroy(): Promise<void> {
    this.stop.abort();
    await this.working;
  }

  private wake(): void {
    if (this.stop.signal.aborted) return;
    this.working ??= this.work().finally(() => {
      this.working = undefined;
      if (this.isWanted()) this.wake();
    });
  }

  private isWanted(): boolean {
    return this.backlog.size + this.taken.size + this.keys.size > 0;
  }

  // Round by round: what comes meanwhile waits for the next, so that a flood makes few rounds and no round endless.
  private async work(): Promise<void> {
    while (this.isWanted() && !this.stop.signal.aborted) {
      this.patientUntil = performance.now() + mostPatienceMs;
      await this.giveWay(gatherMs);
      for (const { lane, demandId } of this.lines.covering(this.keys)) this.backlog.addDemands(lane, [demandId]);
      this.keys.clear();
      for (const lane of this.taken) await this.attempt(lane, []);
      for (let left = this.backlog.size; left > 0 && !this.stop.signal.aborted;) {
        const next = this.backlog.take(Math.min(left, perTransaction));
        if (!next) break;
        left -= next.ids.length;
        await this.attempt(next.lane, next.ids);
      }
    }
  }

  private async attempt(lane: number, ids: string[]): Promise<void> {
    try {
      await this.reckonAgain(lane, ids);
    } catch (error) {
      if (error instanceof LaneLost && !this.lanes.get(lane)) return this.forget(lane);
      this.backlog.addDemands(lane, ids);
      this.logger.warn(`coaching for lane ${lane} failed and will be repeated: ${(error as Error).message}`);
      await this.rest(retryMs);
    }
  }

  // Reckoned before the lane is locked: who matches new demands must not wait for a report.
  private async reckonAgain(lane: number, ids: string[]): Promise<void> {
    const open = await loadBasis(this.dataSource.manager, lane, ids);
    const found: Reckoned[] = [];
    let since = performance.now();
    for (const { demand, shortfalls } of open) {
      found.push({
        version: demand.version,
        unlocked: unlockDemand(this.market, demand, this.policies.of(demand), shortfalls ?? {}),
      });
      const worked = performance.now() - since;
      if (worked < sliceMs) continue;
      await this.giveWay(restPerWork * worked);
      since = performance.now();
    }
    const stillOpen = new Set(found.map(({ unlocked }) => unlocked.demandId));
    await this.dataSource.transaction(async (tx) => {
      await this.lanes.fence(tx, lane);
      await storeUnlocks(tx, lane, found);
      if (this.taken.has(lane)) await clearAllClosed(tx, lane);
      await clearClosed(
        tx,
        lane,
        ids.filter((id) => !stillOpen.has(id)),
      );
    });
    this.taken.delete(lane);
    await setImmediate();
  }

  /** Another instance owns it and looks at all of it itself. */
  private forget(lane: number): void {
    this.taken.delete(lane);
    this.backlog.dropLane(lane);
  }

  /** Lets the market's other work go first, which for a while it also does where it leaves no time to spare. */
  private async giveWay(ms: number): Promise<void> {
    await this.rest(ms);
    while (this.spare.isScarce() && performance.now() < this.patientUntil && !this.stop.signal.aborted) {
      await this.rest(ms);
    }
  }

  private async rest(ms: number): Promise<void> {
    await setTimeout(ms, undefined, { signal: this.stop.signal }).catch(() => undefined);
  }
}
