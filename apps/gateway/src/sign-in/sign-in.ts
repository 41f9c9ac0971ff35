import { Injectable, Logger } from '@nestjs/common';
import { AccessTokens } from '@titik/platform/auth/access-tokens';
import { type Principal, principalOf } from '@titik/platform/auth/principal';
import { Clock } from '@titik/platform/clock';
import { Environment } from '@titik/platform/environment';
import { ForbiddenError } from '@titik/platform/errors';
import { cookieOf } from '@titik/platform/http/cookies';
import { isSameOrigin } from '@titik/platform/http/same-origin';
import { languageOf } from '@titik/platform/language';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { decodeJwt } from 'jose';
import { apiRoot } from '../routing/routes';
import { sendProblem } from '../routing/send-problem';
import { CookieBox } from './cookie-box';
import { Cookie, longestCookie } from './cookies';
import { localPath } from './local-path';
import { type Passage, Refused, RelyingParty } from './relying-party';
import { Renewals } from './renewals';
import type { Session } from './session';
import { type SignInFault, signInPage } from './sign-in-page';

const passageSeconds = 1800;
const sessionSeconds = 7 * 86_400;
const reading = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Signs people in at the issuer, keeps their tokens in a sealed cookie, and speaks for them with these. */
@Injectable()
export class SignIn {
  private readonly log = new Logger(SignIn.name);
  private readonly sessions: CookieBox;
  private readonly passages: CookieBox;
  private readonly sessionCookie: Cookie;
  private readonly passageCookie: Cookie;
  private readonly origin: string;
  /** Without secrets nobody is signed in; tokens that callers bring themselves are passed on all the same. */
  readonly on: boolean;

  constructor(
    environment: Environment,
    private readonly party: RelyingParty,
    private readonly renewals: Renewals,
    private readonly tokens: AccessTokens,
    private readonly clock: Clock,
  ) {
    const { SESSION_SECRET, OIDC_CLIENT_SECRET } = environment;
    this.origin = environment.origin();
    const secure = this.origin.startsWith('https:');
    this.on = SESSION_SECRET.length > 0 && OIDC_CLIENT_SECRET !== undefined;
    this.sessions = new CookieBox(SESSION_SECRET, 'session');
    this.passages = new CookieBox(SESSION_SECRET, 'passage');
    this.sessionCookie = new Cookie('titik-temu', secure);
    this.passageCookie = new Cookie('titik-temu-sign-in', secure);
  }

  /** `GET /auth/login?to=/path`: on to the issuer. */
  async login(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const to = localPath((request.query as { to?: unknown }).to);
    try {
      const { url, passage } = await this.party.begin(to, languageOf(asked(request)));
      const sealed = await this.passages.seal(passage);
      return reply.header('set-cookie', this.passageCookie.set(sealed, passageSeconds)).redirect(url, 303);
    } catch (error) {
      return this.fault(request, reply, 502, 'away', to, error);
    }
  }

  /** `GET /auth/callback`: back from the issuer. */
  async callback(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const sealed = cookieOf(request.headers.cookie, this.passageCookie.name);
    const passage = sealed === undefined ? undefined : await this.passages.open<Passage>(sealed);
    if (!passage) {
      // Whoever goes back to here by the browser's button is signed in already.
      if (await this.sessionOf(request)) return reply.redirect('/', 303);
      return this.fault(request, reply, 400, 'lost', '/');
    }
    void reply.header('set-cookie', this.passageCookie.clear());
    try {
      const session = await this.party.finish(new URL(request.url, this.origin), passage, this.clock.now().getTime());
      await this.tokens.principalOf(session.access, this.clock.now());
      await this.keep(reply, session);
      return reply.redirect(passage.to, 303);
    } catch (error) {
      if (error instanceof Refused) return this.fault(request, reply, 400, 'lost', passage.to, error);
      if (error instanceof ForbiddenError && error.code === 'auth.no-role')
        return this.fault(request, reply, 403, 'no-role', passage.to, error);
      return this.fault(request, reply, 502, 'away', passage.to, error);
    }
  }

