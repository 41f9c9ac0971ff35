import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { byService } from '@titik/platform/caller';
import { Clock } from '@titik/platform/clock';
import { Environment } from '@titik/platform/environment';
import { Periodic } from '@titik/platform/periodic';
import { DataSource, LessThanOrEqual } from 'typeorm';
import { changedBy } from './meeting-change';
import { MeetingKeeper } from './meeting-keeper.service';
import { Meeting } from './meeting.entity';
import { timingOf } from './timing';

const batch = 200;
const everySeconds = 10;

/**
 * Reminds of holds that lapse soon and of meetings that begin soon. The due time and the event are written together, so
 * that a restart neither forgets a reminder nor sends it twice.
 */
@Injectable()
export class ReminderService implements OnApplicationBootstrap {
  constructor(
    private readonly database: DataSource,
    private readonly keeper: MeetingKeeper,
    private readonly clock: Clock,
    private readonly environment: Environment,
    private readonly periodic: Periodic,
  ) {}

  onApplicationBootstrap(): void {
    this.periodic.every(everySeconds * 1000, 'meeting-reminders', () => this.sweep());
  }

  /** Reminds of all that are due; several instances share the work. */
  async sweep(): Promise<void> {
    while ((await this.sweepBatch()) === batch);
  }

  private sweepBatch(): Promise<number> {
    const now = this.clock.now();
    return this.database.transaction(async (tx) => {
      const due = await tx.find(Meeting, {
        where: { remindAt: LessThanOrEqual(now) },
        order: { remindAt: 'asc' },
        take: batch,
        lock: { mode: 'pessimistic_write', onLocked: 'skip_locked' },
      });
      const reminders = changedBy(due, (meeting) => meeting.remind(now, timingOf(this.environment)));
      await tx.save(due);
      await this.keeper.keep(tx, byService('meeting-reminders'), reminders);
      return due.length;
    });
  }
}
