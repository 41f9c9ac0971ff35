import type { OpenAPIObject } from '@nestjs/swagger';
import { openApiFaults } from './openapi-faults';

const answer = (schema?: object) => ({
  description: '',
  ...(schema && { content: { 'application/json': { schema } } }),
});
const document = (responses: object, schemas: object = {}) =>
  ({
    openapi: '3.0.0',
    info: { title: '', version: '' },
    paths: { '/things': { get: { responses } } },
    components: { schemas },
  }) as OpenAPIObject;

it.each<[string, OpenAPIObject, string[]]>([
  [
    'a described answer',
    document(
      { 200: answer({ $ref: '#/components/schemas/Thing' }) },
      { Thing: { type: 'object', properties: { id: { type: 'string' } } } },
    ),
    [],
  ],
  ['an answer that says all by its number', document({ 204: answer() }), []],
  [
    'a map of names to values',
    document({}, { Facts: { type: 'object', additionalProperties: { type: 'number' } } }),
    [],
  ],
  ['an answer without a schema', document({ 200: answer() }), ['GET /things answers 200 without a schema']],
  ['an answer of anything', document({ 201: answer({}) }), ['GET /things answers 201 without a schema']],
  ['a model without fields', document({}, { Thing: { type: 'object', properties: {} } }), ['Thing is empty']],
  [
    'fields of which only words are known',
    document(
      {},
      { Thing: { type: 'object', properties: { id: { description: 'its id' }, parts: { type: 'array', items: {} } } } },
    ),
    ['Thing.id has no type', 'Thing.parts has no type'],
  ],
])('%s', (_, given, faults) => expect(openApiFaults(given)).toEqual(faults));
