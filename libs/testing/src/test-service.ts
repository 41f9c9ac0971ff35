import type { EventType } from '@titik/contracts/event-type';
import { topics } from '@titik/contracts/registry';
import type { ServiceName } from '@titik/contracts/topic';
import { toMessage } from '@titik/eventing/cloud-event';
import { createTopics } from '@titik/eventing/create-topics';
import { KafkaBus } from '@titik/eventing/kafka-bus';
import { createApp } from '@titik/platform/create-app';
import { migrate } from '@titik/platform/migrate';
import type { ServiceDatabase } from '@titik/platform/service-database';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Type } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { newId } from '@titik/contracts/new-id';
import { freshKey, type LocalIssuer, localIssuer } from './local-issuer';
import { emptyDatabase, testParts } from './test-database';

/** As tokens name who signed them; for OIDC_ISSUER of a service with another PUBLIC_URL. */
export const testIssuer = 'http://127.0.0.1:3000/oidc';

/** Of every service in this process. */
const issuer = localIssuer(freshKey(), testIssuer);

const sizes = { lanes: 4, few: 2, replication: 1 };

export interface TestService {
  app: NestFastifyApplication;
  /** Where it listens: http://127.0.0.1:<port> */
  url: string;
  prefix: string;
  databaseUrl?: string;
  /** Whoever sends no token is an operator, named by the header `x-actor`; `x-nobody` sends none. */
  tokens: LocalIssuer;
  /** Publishes an event as another service would; gives its event id. */
  publish(event: object, id?: string): Promise<string>;
  stop(): Promise<void>;
}

/** Shared topics for services that should hear each other; made once, named by the returned prefix. */
export async function testTopics(): Promise<string> {
  const prefix = `t${randomUUID().slice(0, 8)}.`;
  await createTopics({ brokers: [testParts().brokers], clientId: 'test', prefix }, topics, sizes);
  return prefix;
}

/**
 * One service, whole, on its own real database and real topics, listening on a free port.
 * @param database absent for a service that keeps nothing
 * @param settings more environment, e.g. `{ SMTP_URL: … }`, or another service's TOPIC_PREFIX or DATABASE_URL
 */
export async function testService(
  module: Type,
  service: ServiceName,
  database?: ServiceDatabase,
  settings: Record<string, string> = {},
): Promise<TestService> {
  const { brokers } = testParts();
  const prefix = settings.TOPIC_PREFIX ?? (await testTopics());
  const own = database && !settings.DATABASE_URL ? await emptyDatabase() : undefined;
  const databaseUrl = settings.DATABASE_URL ?? own?.url;
  if (database && databaseUrl) await migrate(database, databaseUrl);
  const app = await withEnvironment(
    {
      LOG_LEVEL: process.env.TEST_LOG_LEVEL ?? 'silent',
      KAFKA_BROKERS: brokers,
      OIDC_JWKS: issuer.jwks,
      ...settings,
      TOPIC_PREFIX: prefix,
      ...(databaseUrl && { DATABASE_URL: databaseUrl }),
    },
    () => createApp(module, service),
  );
  signInByDefault(app);
  await app.listen(Number(settings.PORT ?? 0), '127.0.0.1');
  await app.startAllMicroservices();
  const bus = new KafkaBus({ brokers: [brokers], clientId: 'test', prefix });
  return {
    app,
    url: (await app.getUrl()).replace('[::1]', '127.0.0.1'),
    prefix,
    databaseUrl,
    tokens: issuer,
    publish: async (event, id = newId()) => {
      const { topic, type, key } = event.constructor as EventType;
      const envelope = {
        id,
        type,
        source: '/test',
        topic: topic.name,
        key: key(event),
        time: new Date().toISOString(),
      };
      await bus.publishBatch([toMessage(envelope, JSON.stringify(event))]);
      return id;
    },
    stop: async () => {
      await bus.close();
      await app.close();
      await own?.drop();
    },
  };
}

/** Of the year 2100: tests set their own clocks. */
const longEnough = { exp: 4_102_444_800 };

/** Most tests are about what a door does for somebody whom it lets in. */
function signInByDefault(app: NestFastifyApplication): void {
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onRequest', async ({ headers }) => {
      if (headers.authorization !== undefined || headers['x-nobody'] !== undefined) return;
      const name = headers['x-actor'] === undefined ? undefined : decodeURIComponent(String(headers['x-actor']));
      headers.authorization = `Bearer ${await issuer.token(name === undefined ? {} : { name }, longEnough)}`;
    });
}

async function withEnvironment<T>(values: Record<string, string>, work: () => Promise<T>): Promise<T> {
  const before = { ...process.env };
  Object.assign(process.env, values);
  try {
    return await work();
  } finally {
    process.env = before;
  }
}
