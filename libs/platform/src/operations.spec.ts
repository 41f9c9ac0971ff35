import type { KafkaEventServer } from '@titik/eventing/kafka-event-server';
import type { Relay } from '@titik/eventing/relay';
import { HealthIndicatorService } from '@nestjs/terminus';
import type { DataSource } from 'typeorm';
import { outboxNews, Readiness } from './operations';

const now = new Date('2026-11-21T10:00:00Z');
const before = (seconds: number) => new Date(now.getTime() - seconds * 1000);

describe('what the outbox has to tell', () => {
  it.each([
    ['nothing while all is published', undefined, {}],
    ['nothing of a broker that is only restarting', before(4), {}],
    ['since when events wait', before(60), { waitingSince: '2026-11-21T09:59:00.000Z' }],
  ])('%s', (_, failingSince, news) => expect(outboxNews(failingSince, now)).toEqual(news));
});

describe('readiness', () => {
  const ask = async ({ member = true, answers = true, failingSince }: Partial<Situation>) => {
    const events = { isAlive: () => member } as KafkaEventServer;
    const query = () => (answers ? Promise.resolve([]) : Promise.reject(new Error('gone')));
    const dataSource = { query } as unknown as DataSource;
    const relay = { failingSince } as Relay;
    const readiness = new Readiness('scheduling', new HealthIndicatorService(), events, dataSource, relay);
    const parts = await Promise.all(readiness.checks().map((check) => check()));
    return Object.assign({}, ...parts) as Record<string, { status: string; waitingSince?: string }>;
  };
  interface Situation {
    member: boolean;
    answers: boolean;
    failingSince: Date;
  }

  it('stays where events wait in the outbox, and says since when', async () => {
    const { events, database, outbox } = await ask({ failingSince: new Date('2020-01-01T00:00:00Z') });
    expect([events.status, database.status, outbox.status]).toEqual(['up', 'up', 'up']);
    expect(outbox.waitingSince).toBe('2020-01-01T00:00:00.000Z');
  });

  it('ends with the membership of a consumer group', async () => {
    expect((await ask({ member: false })).events.status).toBe('down');
  });

  it('ends with the database', async () => {
    expect((await ask({ answers: false })).database.status).toBe('down');
  });
});
