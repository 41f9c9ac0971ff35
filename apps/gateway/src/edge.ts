import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { Environment } from '@titik/platform/environment';
import { say } from '@titik/platform/words';
import type { FastifyInstance } from 'fastify';
import { boundWarning } from './bound-warning';
import { serveSchemas } from './docs/schemas';
import { Limiter } from './limits/limiter';
import { serveWeb } from './web/serve-web';
import { webFolder } from './web/web-folder';
import { proxy, usualPatience } from './routing/proxy';
import { Upstreams } from './routing/upstreams';

/** What the gateway does beside Nest's own routes: pass on, limit, show pages. Each has a fastify scope of its own. */
@Injectable()
export class Edge implements OnModuleInit, OnApplicationBootstrap {
  private readonly log = new Logger('Gateway');

  constructor(
    private readonly host: HttpAdapterHost,
    private readonly environment: Environment,
    private readonly limiter: Limiter,
    private readonly upstreams: Upstreams,
  ) {}

  async onModuleInit(): Promise<void> {
    const server = this.host.httpAdapter.getInstance<FastifyInstance>();
    server.addHook('onRequest', async (request, reply) => {
      void reply.header('x-request-id', request.id);
      return this.limiter.check(request, reply);
    });
    await server.register((scope) => serveWeb(scope, webFolder(__dirname), this.environment.issuer()));
    await server.register((scope) => serveSchemas(scope));
    await server.register((scope) => proxy(scope, this.upstreams, usualPatience));
  }

  onApplicationBootstrap(): void {
    const { HOST, PORT } = this.environment;
    const { level, key } = boundWarning(HOST);
    for (const language of ['id', 'en'] as const) this.log[level](say(language, key, { host: HOST, port: PORT }));
  }
}
