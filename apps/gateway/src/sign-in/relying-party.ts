import { Injectable } from '@nestjs/common';
import type { Language } from '@titik/contracts/values';
import { Environment } from '@titik/platform/environment';
import * as oidc from 'openid-client';
import type { Session } from './session';

const patienceSeconds = 5;

/** What has to be remembered from the way to the issuer until somebody comes back. */
export interface Passage {
  state: string;
  nonce: string;
  verifier: string;
  /** Where they go on to */
  to: string;
}

/** The issuer will not go on with this: the code is used up, the session was ended, the account blocked. */
export class Refused extends Error {}

/** The gateway as a client of the issuer, ours or another's. The issuer is looked up when it is first needed. */
@Injectable()
export class RelyingParty {
  private found?: Promise<oidc.Configuration>;

  constructor(private readonly environment: Environment) {}

  /** @returns where the browser goes to sign in, and what to remember */
  async begin(to: string, language: Language): Promise<{ url: string; passage: Passage }> {
    const configuration = await this.configuration();
    const passage = {
      state: oidc.randomState(),
      nonce: oidc.randomNonce(),
      verifier: oidc.randomPKCECodeVerifier(),
      to,
    };
    const url = oidc.buildAuthorizationUrl(configuration, {
      redirect_uri: `${this.environment.origin()}/auth/callback`,
      scope: this.environment.OIDC_SCOPE,
      state: passage.state,
      nonce: passage.nonce,
      code_challenge: await oidc.calculatePKCECodeChallenge(passage.verifier),
      code_challenge_method: 'S256',
      ui_locales: language,
    });
    return { url: url.href, passage };
  }

  /**
   * @param url of the gateway's own, as the browser came back
   * @throws Refused; anything else where the issuer is away
   */
  async finish(url: URL, { state, nonce, verifier }: Passage, now: number): Promise<Session> {
    const configuration = await this.configuration();
    const tokens = await oidc
      .authorizationCodeGrant(configuration, url, {
        expectedState: state,
        expectedNonce: nonce,
        pkceCodeVerifier: verifier,
        idTokenExpected: true,
      })
      .catch(sortOut);
    return sessionOf(tokens, now);
  }

  /** @throws Refused where the session is over; anything else where the issuer is away */
  async renew(session: Session, now: number): Promise<Session> {
    const tokens = await oidc.refreshTokenGrant(await this.configuration(), session.refresh!).catch(sortOut);
    return sessionOf(tokens, now, session);
  }

  /** Ends the session at the issuer. @returns where the browser ends its own part of it */
  async end(session: Session | undefined): Promise<string> {
    const configuration = await this.configuration();
    const { revocation_endpoint: revocation, end_session_endpoint: end } = configuration.serverMetadata();
    if (session?.refresh && revocation) await oidc.tokenRevocation(configuration, session.refresh);
    const home = `${this.environment.origin()}/`;
    return end ? oidc.buildEndSessionUrl(configuration, { post_logout_redirect_uri: home }).href : home;
  }

  private configuration(): Promise<oidc.Configuration> {
    this.found ??= this.discover().catch((error: unknown) => {
      this.found = undefined;
      throw error;
    });
    return this.found;
  }

  private discover(): Promise<oidc.Configuration> {
    const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, IDENTITY_URL } = this.environment;
    const issuer = this.environment.issuer();
    const inside = `${IDENTITY_URL.replace(/\/+$/, '')}/oidc`;
    // Our own issuer answers under the gateway's address, which from in here may lead nowhere.
    const direct: oidc.CustomFetch = (url, options) =>
      fetch(url.startsWith(`${issuer}/`) ? `${inside}${url.slice(issuer.length)}` : url, options as RequestInit);
    return oidc.discovery(new URL(issuer), OIDC_CLIENT_ID, undefined, oidc.ClientSecretBasic(OIDC_CLIENT_SECRET), {
      timeout: patienceSeconds,
      execute: issuer.startsWith('http:') ? [oidc.allowInsecureRequests] : [],
      ...(OIDC_ISSUER === undefined && { [oidc.customFetch]: direct }),
    });
  }
}

function sortOut(error: unknown): never {
  if (error instanceof oidc.AuthorizationResponseError) throw new Refused(error.error, { cause: error });
  if (error instanceof oidc.ResponseBodyError && error.status < 500) throw new Refused(error.error, { cause: error });
  // The answer does not fit what was asked for, e.g. another state.
  if (error instanceof oidc.ClientError && error.code !== undefined && /INVALID|CLAIM/.test(error.code))
    throw new Refused(error.code, { cause: error });
  throw error;
}

type Tokens = oidc.TokenEndpointResponse & oidc.TokenEndpointResponseHelpers;

function sessionOf(tokens: Tokens, now: number, before?: Session): Session {
  const claims = tokens.claims();
  const refresh = tokens.refresh_token ?? before?.refresh;
  return {
    access: tokens.access_token,
    ...(refresh !== undefined && { refresh }),
    until: now + (tokens.expiresIn() ?? 60) * 1000,
    name: text(claims?.name) ?? text(claims?.email) ?? before?.name ?? claims?.sub ?? '',
    locale: languageIn(claims?.locale) ?? before?.locale ?? 'id',
  };
}

const text = (claim: unknown): string | undefined => (typeof claim === 'string' && claim !== '' ? claim : undefined);

/** A locale as issuers write it: `id`, `en-AU`. */
function languageIn(claim: unknown): Language | undefined {
  const language = text(claim)?.slice(0, 2).toLowerCase();
  return language === 'id' || language === 'en' ? language : undefined;
}
