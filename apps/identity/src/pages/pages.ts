import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Issuer } from '../issuer/issuer';
import { InteractionDoor } from './interaction-door';
import { PasswordDoor } from './password-door';

/** The issuer and its pages, under `/oidc`. */
@Injectable()
export class Pages implements OnModuleInit {
  constructor(
    private readonly host: HttpAdapterHost,
    private readonly issuer: Issuer,
    private readonly interactions: InteractionDoor,
    private readonly passwords: PasswordDoor,
  ) {}

  async onModuleInit(): Promise<void> {
    const server = this.host.httpAdapter.getInstance<FastifyInstance>();
    await server.register(async (scope) => this.servePages(scope));
    await server.register(async (scope) => this.serveProtocol(scope));
  }

  private servePages(scope: FastifyInstance): void {
    scope.removeAllContentTypeParsers();
    const form = { parseAs: 'string', bodyLimit: 16_384 } as const;
    scope.addContentTypeParser('application/x-www-form-urlencoded', form, (_request, body, done) =>
      done(null, Object.fromEntries(new URLSearchParams(String(body)))),
    );
    scope.addHook('onRequest', async (_request, reply) => {
      void reply.headers({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'same-origin' });
    });
    scope.get('/oidc/interaction/:uid', (request, reply) => this.interactions.show(request, reply));
    scope.post('/oidc/interaction/:uid', (request, reply) => this.interactions.signIn(request, reply));
    scope.get('/oidc/password/:secret', (request, reply) => this.passwords.show(request, reply));
    scope.post('/oidc/password/:secret', (request, reply) => this.passwords.choose(request, reply));
    asset(scope, 'pages.css', 'text/css; charset=utf-8');
    asset(scope, 'sign-out.js', 'text/javascript; charset=utf-8');
  }

  /** Everything else is the protocol's: discovery, keys, authorization, tokens, sign-out. */
  private serveProtocol(scope: FastifyInstance): void {
    // The library reads the body itself.
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (_request, _payload, done) => done(null));
    const answer = (request: FastifyRequest, reply: FastifyReply) => {
      reply.hijack();
      this.issuer.answer(request.raw, reply.raw);
    };
    scope.route({ method: ['GET', 'POST', 'OPTIONS'], url: '/oidc/*', handler: answer });
  }
}

function asset(scope: FastifyInstance, name: string, type: string): void {
  const content = readFileSync(join(__dirname, name), 'utf8');
  scope.get(`/oidc/assets/${name}`, (_request, reply) =>
    reply.type(type).header('cache-control', 'public, max-age=3600').send(content),
  );
}
