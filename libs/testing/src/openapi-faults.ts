import type { OpenAPIObject } from '@nestjs/swagger';

interface Schema {
  $ref?: string;
  type?: string;
  properties?: object;
  items?: Schema;
  allOf?: Schema[];
  [more: string]: unknown;
}

interface Answer {
  content?: Record<string, { schema?: Schema }>;
}

/**
 * What an OpenAPI document leaves unsaid: models without a field, fields without a type, answers of success without
 * a schema (204 and 202 say all by their number). One line each; empty when a client could be generated from it.
 */
export function openApiFaults(document: OpenAPIObject): string[] {
  const models = Object.entries((document.components?.schemas ?? {}) as Record<string, Schema>);
  return [
    ...models.filter(([, model]) => saysNothing(model)).map(([name]) => `${name} is empty`),
    ...models.flatMap(([name, { properties = {} }]) =>
      Object.entries(properties)
        .filter(([, field]) => saysNothing(field as Schema))
        .map(([field]) => `${name}.${field} has no type`),
    ),
    ...Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.entries(methods as Record<string, { responses: Record<string, Answer> }>).flatMap(
        ([method, { responses }]) =>
          Object.entries(responses)
            .filter(
              ([status, answer]) => status.startsWith('2') && !['202', '204'].includes(status) && !hasSchema(answer),
            )
            .map(([status]) => `${method.toUpperCase()} ${path} answers ${status} without a schema`),
      ),
    ),
  ];
}

const hasSchema = ({ content = {} }: Answer): boolean =>
  Object.values(content).some(({ schema }) => schema !== undefined && Object.keys(schema).length > 0);

function saysNothing(schema: Schema): boolean {
  const { description: _, example: __, ...said } = schema;
  if (said.type === 'array') return !said.items || saysNothing(said.items);
  if (said.allOf) return said.allOf.length === 0;
  if (said.type !== 'object') return Object.keys(said).length === 0;
  return Object.keys(said.properties ?? {}).length === 0 && said.additionalProperties === undefined;
}
