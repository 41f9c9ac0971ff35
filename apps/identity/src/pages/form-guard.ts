import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Environment } from '@titik/platform/environment';
import { isSameOrigin } from '@titik/platform/http/same-origin';
import { cookieOf } from '@titik/platform/http/cookies';
import type { FastifyReply, FastifyRequest } from 'fastify';

const name = 'tt_form';

/** Sees to it that a form comes from a page of ours: the browser says so, and a token fits the browser's cookie. */
@Injectable()
export class FormGuard {
  private readonly origin: string;
  private readonly secrets: string[];

  constructor(environment: Environment) {
    this.origin = environment.origin();
    this.secrets = environment.SESSION_SECRET;
  }

  /** The token for a form in the answer to this request. */
  token(request: FastifyRequest, reply: FastifyReply): string {
    const known = cookieOf(request.headers.cookie, name);
    if (known !== undefined && /^[\w-]{32}$/.test(known)) return sealed(this.secrets[0], known);
    const fresh = randomBytes(24).toString('base64url');
    const secure = this.origin.startsWith('https:') ? '; Secure' : '';
    void reply.header('set-cookie', `${name}=${fresh}; Path=/oidc; HttpOnly; SameSite=Lax${secure}`);
    return sealed(this.secrets[0], fresh);
  }

  isOurs(request: FastifyRequest, token: unknown): boolean {
    const known = cookieOf(request.headers.cookie, name);
    if (known === undefined || typeof token !== 'string' || !isSameOrigin(request.headers, this.origin)) return false;
    return this.secrets.some((secret) => isSame(token, sealed(secret, known)));
  }
}

const sealed = (secret: string, value: string) =>
  createHmac('sha256', secret).update(`form:${value}`).digest('base64url');

function isSame(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}
