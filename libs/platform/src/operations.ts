import type { KafkaEventServer } from '@titik/eventing/kafka-event-server';
import type { Relay } from '@titik/eventing/relay';
import type { ServiceName } from '@titik/contracts/topic';
import type { HealthIndicatorFunction, HealthIndicatorService } from '@nestjs/terminus';
import type { DataSource } from 'typeorm';

export const METRICS = Symbol('Metrics');
export const READINESS = Symbol('Readiness');

// Shorter than any probe's own patience, so that the probe hears the reason.
const patienceMs = 2000;
// Publishing may fail for a moment while a broker restarts; longer than that is news.
const relayPatienceMs = 5000;

/** What must be so before this instance should be given work. */
export class Readiness {
  constructor(
    readonly service: ServiceName,
    private readonly indicator: HealthIndicatorService,
    private readonly events: KafkaEventServer,
    private readonly dataSource?: DataSource,
    private readonly relay?: Relay,
  ) {}

  checks(): HealthIndicatorFunction[] {
    return [
      async () => this.say('events', this.events.isAlive(), 'not a member of its consumer groups'),
      ...(this.dataSource ? [() => this.database(this.dataSource!)] : []),
      ...(this.relay ? [async () => this.outbox(this.relay!)] : []),
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

  private outbox(relay: Relay) {
    const failing = relay.failingSince !== undefined && Date.now() - relay.failingSince.getTime() > relayPatienceMs;
    return this.say('outbox', !failing, `not published since ${relay.failingSince?.toISOString()}`);
  }

  private say(part: string, good: boolean, reason: string) {
    const indicator = this.indicator.check(part);
    return good ? indicator.up() : indicator.down(reason);
  }
}
