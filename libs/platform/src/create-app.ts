import { KafkaEventServer } from '@titik/eventing/kafka-event-server';
import type { Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { MicroserviceOptions } from '@nestjs/microservices';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Logger } from 'nestjs-pino';
import { DataSource } from 'typeorm';
import { newId } from '@titik/contracts/new-id';
import { serveDocs } from './docs';
import { readEnvironment } from './environment';
import { assertMigrated } from './migrate';
import { ProblemFilter } from './problem.filter';
import { validationPipe } from './validation';

const requestIdForm = /^[\w.-]{1,128}$/;
const unprefixed = ['health/live', 'health/ready', 'metrics', 'version'];

/** A service's application, whole but not listening: doors, documents, event transport. */
export async function createApp(module: Type, service: string): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    bodyLimit: 1_048_576,
    trustProxy: trusting(readEnvironment().TRUSTED_PROXIES),
    // Behind the gateway the request keeps the id that the caller saw.
    genReqId: (request: { headers: Record<string, string | string[] | undefined> }) => {
      const given = request.headers['x-request-id'];
      return typeof given === 'string' && requestIdForm.test(given) ? given : newId();
    },
    forceCloseConnections: true,
  });
  // Calendars answer in a format of their own; a reply is short.
  const calendar = { parseAs: 'string', bodyLimit: 65_536 } as const;
  adapter.getInstance().addContentTypeParser('text/calendar', calendar, (_request, body, done) => done(null, body));
  const app = await NestFactory.create<NestFastifyApplication>(module, adapter, {
    bufferLogs: true,
    abortOnError: false,
  });
  app.useLogger(app.get(Logger));
  app.setGlobalPrefix('api/v1', { exclude: unprefixed });
  app.useGlobalPipes(validationPipe());
  app.useGlobalFilters(new ProblemFilter());
  const dataSource = find(app, DataSource);
  if (dataSource) await assertMigrated(dataSource, service);
  serveDocs(app, service);
  app.connectMicroservice<MicroserviceOptions>({ strategy: app.get(KafkaEventServer) }, { inheritAppConfig: true });
  return app;
}

/** The nearest hops are ours: what the last of them says of the caller is believed, and nothing before it. */
const trusting = (proxies: number) => (proxies === 0 ? false : (_address: string, hop: number) => hop < proxies);

function find<T>(app: NestFastifyApplication, type: Type<T>): T | undefined {
  try {
    return app.get(type, { strict: false });
  } catch {
    return undefined;
  }
}
