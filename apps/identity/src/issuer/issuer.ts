import { createHmac } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { Injectable, Logger } from '@nestjs/common';
import { BadEnvironment, Environment } from '@titik/platform/environment';
import { type Interaction, type InteractionResults, type KoaContextWithOIDC, Provider } from 'oidc-provider';
import { DataSource } from 'typeorm';
import { errorPage, logoutPage, signedOutPage } from '../pages/issuer-pages';
import { User } from '../users/user.entity';
import { personClaims, tokenClaims } from './account-claims';
import { OidcAdapter } from './oidc-adapter';
import { providerSettings } from './provider-settings';
import { signingKeys } from './signing-keys';

/** The OpenID Connect issuer of this installation. */
@Injectable()
export class Issuer {
  private readonly log = new Logger(Issuer.name);
  private readonly provider: Provider;
  private readonly url: URL;

  constructor(
    environment: Environment,
    private readonly database: DataSource,
  ) {
    this.url = new URL(environment.issuer());
    const { origin, secrets, keys } = settingsOf(environment);
    this.provider = new Provider(
      environment.issuer(),
      providerSettings(
        {
          origin,
          audience: environment.OIDC_AUDIENCE,
          client: { id: environment.OIDC_CLIENT_ID, secret: environment.OIDC_CLIENT_SECRET! },
          keys,
          cookieKeys: secrets.map((secret) =>
            createHmac('sha256', secret).update('issuer-cookies').digest('base64url'),
          ),
          secure: this.url.protocol === 'https:',
        },
        {
          adapter: (model: string) => new OidcAdapter(model, database),
          account: (id) => this.account(id),
          tokenClaims: async (id) => {
            const user = await this.active(id);
            return user && tokenClaims(user);
          },
          renderLogout: async (ctx, form) => show(ctx, logoutPage(ctx, form)),
          renderSignedOut: async (ctx) => show(ctx, signedOutPage(ctx, environment.origin())),
          renderError: async (ctx) => show(ctx, errorPage(ctx, environment.origin())),
        },
      ),
    );
    // Where people reach us is what is set, and no header's business; see `answer`.
    this.provider.proxy = true;
    this.provider.on('server_error', (_ctx, error) => this.log.error(error));
  }

  /** Answers a request to `/oidc/…` that is the protocol's. */
  answer(request: IncomingMessage, response: ServerResponse): void {
    request.headers['x-forwarded-proto'] = this.url.protocol.slice(0, -1);
    request.headers['x-forwarded-host'] = this.url.host;
    // From these two the library learns where it is mounted.
    const url = request.url!.replace(/^\/oidc(?=\/|$)/, '') || '/';
    Object.assign(request, { originalUrl: request.url, url });
    void this.provider.callback()(request, response);
  }

  /** The sign-in that is under way in this browser; undefined when there is none, or it took too long. */
  async underWay(request: IncomingMessage, response: ServerResponse): Promise<Interaction | undefined> {
    return this.provider.interactionDetails(request, response).catch((error: { error?: string }) => {
      if (error.error === 'invalid_request' || error.error === 'session_not_found') return undefined;
      throw error;
    });
  }

  /** @returns where the browser goes on */
  finish(request: IncomingMessage, response: ServerResponse, result: InteractionResults): Promise<string> {
    return this.provider.interactionResult(request, response, result, { mergeWithLastSubmission: false });
  }

  private async account(id: string) {
    const user = await this.active(id);
    return user && { accountId: user.userId, claims: () => personClaims(user) };
  }

  private async active(userId: string): Promise<User | undefined> {
    return (await this.database.manager.findOneBy(User, { userId, state: 'active' })) ?? undefined;
  }
}

/** @throws BadEnvironment */
function settingsOf(environment: Environment) {
  const production = process.env.NODE_ENV === 'production';
  const { OIDC_CLIENT_SECRET, SESSION_SECRET: secrets } = environment;
  if (OIDC_CLIENT_SECRET === undefined) throw new BadEnvironment('identity needs OIDC_CLIENT_SECRET');
  if (secrets.length === 0) throw new BadEnvironment('identity needs SESSION_SECRET');
  return { origin: environment.origin(), secrets, keys: signingKeys(environment, production) };
}

function show(ctx: KoaContextWithOIDC, { html, policy }: { html: string; policy: string }): void {
  ctx.type = 'text/html; charset=utf-8';
  ctx.set({ 'content-security-policy': policy, 'cache-control': 'no-store' });
  ctx.body = html;
}
