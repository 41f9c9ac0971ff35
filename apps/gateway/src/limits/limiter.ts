import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Clock } from '@titik/platform/clock';
import { Environment } from '@titik/platform/environment';
import { apiRoot } from '../routing/routes';
import { sendProblem } from '../routing/send-problem';
import { MemoryCounter } from './memory-counter';
import type { RateCounter } from './rate-counter';
import { type RateLimits, verdictOf, windowOf } from './rate-limit';
import { RedisCounter } from './redis-counter';

const counted = [`${apiRoot}/`, '/oidc/', '/auth/'];

/** Keeps one client from taking the API for itself; probes, metrics and pages are not counted. */
@Injectable()
export class Limiter implements OnApplicationShutdown {
  private readonly counter: RateCounter;
  private readonly limits: RateLimits;

  constructor(
    environment: Environment,
    private readonly clock: Clock,
  ) {
    this.counter = environment.REDIS_URL ? new RedisCounter(environment.REDIS_URL) : new MemoryCounter();
    this.limits = { reads: environment.RATE_LIMIT_READS, writes: environment.RATE_LIMIT_WRITES };
  }

  /** For fastify's `onRequest`: answers with 429 where the limit is reached. */
  async check(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | undefined> {
    if (!counted.some((root) => request.url.startsWith(root))) return undefined;
    const now = this.clock.now().getTime();
    const window = windowOf(request.method, request.ip, this.limits, now);
    const verdict = verdictOf(window, await this.counter.count(window.key, window.end), now);
    void reply.headers({
      'ratelimit-limit': window.limit,
      'ratelimit-remaining': verdict.remaining,
      'ratelimit-reset': verdict.resetSeconds,
    });
    if (verdict.allowed) return undefined;
    void reply.header('retry-after', verdict.resetSeconds);
    return sendProblem(request, reply, 429, 'gateway.too-many', { seconds: verdict.resetSeconds });
  }

  async onApplicationShutdown(): Promise<void> {
    await this.counter.close();
  }
}
