import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { Environment } from '@titik/platform/environment';
import { say } from '@titik/platform/words';
import type { FastifyInstance } from 'fastify';
import { serveSchemas } from './docs/schemas';
import { Limiter } from './limits/limiter';
import { serveWeb } from './web/serve-web';
import { webFolder } from './web/web-folder';
import { proxy, usualPatience } from './routing/proxy';
import { Upstreams } from './routing/upstreams';
import { securityHeaders } from './security-headers';
import { SignIn } from './sign-in/sign-in';
import { serveSignIn } from './sign-in/sign-in-routes';

/** What the gateway does beside Nest's own routes: pass on, limit, sign in, show pages. Each has a fastify scope of its own. */
@Injectable()
export class Edge implements OnModuleInit, OnApplicationBootstrap {
  private readonly log = new Logger('Gateway');

  constructor(
    private readonly host: HttpAdapterHost,
    private readonly environment: Environment,
    private readonly limiter: Limiter,
    private readonly upstreams: Upstreams,
    private readonly signIn: SignIn,
  ) {}

  async onModuleInit(): Promise<void> {
    const server = this.host.httpAdapter.getInstance<FastifyInstance>();
    const secure = this.environment.origin().startsWith('https:');
    server.addHook('onRequest', async (request, reply) => {
      void reply.headers({ 'x-request-id': request.id, ...securityHeaders(request.url.split('?', 1)[0], secure) });
      return (await this.limiter.check(request, reply)) ?? this.signIn.speakFor(request, reply);
    });
    if (this.signIn.on) await server.register((scope) => serveSignIn(scope, this.signIn));
    await server.register((scope) =>
      serveWeb(scope, webFolder(__dirname), this.environment.issuer(), (request) => this.signIn.whoseSession(request)),
    );
    await server.register((scope) => serveSchemas(scope));
    await server.register((scope) =>
      proxy(scope, this.upstreams, usualPatience, this.environment.OIDC_ISSUER === undefined),
    );
  }

  onApplicationBootstrap(): void {
    if (this.signIn.on) return;
    for (const language of ['id', 'en'] as const) this.log.warn(say(language, 'gateway:sign-in.off'));
  }
}
