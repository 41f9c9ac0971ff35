import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import { BuyerRegistryModule } from '../apps/buyer-registry/src/buyer-registry.module';
import { type ApiDocument, mergeDocs } from '../apps/gateway/src/docs/merge-docs';
import { GatewayModule } from '../apps/gateway/src/gateway.module';
import type { Upstream } from '../apps/gateway/src/routing/routes';
import { IdentityModule } from '../apps/identity/src/identity.module';
import { MatchingModule } from '../apps/matching/src/matching.module';
import { NotificationsModule } from '../apps/notifications/src/notifications.module';
import { SchedulingModule } from '../apps/scheduling/src/scheduling.module';
import { VillageRegistryModule } from '../apps/village-registry/src/village-registry.module';

const folder = join('apps', 'web', 'src', 'api');
export const documentFile = join(folder, 'openapi.json');
export const typesFile = join(folder, 'schema.d.ts');

const modules: [Upstream, Type][] = [
  ['village-registry', VillageRegistryModule],
  ['buyer-registry', BuyerRegistryModule],
  ['matching', MatchingModule],
  ['scheduling', SchedulingModule],
  ['notifications', NotificationsModule],
  ['identity', IdentityModule],
];

/** The whole API as it is reached through the gateway, read from the classes: nothing is started for it. */
export async function apiDocument(): Promise<ApiDocument> {
  const documents = new Map<Upstream, ApiDocument>();
  for (const [service, module] of modules) documents.set(service, await documentOf(module));
  const { paths, components } = await documentOf(GatewayModule);
  const merged = mergeDocs(
    { openapi: '3.0.0', info: { title: 'Titik Temu', version: '1' }, paths, components },
    documents,
  );
  return { ...merged, paths: sorted(merged.paths), components: { schemas: sorted(merged.components?.schemas ?? {}) } };
}

/** TypeScript made of a document's file, by the program that `openapi-typescript` installs. */
export async function typesOf(file: string): Promise<string> {
  const program = join('node_modules', 'openapi-typescript', 'bin', 'cli.js');
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, file, '--default-non-nullable=false'], {
    encoding: 'utf8',
    maxBuffer: 2e7,
  });
  if (status !== 0) throw new Error(`openapi-typescript failed:\n${stderr}`);
  return stdout;
}

async function documentOf(module: Type): Promise<ApiDocument> {
  const app = await NestFactory.create<NestFastifyApplication>(module, new FastifyAdapter(), {
    preview: true,
    logger: false,
    abortOnError: false,
  });
  app.setGlobalPrefix('api/v1', { exclude: ['health/live', 'health/ready', 'metrics', 'version'] });
  return SwaggerModule.createDocument(app, new DocumentBuilder().build()) as ApiDocument;
}

const sorted = <T>(record: Record<string, T>): Record<string, T> =>
  Object.fromEntries(Object.entries(record).toSorted(([a], [b]) => (a < b ? -1 : 1)));
