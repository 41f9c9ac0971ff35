import createClient from 'openapi-fetch';
import { languageNow } from '../words/words';
import { problemOf } from './problem';
import type { components, paths } from './schema';

export type Schemas = components['schemas'];

/** The API at the page's own origin; a refusal is thrown as a `Problem`. */
export const api = createClient<paths>({ baseUrl: location.origin });

api.use({
  onRequest({ request }) {
    request.headers.set('accept-language', languageNow());
    return request;
  },
  async onResponse({ response }) {
    if (response.ok) return;
    throw await problemOf(response);
  },
});

/** The answer's body. */
export async function bodyOf<T>(asked: Promise<{ data?: T }>): Promise<T> {
  return (await asked).data as T;
}

/** Which version a change is of. */
export const ofVersion = (version: number): { 'If-Match': string } => ({ 'If-Match': `"${version}"` });
