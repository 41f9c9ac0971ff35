import { Injectable } from '@nestjs/common';
import { Environment } from '@titik/platform/environment';
import { say } from '@titik/platform/words';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Issuer } from '../issuer/issuer';
import { SignIn } from '../sign-in/sign-in';
import { FormGuard } from './form-guard';
import { messagePage } from './issuer-pages';
import { loginPage } from './login-page';
import { readersLanguage, send } from './send';

/** The sign-in page. */
@Injectable()
export class InteractionDoor {
  constructor(
    private readonly environment: Environment,
    private readonly issuer: Issuer,
    private readonly guard: FormGuard,
    private readonly signIns: SignIn,
  ) {}

  async show(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const underWay = await this.issuer.underWay(request.raw, reply.raw);
    const language = readersLanguage(request, underWay?.params.ui_locales);
    if (!underWay) return send(reply, 410, messagePage(language, 'lost', this.environment.origin()));
    const { login_hint: hint } = underWay.params;
    const token = this.guard.token(request, reply);
    return send(reply, 200, loginPage(language, { token, email: typeof hint === 'string' ? hint : undefined }));
  }

  async signIn(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const underWay = await this.issuer.underWay(request.raw, reply.raw);
    const language = readersLanguage(request, underWay?.params.ui_locales);
    if (!underWay) return send(reply, 410, messagePage(language, 'lost', this.environment.origin()));
    const { email = '', password = '', token } = (request.body ?? {}) as Record<string, string | undefined>;
    const again = (status: number, fault: string, params = {}) =>
      send(
        reply,
        status,
        loginPage(language, {
          token: this.guard.token(request, reply),
          email,
          fault: say(language, `identity:web.fault.${fault}`, params),
        }),
      );
    if (!this.guard.isOurs(request, token)) return again(403, 'foreign');
    const { userId, seconds } = await this.signIns.check(email.trim(), password, addressOf(request));
    if (seconds !== undefined) {
      void reply.header('retry-after', String(seconds));
      return again(429, 'locked', { count: Math.ceil(seconds / 60) });
    }
    if (userId === undefined) return again(422, 'wrong');
    return reply.redirect(await this.issuer.finish(request.raw, reply.raw, { login: { accountId: userId } }), 303);
  }
}

/** Who called, as the gateway says, which is the only one that calls here. */
function addressOf(request: FastifyRequest): string {
  const told = request.headers['x-forwarded-for'];
  return typeof told === 'string' && told !== '' ? told.split(',').at(-1)!.trim() : request.ip;
}
