import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Principal } from '@titik/platform/auth/principal';
import { languageOf } from '@titik/platform/language';
import { sendProblem } from '../routing/send-problem';
import { filesFor, type Hints, hintTags, type Visit } from './hints';
import { contentSecurityPolicy, isPage, noncePlace } from './web-page';

/**
 * The web app: its files, whose names change with their content, and its one page on every other path, so that deep
 * links open.
 * @param folder absent: the app was not built, and only the APIs are served
 * @param issuer where people sign in and out
 * @param whose whose session a request brings
 */
export async function serveWeb(
  scope: FastifyInstance,
  folder: string | undefined,
  issuer: string,
  whose: (request: FastifyRequest) => Promise<Principal | undefined>,
): Promise<void> {
  scope.addHook('onRequest', async (_request, reply) => void reply.header('x-content-type-options', 'nosniff'));
  if (folder !== undefined) {
    await scope.register(fastifyStatic, {
      root: join(folder, 'assets'),
      prefix: '/assets/',
      decorateReply: false,
      preCompressed: true,
      index: false,
      immutable: true,
      maxAge: '365d',
    });
  }
  scope.get('/*', async (request, reply) => {
    const path = request.url.split('?', 1)[0];
    if (folder === undefined || !isPage(path)) return sendProblem(request, reply, 404, 'request.not-found', { path });
    const nonce = randomBytes(16).toString('base64');
    const [html, hints, person] = await Promise.all([
      read(folder, 'index.html'),
      read(folder, 'hints.json'),
      whose(request),
    ]);
    const visit = {
      address: request.url,
      language: wishedLanguage(request),
      askedLanguage: languageOf({ headers: request.headers }),
      own: person && ownOf(person),
    };
    const tags = hintTags(filesFor(visit, JSON.parse(hints) as Hints));
    return reply
      .headers({
        'content-security-policy': contentSecurityPolicy(nonce, issuer),
        'referrer-policy': 'same-origin',
        'cache-control': 'no-store',
      })
      .type('text/html; charset=utf-8')
      .send(html.replaceAll(noncePlace, nonce).replace('</head>', `${tags}</head>`));
  });
}

const read = (folder: string, name: string): Promise<string> => readFile(join(folder, name), 'utf8');

const ownOf = ({ postId, producerIds }: Principal): Visit['own'] => ({
  postId,
  // Of several, the browser knows which was chosen last.
  producerId: producerIds.length === 1 ? producerIds[0] : undefined,
});

/** As the web app itself will decide: `?lang=`, else what was chosen there before, else as the browser asks. */
function wishedLanguage({ query, headers }: FastifyRequest): string {
  const chosen = /(?:^|; )language=(\w+)/.exec(headers.cookie ?? '')?.[1];
  return languageOf({ query: { lang: (query as { lang?: string }).lang ?? chosen }, headers });
}
