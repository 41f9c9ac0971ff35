import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { DealSilent } from '@titik/contracts/deal.events';
import { eventOf } from '@titik/contracts/event-type';
import { Outbox } from '@titik/eventing/outbox';
import { audit } from '@titik/platform/audit/audit';
import { byService } from '@titik/platform/caller';
import { Clock } from '@titik/platform/clock';
import { Environment } from '@titik/platform/environment';
import { Periodic } from '@titik/platform/periodic';
import { DataSource } from 'typeorm';
import { DealEntity } from './deal.entity';
import { daysBefore, type SilencePolicy } from './silence';

const everyMinute = 60_000;
const atOnce = 200;
const by = byService('silent-deals');

/**
 * Reminds of deals of which nothing was written down for long, and then tells their post. What was told is noted
 * together with its event, so that a restart neither forgets a silence nor tells it twice.
 */
@Injectable()
export class SilenceService implements OnApplicationBootstrap {
  private readonly policy: SilencePolicy;

  constructor(
    private readonly database: DataSource,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
    private readonly periodic: Periodic,
    { DEAL_NUDGE_DAYS, DEAL_ESCALATION_DAYS }: Environment,
  ) {
    this.policy = { nudgeDays: DEAL_NUDGE_DAYS, escalationDays: DEAL_ESCALATION_DAYS };
  }

  onApplicationBootstrap(): void {
    this.periodic.every(everyMinute, 'silent deals', () => this.sweep());
  }

  /** Tells all silences that are due; several instances share the work. @returns how many were told */
  async sweep(): Promise<number> {
    let told = 0;
    for (let batch = atOnce; batch === atOnce; told += batch) batch = await this.tellSome();
    return told;
  }

  private tellSome(): Promise<number> {
    const now = this.clock.now();
    const { nudgeDays, escalationDays } = this.policy;
    return this.database.transaction(async (tx) => {
      // Another instance sweeps too, and somebody may be writing to one: theirs are left to them.
      const due = await tx
        .createQueryBuilder(DealEntity, 'deal')
        .where(`deal.state = 'open' and deal.escalated_at is null`)
        .andWhere(`((deal.nudged_at is null and deal.quiet_since <= :nudge) or deal.nudged_at <= :escalation)`, {
          nudge: daysBefore(now, nudgeDays),
          escalation: daysBefore(now, escalationDays),
        })
        .orderBy('deal.id')
        .take(atOnce)
        .setLock('pessimistic_write')
        .setOnLocked('skip_locked')
        .getMany();
      const silences = due.flatMap((deal) => {
        const silence = deal.fallSilent(now, this.policy);
        return silence ? [{ deal: deal.describe(), ...silence }] : [];
      });
      for (const { id, nudgedAt, escalatedAt } of due) await tx.update(DealEntity, { id }, { nudgedAt, escalatedAt });
      await audit(
        tx,
        by,
        silences.map(({ deal, level, days }) => ({
          kind: 'deal',
          subject: deal.dealId,
          action: level,
          before: deal,
          after: deal,
          reason: `${days} days`,
        })),
      );
      await this.outbox.add(
        tx,
        silences.map((silence) => eventOf(DealSilent, silence)),
      );
      return due.length;
    });
  }
}
