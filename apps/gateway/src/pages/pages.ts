import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { languageOf } from '@titik/platform/language';
import { liveEvents } from '../live/live-news';
import en from '../words/en.json';
import id from '../words/id.json';
import { contentSecurityPolicy, pageOf } from './page';

const uuidForm = '[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}';

/**
 * The status pages and what they need, outside `/api`.
 * @param issuer whose session signing out ends
 */
export async function servePages(scope: FastifyInstance, issuer: string): Promise<void> {
  scope.addHook('onRequest', async (_request, reply) => {
    void reply.headers({
      'content-security-policy': contentSecurityPolicy(issuer),
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-cache',
    });
  });

  scope.get('/', (request, reply) => reply.type('text/html; charset=utf-8').send(pageOf(languageOf(asked(request)))));
  scope.get<{ Params: { id: string } }>(`/demands/:id(^${uuidForm}$)`, (request, reply) =>
    reply.type('text/html; charset=utf-8').send(pageOf(languageOf(asked(request)), request.params.id)),
  );

  const asset = (path: string, type: string, content: string) =>
    scope.get(`/assets/${path}`, (_request, reply) => reply.type(type).send(content));
  const events = liveEvents.map((event) => event.type);
  asset('status.js', 'text/javascript; charset=utf-8', file('status.js'));
  asset('status.css', 'text/css; charset=utf-8', file('status.css'));
  asset('words-en.json', 'application/json; charset=utf-8', JSON.stringify({ ...en.web, events }));
  asset('words-id.json', 'application/json; charset=utf-8', JSON.stringify({ ...id.web, events }));
}

const file = (name: string) => readFileSync(join(__dirname, name), 'utf8');

const asked = (request: { query: unknown; headers: Record<string, string | string[] | undefined> }) =>
  request as { query?: { lang?: unknown }; headers: typeof request.headers };
