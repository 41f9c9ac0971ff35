import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import { eventTypes } from './registry';

@Module({})
class NothingModule {}

type Schema = Record<string, unknown>;

/** The JSON Schema (2020-12) of every event type, made from its class. */
export async function eventSchemas(): Promise<Record<string, Schema>> {
  const app = await NestFactory.create(NothingModule, new FastifyAdapter(), { logger: false });
  const document = SwaggerModule.createDocument(app, new DocumentBuilder().build(), { extraModels: [...eventTypes] });
  await app.close();
  const models = JSON.parse(
    JSON.stringify(document.components?.schemas ?? {}).replaceAll('#/components/schemas/', '#/$defs/'),
  ) as Record<string, Schema>;
  return Object.fromEntries(
    eventTypes.map(({ type, name }) => [
      type,
      {
        $schema: 'https://json-schema.org/draft/2020-12/schema',
        $id: `/schemas/${type}.json`,
        title: name,
        ...models[name],
        $defs: definitionsOf(models[name], models),
      },
    ]),
  );
}

/** The models that a schema refers to, directly or through others. */
function definitionsOf(root: Schema, models: Record<string, Schema>): Record<string, Schema> {
  const found: Record<string, Schema> = {};
  const visit = (schema: Schema): void => {
    for (const [, name] of JSON.stringify(schema).matchAll(/"#\/\$defs\/([^"]+)"/g)) {
      if (found[name]) continue;
      found[name] = models[name];
      visit(models[name]);
    }
  };
  visit(root);
  return found;
}
