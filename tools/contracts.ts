import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { eventSchemas } from '@titik/contracts/json-schemas';

/** Writes the published JSON Schemas from the event classes; those of events that are no more go. */
export async function main(): Promise<void> {
  const folder = join(process.cwd(), 'libs', 'contracts', 'schemas');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const [type, schema] of Object.entries(await eventSchemas())) {
    writeFileSync(join(folder, `${type}.json`), `${JSON.stringify(schema, null, 2)}\n`);
    console.log(type);
  }
}
