import replyFrom from '@fastify/reply-from';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { apiRoot, hasDots, longestBody, owners, targetOf, type Upstream } from './routes';
import { sendProblem } from './send-problem';
import { upstreamProblem } from './upstream-problem';
import type { Upstreams } from './upstreams';

/** Time-outs of a call to a service, in milliseconds. */
export interface Patience {
  connect: number;
  /** Until the answer begins */
  answer: number;
  /** Between two pieces of the answer */
  body: number;
}

export const usualPatience: Patience = { connect: 2_000, answer: 30_000, body: 30_000 };

const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];

/**
 * Passes every path of the route table on to its service, body and answer streamed.
 * @param ownIssuer whether the issuer is ours and answers under `/oidc`
 */
export async function proxy(
  scope: FastifyInstance,
  upstreams: Upstreams,
  patience: Patience,
  ownIssuer = false,
): Promise<void> {
  await scope.register(replyFrom, {
    disableCache: true,
    disableRequestLogging: true,
    undici: {
      connections: 128,
      pipelining: 1,
      keepAliveTimeout: 10_000,
      connect: { timeout: patience.connect },
      headersTimeout: patience.answer,
      bodyTimeout: patience.body,
    },
  });
  // The body goes on as it came: parsing it here would cost time and could change it.
  scope.removeAllContentTypeParsers();
  scope.addContentTypeParser('*', (_request, payload, done) => done(null, payload));
  scope.setErrorHandler((error, request, reply) => {
    const { status, code } = upstreamProblem(error);
    const service = targetOf(request.url.split('?', 1)[0])?.upstream;
    return sendProblem(request, reply, status, code, { service });
  });

  const handler = (request: FastifyRequest, reply: FastifyReply) => pass(request, reply, upstreams);
  const roots = Object.keys(owners).map((first) => `${apiRoot}/${first}`);
  const urls = [...roots.flatMap((root) => [root, `${root}/*`]), `${apiRoot}/services/*`];
  for (const url of urls) scope.route({ method: methods, url, handler });
  if (ownIssuer) {
    scope.route({
      method: ['GET', 'POST', 'OPTIONS'],
      url: '/oidc/*',
      handler: (request, reply) => passToIssuer(request, reply, upstreams),
    });
  }
}

// Browsers keep the issuer's cookies under our address, so these alone are passed on.
function passToIssuer(request: FastifyRequest, reply: FastifyReply, upstreams: Upstreams): FastifyReply {
  const path = request.url.split('?', 1)[0];
  if (hasDots(path)) return sendProblem(request, reply, 404, 'request.not-found', { path });
  return forward(request, reply, 'identity', `${upstreams.of('identity')}${path}`, true);
}

function pass(request: FastifyRequest, reply: FastifyReply, upstreams: Upstreams): FastifyReply {
  const path = request.url.split('?', 1)[0];
  const target = targetOf(path);
  if (!target) return sendProblem(request, reply, 404, 'request.not-found', { path });
  const limit = longestBody(path);
  if (Number(request.headers['content-length'] ?? 0) > limit) {
    return sendProblem(request, reply, 413, 'request.too-large', { limit });
  }
  return forward(request, reply, target.upstream, `${upstreams.of(target.upstream)}${target.path}`, false);
}

function forward(
  request: FastifyRequest,
  reply: FastifyReply,
  upstream: Upstream,
  url: string,
  cookies: boolean,
): FastifyReply {
  return reply.from(url, {
    rewriteRequestHeaders: (_original, { cookie, ...headers }) => ({
      ...headers,
      ...(cookies && cookie !== undefined && { cookie }),
      'x-request-id': request.id,
      'x-forwarded-for': request.ip,
      'x-forwarded-host': request.host,
      'x-forwarded-proto': request.protocol,
    }),
    rewriteHeaders: (headers) => ({ ...headers, 'x-request-id': request.id }),
    // A service that says 503 has a reason; asking it again at once is the caller's choice.
    retryDelay: () => null,
    onError: (_reply, { error }) => {
      const { status, code } = upstreamProblem(error);
      request.log.warn({ err: error, upstream, requestId: request.id }, code);
      void sendProblem(request, reply, status, code, { service: upstream });
    },
  });
}
