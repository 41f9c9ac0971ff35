import type { KafkaEventServer } from '@titik/eventing/kafka-event-server';
import type { Relay } from '@titik/eventing/relay';
import type { ServiceName } from '@titik/contracts/topic';
import type { HealthIndicatorResult, HealthIndicatorService } from '@nestjs/terminus';
import type { DataSource } from 'typeorm';

export const METRICS = Symbol('Metrics');
export const READINESS = Symbol('Readiness');

// Shorter than any probe's own patience, so that the probe hears the reason.
const patienceMs = 2000;
// Publishing may fail for a moment while a broker restarts; longer than that is news.
const relayPatienceMs = 5000;

/**
 * What the outbox has to tell: since when (ISO 8601) events wait for a broker that does not take them, if they do.
 * It is told, and never a reason to turn requests away: what is accepted meanwhile is safe in the database.
 */
export function outboxNews(failingSince: Date | undefined, now = new Date()): { waitingSince?: string } {
  const failing = failingSince !== undefined && now.getTime() - failingSince.getTime() > relayPatienceMs;
  return failing ? { waitingSince: failingSince.toISOString() } : {};
}

/** What must be so before this instance should be given work: its database and its consumer groups. */
export class Readiness {
  constructor(
    readonly service: ServiceName,
    private readonly indicator: HealthIndicatorService,
    private readonly events: KafkaEventServer,
    private readonly dataSource?: DataSource,
    private readonly relay?: Relay,
  ) {}

  checks(): (() => Promise<HealthIndicatorResult>)[] {
    return [
      async () => this.say('events', this.events.isAlive(), 'not a member of its consumer groups'),
      ...(this.dataSource ? [() => this.database(this.dataSource!)] : []),
      ...(this.relay ? [async () => this.indicator.check('outbox').up(outboxNews(this.relay!.failingSince))] : []),
    ];
  }

  private async database(dataSource: DataSource) {
    const late = new Promise<boolean>((resolve) => setTimeout(() => resolve(false), patienceMs).unref());
    const answers = dataSource.query('select 1').then(
      () => true,
      () => false,
    );
    return this.say('database', await Promise.race([answers, late]), 'does not answer');
  }

  private say(part: string, good: boolean, reason: string) {
    const indicator = this.indicator.check(part);
    return good ? indicator.up() : indicator.down(reason);
  }
}
