import { languageOf } from '@titik/platform/language';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Page } from './layout';

/** The reader's language; `wished` is what they are known to speak. */
export function readersLanguage(request: FastifyRequest, wished?: unknown) {
  const { lang } = request.query as { lang?: unknown };
  return languageOf({ query: { lang: lang ?? wished }, headers: request.headers });
}

/** What a page shows is the reader's only, and is kept nowhere. */
export const send = (reply: FastifyReply, status: number, { html, policy }: Page): FastifyReply =>
  reply
    .status(status)
    .headers({ 'content-security-policy': policy, 'cache-control': 'no-store' })
    .type('text/html; charset=utf-8')
    .send(html);
