import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Clock } from '../clock';
import { ForbiddenError } from '../errors';
import { ACCESS, type Access } from './access';
import { AccessTokens } from './access-tokens';
import type { Principal } from './principal';

export type Authenticated = FastifyRequest & { principal?: Principal };

/** Shuts every door that does not say who may use it, and lets in whoever has the role that it names. */
@Injectable()
export class AuthGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly tokens: AccessTokens,
    private readonly clock: Clock,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    // Events come from the log of a service of ours, not from a caller.
    if (context.getType() !== 'http') return true;
    const access = this.reflector.getAllAndOverride<Access | undefined>(ACCESS, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (!access) throw new ForbiddenError('auth.shut');
    if ('open' in access) return true;
    const request = context.switchToHttp().getRequest<Authenticated>();
    const token = bearerOf(request.headers.authorization);
    if (token === undefined) {
      void context.switchToHttp().getResponse<FastifyReply>().header('www-authenticate', 'Bearer');
      throw new ForbiddenError('auth.token-missing');
    }
    request.principal = await this.tokens.principalOf(token, this.clock.now());
    if (!access.roles.includes(request.principal.role)) throw new ForbiddenError('auth.wrong-role');
    return true;
  }
}

function bearerOf(header: string | undefined): string | undefined {
  const [scheme, token] = header?.split(' ') ?? [];
  return scheme?.toLowerCase() === 'bearer' && token ? token : undefined;
}
