import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Outbox } from '@titik/eventing/outbox';
import { audit } from '@titik/platform/audit/audit';
import { byService } from '@titik/platform/caller';
import { Clock } from '@titik/platform/clock';
import { dayOf } from '@titik/platform/days';
import { Environment } from '@titik/platform/environment';
import { Periodic } from '@titik/platform/periodic';
import { DataSource, type EntityManager } from 'typeorm';
import { announceExpiring } from '../certificates/announce-expiring';
import { outdatedSummaries, refreshSummaries } from '../deliveries/refresh-summaries';
import { outdatedMentorships, refreshMentorships } from '../producers/mentorship';
import { lockProducers, publishingChange, publishOffers, raiseOffers } from './publish';
import { outdatedEligibility, refreshEligibility } from './refresh-eligibility';
import { beginDay, endDay, lastDay } from './registry-day';

const everyMinute = 60_000;
const offersAtOnce = 2000;
const producersAtOnce = 500;
/** The advisory lock that one instance at a time steps under. */
const stepLock = 20260903;
const by = byService('daily step');

/** What changes because a day went by: certificates that begin, lapse or are about to; deliveries that grow old; mentors who leave. */
@Injectable()
export class DailyStep implements OnApplicationBootstrap {
  /** A release may bring other market rules: the first step of a process looks even where the day was done. */
  private looked = false;

  constructor(
    private readonly database: DataSource,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
    private readonly environment: Environment,
    private readonly periodic: Periodic,
  ) {}

  onApplicationBootstrap(): void {
    this.periodic.every(everyMinute, 'daily step', () => this.run())();
  }

  /**
   * Takes the registry to today, over all days that were missed. Whatever was done before a crash is found done; what
   * two instances would do, one does.
   * @returns whether there was a step to take here
   */
  async run(): Promise<boolean> {
    const day = dayOf(this.clock.now());
    if (this.looked && (await lastDay(this.database.manager)) === day) return false;
    const runner = this.database.createQueryRunner();
    try {
      const [{ held }] = await runner.query('select pg_try_advisory_lock($1) as held', [stepLock]);
      if (!held) return false;
      try {
        await this.step(day);
      } finally {
        await runner.query('select pg_advisory_unlock($1)', [stepLock]);
      }
    } finally {
      await runner.release();
    }
    this.looked = true;
    return true;
  }

  private async step(day: string): Promise<void> {
    await beginDay(this.database.manager, day);
    await this.eligibility();
    await this.deliveries();
    await this.mentorships();
    while (await this.database.transaction((tx) => announceExpiring(tx, this.outbox, day)));
    await endDay(this.database.manager, day);
  }

  private async eligibility(): Promise<void> {
    for (let after: string | undefined; ;) {
      const { last, outdated } = await outdatedEligibility(this.database.manager, after, offersAtOnce);
      if (!last) return;
      if (outdated.length > 0) await this.publishEligibility(outdated);
      after = last;
    }
  }

  private publishEligibility(outdated: { id: string; producerId: string }[]): Promise<void> {
    return this.database.transaction(async (tx) => {
      await lockProducers(tx, [...new Set(outdated.map(({ producerId }) => producerId))]);
      const changes = await refreshEligibility(
        tx,
        outdated.map(({ id }) => id),
      );
      const ids = changes.map(({ id }) => id);
      await raiseOffers(tx, ids);
      await audit(
        tx,
        by,
        changes.map(({ id, before, after }) => ({
          kind: 'offer',
          subject: id,
          action: 'eligibility',
          before: { eligibleMarkets: before },
          after: { eligibleMarkets: after },
        })),
      );
      await publishOffers(tx, this.outbox, ids);
    });
  }

  private async deliveries(): Promise<void> {
    const months = this.environment.DELIVERY_WINDOW_MONTHS;
    const outdated = await outdatedSummaries(this.database.manager, months);
    await this.change(outdated, (tx, ids) => refreshSummaries(tx, months, ids));
  }

  private async mentorships(): Promise<void> {
    const outdated = await outdatedMentorships(this.database.manager);
    await this.change(outdated, (tx, ids) => refreshMentorships(tx, by, ids));
  }

  private async change(
    producerIds: string[],
    refresh: (tx: EntityManager, ids: string[]) => Promise<void>,
  ): Promise<void> {
    for (let start = 0; start < producerIds.length; start += producersAtOnce) {
      const ids = producerIds.slice(start, start + producersAtOnce);
      await this.database.transaction((tx) => publishingChange(tx, this.outbox, ids, () => refresh(tx, ids)));
    }
  }
}
