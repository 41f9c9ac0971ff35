import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { apiDocument, documentFile, typesFile, typesOf } from './api-document';

/** Writes the OpenAPI document that the web app is built against, and the types made of it. */
export async function main(): Promise<void> {
  const document = await apiDocument();
  mkdirSync(dirname(documentFile), { recursive: true });
  writeFileSync(documentFile, `${JSON.stringify(document, null, 2)}\n`);
  writeFileSync(typesFile, await typesOf(documentFile));
  console.log(`${Object.keys(document.paths).length} paths in ${documentFile}`);
}
