import { Injectable } from '@nestjs/common';
import { Environment } from '@titik/platform/environment';
import { sayProblem, say } from '@titik/platform/words';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { cleaned, longest, passwordFault, shortest } from '../passwords/password-rules';
import { LinksService, type OpenLink } from '../users/links.service';
import { FormGuard } from './form-guard';
import { messagePage } from './issuer-pages';
import { passwordPage } from './password-page';
import { readersLanguage, send } from './send';

/** The page of a link by which a person chooses a password. GET shows, POST acts: programs that read mails open links. */
@Injectable()
export class PasswordDoor {
  constructor(
    private readonly environment: Environment,
    private readonly guard: FormGuard,
    private readonly links: LinksService,
  ) {}

  async show(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const link = await this.links.find(secretOf(request));
    if (typeof link === 'string') return this.worthless(request, reply, link);
    return this.page(request, reply, 200, link);
  }

  async choose(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const link = await this.links.find(secretOf(request));
    if (typeof link === 'string') return this.worthless(request, reply, link);
    const { wanted = '', repeated = '', token } = (request.body ?? {}) as Record<string, string | undefined>;
    const language = readersLanguage(request, link.user.locale);
    const web = (key: string) => say(language, `identity:web.fault.${key}`);
    if (!this.guard.isOurs(request, token)) return this.page(request, reply, 403, link, web('foreign'));
    if (wanted !== repeated) return this.page(request, reply, 422, link, web('not-the-same'));
    const fault = passwordFault(cleaned(wanted), link.user);
    if (fault) {
      const sentence = sayProblem(language, fault, { shortest, longest });
      return this.page(request, reply, 422, link, sentence);
    }
    const state = await this.links.choosePassword(secretOf(request), wanted, String(request.id));
    if (state !== 'open') return this.worthless(request, reply, state);
    return reply.redirect(`${this.environment.origin()}/auth/login?lang=${language}`, 303);
  }

  private page(request: FastifyRequest, reply: FastifyReply, status: number, link: OpenLink, fault?: string) {
    const { purpose, user } = link;
    const token = this.guard.token(request, reply);
    const view = { token, purpose, name: user.name, email: user.email, fault };
    return send(reply, status, passwordPage(readersLanguage(request, user.locale), view));
  }

  private worthless(request: FastifyRequest, reply: FastifyReply, state: 'unknown' | 'used' | 'expired') {
    const status = state === 'unknown' ? 404 : 410;
    return send(reply, status, messagePage(readersLanguage(request), `link-${state}`, this.environment.origin()));
  }
}

const secretOf = (request: FastifyRequest): string => (request.params as { secret: string }).secret;
