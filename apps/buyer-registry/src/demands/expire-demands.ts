import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Outbox } from '@titik/eventing/outbox';
import { byService } from '@titik/platform/caller';
import { Clock } from '@titik/platform/clock';
import { earliestDay } from '@titik/platform/days';
import { Periodic } from '@titik/platform/periodic';
import { DataSource } from 'typeorm';
import { closeAll } from './close-demands';

const everyMinute = 60_000;
const atOnce = 500;

/** Closes demands after their last day (UTC). */
@Injectable()
export class ExpireDemands implements OnApplicationBootstrap {
  constructor(
    private readonly database: DataSource,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
    private readonly periodic: Periodic,
  ) {}

  onApplicationBootstrap(): void {
    this.periodic.every(everyMinute, 'expire demands', async () => {
      await this.sweep();
    });
  }

  /** @returns how many were closed */
  async sweep(): Promise<number> {
    let closed = 0;
    for (let batch = atOnce; batch === atOnce; closed += batch) batch = await this.closeSome();
    return closed;
  }

  private closeSome(): Promise<number> {
    const now = this.clock.now();
    return this.database.transaction(async (tx) => {
      // Another instance sweeps too, and somebody may be closing one by hand: theirs are left to them.
      const due: { id: string }[] = await tx.query(
        `select id from demand where state = 'open' and expires_on < $1::date order by id limit $2
         for update skip locked`,
        [earliestDay(now), atOnce],
      );
      if (due.length === 0) return 0;
      const ids = due.map(({ id }) => id);
      return (await closeAll(tx, this.outbox, byService('expire-demands'), ids, { reason: 'expired' }, now)).length;
    });
  }
}
