import type { FastifyReply, FastifyRequest } from 'fastify';
import { languageOf } from '@titik/platform/language';
import { problem } from '@titik/platform/problem';

/** Answers a request with problem+json in the reader's language. */
export function sendProblem(
  request: FastifyRequest,
  reply: FastifyReply,
  status: number,
  code: string,
  params: Record<string, unknown> = {},
): FastifyReply {
  const language = languageOf(request as { query?: { lang?: unknown }; headers: FastifyRequest['headers'] });
  const body = { ...problem(language, status, code, params), requestId: request.id };
  return reply.status(status).type('application/problem+json').send(body);
}
