import { Gauge, type Registry } from 'prom-client';
import type { DataSource } from 'typeorm';
import type { EventBus } from './bus';
import { consumerLag } from './consumer-lag';
import type { KafkaEventServer } from './kafka-event-server';

/** Measured when they are asked for: what waits in the outbox, in the topics and in the parking lot. */
export function registerEventingMetrics(
  registry: Registry,
  service: string,
  dataSource: DataSource,
  bus: EventBus,
  server: KafkaEventServer,
): void {
  new Gauge({
    name: 'titik_outbox_events',
    help: 'Events committed and not yet published',
    registers: [registry],
    async collect() {
      this.set(Number((await dataSource.query('select count(*) from outbox'))[0].count));
    },
  });
  new Gauge({
    name: 'titik_outbox_age_seconds',
    help: 'Age of the oldest event not yet published',
    registers: [registry],
    async collect() {
      const [row] = await dataSource.query(
        'select coalesce(extract(epoch from clock_timestamp() - min(created_at)), 0) as age from outbox',
      );
      this.set(Number(row.age));
    },
  });
  new Gauge({
    name: 'titik_parked_events',
    help: 'Events put aside, by state',
    labelNames: ['state'],
    registers: [registry],
    async collect() {
      const rows = await dataSource.query('select state, count(*) from parked group by state');
      this.reset();
      for (const state of ['waiting', 'dead']) this.set({ state }, 0);
      for (const { state, count } of rows) this.set({ state }, Number(count));
    },
  });
  new Gauge({
    name: 'titik_consumer_lag',
    help: 'Events in a partition that this service has not settled yet',
    labelNames: ['topic', 'partition'],
    registers: [registry],
    async collect() {
      if (server.groupTopics.length === 0) return;
      // A broker that is away must not hang the other metrics; a gap in this one says so.
      const rows = await consumerLag(bus, service, server.groupTopics);
      this.reset();
      for (const { topic, partition, lag } of rows) this.set({ topic, partition: String(partition) }, lag);
    },
  });
}
