import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { eventTypes } from '@titik/contracts/registry';
import { schemaFolder } from '@titik/contracts/schema-folder';
import type { FastifyInstance } from 'fastify';

/** The published JSON Schemas, where each event's `ce_dataschema` says they are. */
export async function serveSchemas(scope: FastifyInstance): Promise<void> {
  for (const { type } of eventTypes) {
    const schema = readFileSync(join(schemaFolder, `${type}.json`), 'utf8');
    scope.get(`/schemas/${type}.json`, (_request, reply) => reply.type('application/schema+json').send(schema));
  }
}
