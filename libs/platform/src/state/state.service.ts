import { Inject, Injectable, Optional } from '@nestjs/common';
import type { HealthIndicatorResult } from '@nestjs/terminus';
import { EVENT_BUS, type EventBus } from '@titik/eventing/bus';
import { consumerLag } from '@titik/eventing/consumer-lag';
import { KafkaEventServer } from '@titik/eventing/kafka-event-server';
import { DataSource } from 'typeorm';
import { READINESS, type Readiness } from '../operations';
import { version } from '../version';
import { lagByTopic } from './lag-by-topic';
import type { OutboxState, ParkedCounts, PartState, ServiceState } from './state.dto';
import { unlessLate } from './unless-late';

// A part that is away must not hang what the others have to tell.
const patienceMs = 2000;
const startedAt = new Date(Date.now() - process.uptime() * 1000).toISOString();

/** How this instance is, and what waits for it. */
@Injectable()
export class StateService {
  constructor(
    @Inject(READINESS) private readonly readiness: Readiness,
    @Inject(EVENT_BUS) private readonly bus: EventBus,
    private readonly server: KafkaEventServer,
    @Optional() private readonly database?: DataSource,
  ) {}

  async state(): Promise<ServiceState> {
    const { service } = this.readiness;
    const [results, outbox, parked, lag, instances] = await Promise.all([
      Promise.all(this.readiness.checks().map((check) => check())),
      this.database && unlessLate(outboxOf(this.database), patienceMs),
      this.database && unlessLate(parkedOf(this.database), patienceMs),
      this.lag(service),
      this.instances(service),
    ]);
    return {
      service,
      version,
      node: process.version,
      startedAt,
      parts: results.flatMap(partsOf),
      ...(outbox && { outbox }),
      ...(parked && { parked }),
      ...(lag && { lag }),
      ...(instances !== undefined && { instances }),
    };
  }

  private async lag(group: string) {
    const { groupTopics } = this.server;
    if (groupTopics.length === 0) return undefined;
    const rows = await consumerLag(this.bus, group, groupTopics);
    return rows.length > 0 ? lagByTopic(rows) : undefined;
  }

  private instances(group: string): Promise<number | undefined> | undefined {
    return this.server.groupTopics.length === 0 ? undefined : unlessLate(this.bus.members(group), patienceMs);
  }
}

const partsOf = (result: HealthIndicatorResult): PartState[] =>
  Object.entries(result).map(([part, { status, message, waitingSince }]) => ({
    part,
    up: status === 'up',
    ...(typeof message === 'string' && { reason: message }),
    ...(typeof waitingSince === 'string' && { waitingSince }),
  }));

async function outboxOf(database: DataSource): Promise<OutboxState> {
  const [{ events, age }]: { events: string; age: string }[] = await database.query(
    `select count(*) as events, coalesce(extract(epoch from clock_timestamp() - min(created_at)), 0) as age from outbox`,
  );
  return { events: Number(events), ageSeconds: Math.max(0, Math.round(Number(age))) };
}

async function parkedOf(database: DataSource): Promise<ParkedCounts> {
  const [{ waiting, dead }]: { waiting: string; dead: string }[] = await database.query(
    `select count(*) filter (where state = 'waiting') as waiting, count(*) filter (where state = 'dead') as dead
     from parked`,
  );
  return { waiting: Number(waiting), dead: Number(dead) };
}
