import { buyerDemand } from '@titik/contracts/topic';
import { Assignments } from '@titik/eventing/assignments';
import { Periodic } from '@titik/platform/periodic';
import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { CoachingWorker } from '../coaching/coaching-worker.service';
import { Rematch } from '../matches/rematch.service';
import { Lanes } from './lanes.service';

/** How soon a lane is taken back that the broker gives to this instance and another one fenced off. */
const checkMs = 1000;

/** Makes the lanes follow the partitions of the demands' topic that this instance is assigned. */
@Injectable()
export class LaneFollower implements OnModuleInit {
  private readonly logger = new Logger(LaneFollower.name);
  private turn: Promise<void> = Promise.resolve();

  constructor(
    private readonly assignments: Assignments,
    private readonly periodic: Periodic,
    private readonly lanes: Lanes,
    private readonly rematch: Rematch,
    private readonly coaching: CoachingWorker,
  ) {}

  onModuleInit(): void {
    this.assignments.watch(buyerDemand.name, () => this.follow());
    this.periodic.every(checkMs, 'lanes', () => this.takeMissing());
  }

  /** A new assignment: other instances may have owned any lane meanwhile, also one that seems to have stayed. */
  private follow(): Promise<void> {
    return this.inTurn(async () => {
      this.lanes.keepOnly(this.assignments.owned(buyerDemand.name));
      await this.lanes.dropOvertaken();
      await this.claimMissing();
    });
  }

  private takeMissing(): Promise<void> {
    return this.inTurn(() => this.claimMissing());
  }

  private async claimMissing(): Promise<void> {
    const missing = this.assignments.owned(buyerDemand.name).filter((lane) => !this.lanes.get(lane));
    if (missing.length === 0) return;
    await this.lanes.claim(missing);
    this.rematch.lanesTaken(missing);
    this.coaching.lanesTaken(missing);
    this.logger.log(`took over lanes ${missing.join(', ')}`);
  }

  /** One at a time. A failure leaves the lanes unclaimed, their fence shut, and is mended by the next check. */
  private inTurn(step: () => Promise<void>): Promise<void> {
    this.turn = this.turn.then(step).catch((error: Error) => {
      this.logger.error(`could not take lanes over, trying again: ${error.message}`);
    });
    return this.turn;
  }
}
