import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { eventSchemas } from './json-schemas';
import { schemaFolder } from './schema-folder';

it('the published schemas are those of the event classes (else: npm run contracts)', async () => {
  const published = readdirSync(schemaFolder).map((file) => [
    file,
    JSON.parse(readFileSync(join(schemaFolder, file), 'utf8')) as unknown,
  ]);
  const made = Object.entries(await eventSchemas()).map(([type, schema]) => [`${type}.json`, schema]);
  expect(Object.fromEntries(published)).toEqual(JSON.parse(JSON.stringify(Object.fromEntries(made))));
});
