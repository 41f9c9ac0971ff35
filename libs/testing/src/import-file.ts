import request from 'supertest';
import { eventually } from './eventually';

/** An import as its service describes it. */
export interface Imported {
  importId: string;
  state: string;
  missing: { key: string }[];
  [more: string]: unknown;
}

const atRest = new Set(['done', 'failed', 'cancelled', 'needs-mapping']);
const workbook = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/**
 * Brings a file (text is CSV, bytes are a workbook) to a service at `url` and waits until it is worked off.
 * @param query besides the kind; the source is `test` when it says no other
 * @param token of whoever sends it; an operator's when absent
 */
export async function importFile(
  url: string,
  kind: string,
  file: string | Buffer,
  query: Record<string, string> = {},
  path = 'imports',
  token?: string,
): Promise<Imported> {
  const { body: sent } = await request(url)
    .post(`/api/v1/${path}`)
    .set(token === undefined ? {} : { authorization: `Bearer ${token}` })
    .query({ kind, source: 'test', ...query })
    .set('content-type', typeof file === 'string' ? 'text/csv' : workbook)
    .send(file)
    .expect(202);
  return settledImport(url, sent.importId, path);
}

/** The import once nothing more happens to it. */
export async function settledImport(url: string, id: string, path = 'imports'): Promise<Imported> {
  return eventually(async () => {
    const { body } = await request(url).get(`/api/v1/${path}/${id}`).expect(200);
    if (!atRest.has(body.state)) throw new Error(`still ${body.state}: ${JSON.stringify(body)}`);
    return body as Imported;
  }, 60_000);
}