  /** `POST /auth/logout`: the session ends here, and then at the issuer. */
  async logout(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    if (!isSameOrigin(request.headers, this.origin)) return sendProblem(request, reply, 403, 'auth.cross-site');
    const session = await this.sessionOf(request);
    void reply.header('set-cookie', this.sessionCookie.clear());
    const next = await this.party.end(session).catch((error: unknown) => {
      this.log.warn(`The issuer could not be told of a sign-out: ${String(error)}`);
      return '/';
    });
    return reply.redirect(next, 303);
  }

  /** `GET /auth/me`: who is signed in. */
  async me(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    void reply.header('cache-control', 'no-store');
    const session = await this.current(request, reply).catch(() => undefined);
    const principal =
      session && (await this.tokens.principalOf(session.access, this.clock.now()).catch(() => undefined));
    if (!session || !principal) return sendProblem(request, reply, 401, 'auth.token-missing');
    const { name, locale } = session;
    return reply.send({ ...principal, email: principal.name, name, locale });
  }

  /** Whose session it is, though it may be over by now: enough to guess what they will ask for, not to answer it. */
  async whoseSession(request: FastifyRequest): Promise<Principal | undefined> {
    const session = this.on ? await this.sessionOf(request) : undefined;
    return session && principalOf(decodeJwt(session.access));
  }

  /**
   * Speaks for whoever is signed in, where a request brings no token of its own.
   * @returns the reply where the request is refused
   */
  async speakFor(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | undefined> {
    const { headers } = request;
    if (!this.on || headers.authorization !== undefined || !request.url.startsWith(`${apiRoot}/`)) return undefined;
    if (cookieOf(headers.cookie, this.sessionCookie.name) === undefined) return undefined;
    if (!reading.has(request.method) && !isSameOrigin(headers, this.origin))
      return sendProblem(request, reply, 403, 'auth.cross-site');
    try {
      const session = await this.current(request, reply);
      if (session) headers.authorization = `Bearer ${session.access}`;
      return undefined;
    } catch (error) {
      this.log.warn(`A session could not be renewed: ${String(error)}`);
      return sendProblem(request, reply.header('retry-after', '5'), 503, 'auth.issuer-away');
    }
  }

  /** The session of a request, renewed where that is due; the browser is told what changed. */
  private async current(request: FastifyRequest, reply: FastifyReply): Promise<Session | undefined> {
    const kept = await this.sessionOf(request);
    const current = kept && (await this.renewals.current(kept));
    if (!current) void reply.header('set-cookie', this.sessionCookie.clear());
    else if (current !== kept) await this.keep(reply, current);
    return current;
  }

  private async sessionOf({ headers }: FastifyRequest): Promise<Session | undefined> {
    const sealed = cookieOf(headers.cookie, this.sessionCookie.name);
    return sealed === undefined ? undefined : this.sessions.open<Session>(sealed);
  }

  private async keep(reply: FastifyReply, session: Session): Promise<void> {
    const sealed = await this.sessions.seal(session);
    if (sealed.length > longestCookie)
      throw new Error(`The issuer's tokens are too long for a cookie: ${sealed.length}`);
    void reply.header('set-cookie', this.sessionCookie.set(sealed, sessionSeconds));
  }

  private fault(
    request: FastifyRequest,
    reply: FastifyReply,
    status: number,
    fault: SignInFault,
    to: string,
    error?: unknown,
  ): FastifyReply {
    if (error !== undefined) this.log.warn(`Nobody was signed in (${fault}): ${String(error)}`);
    const language = languageOf(asked(request));
    return reply
      .status(status)
      .header('cache-control', 'no-store')
      .type('text/html; charset=utf-8')
      .send(signInPage(language, fault, `${this.origin}/auth/login?to=${encodeURIComponent(to)}`));
  }
}

const asked = (request: FastifyRequest) =>
  request as { query?: { lang?: unknown }; headers: FastifyRequest['headers'] };
