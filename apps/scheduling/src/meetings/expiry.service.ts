import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { byService } from '@titik/platform/caller';
import { Clock } from '@titik/platform/clock';
import { Periodic } from '@titik/platform/periodic';
import { DataSource, LessThanOrEqual } from 'typeorm';
import { changedBy } from './meeting-change';
import { MeetingKeeper } from './meeting-keeper.service';
import { Meeting } from './meeting.entity';

const batch = 200;
const everySeconds = 10;

/** Ends tentative meetings that nobody answered in time. The due time lies in the table, so a restart loses none. */
@Injectable()
export class ExpiryService implements OnApplicationBootstrap {
  constructor(
    private readonly database: DataSource,
    private readonly keeper: MeetingKeeper,
    private readonly clock: Clock,
    private readonly periodic: Periodic,
  ) {}

  onApplicationBootstrap(): void {
    this.periodic.every(everySeconds * 1000, 'meeting-expiry', () => this.sweep());
  }

  /** Ends all that are due; several instances share the work. @returns how many it ended */
  async sweep(): Promise<number> {
    let ended = 0;
    for (let last = batch; last === batch; ended += last) last = await this.sweepBatch();
    return ended;
  }

  private sweepBatch(): Promise<number> {
    const now = this.clock.now();
    return this.database.transaction(async (tx) => {
      const due = await tx.find(Meeting, {
        where: { state: 'tentative', expiresAt: LessThanOrEqual(now) },
        order: { expiresAt: 'asc' },
        take: batch,
        lock: { mode: 'pessimistic_write', onLocked: 'skip_locked' },
      });
      const lapsed = changedBy(due, (meeting) => meeting.expire(now));
      await this.keeper.keep(tx, byService('meeting-expiry'), lapsed);
      return lapsed.length;
    });
  }
}
