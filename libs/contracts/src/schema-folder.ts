import { join } from 'node:path';

/** Where the published JSON Schemas lie, one file an event type; made by `npm run contracts`. */
export const schemaFolder = join(__dirname, '..', 'schemas');
