import { createHash } from 'node:crypto';
import { Injectable, ServiceUnavailableException } from '@nestjs/common';
import {
  createLocalJWKSet,
  createRemoteJWKSet,
  errors,
  type JSONWebKeySet,
  type JWTVerifyGetKey,
  jwtVerify,
} from 'jose';
import { Environment } from '../environment';
import { ForbiddenError } from '../errors';
import { type Principal, principalOf } from './principal';

/** How many tokens are remembered as verified; each is good for minutes only. */
const remembered = 5000;
const algorithms = ['ES256', 'ES384', 'EdDSA', 'RS256', 'PS256'];

interface Verified {
  principal: Principal;
  /** Milliseconds since 1970 */
  until: number;
}

/** Tells who a bearer token speaks for, by the issuer's published keys. */
@Injectable()
export class AccessTokens {
  private readonly verified = new Map<string, Verified>();
  private keys?: Promise<JWTVerifyGetKey>;

  constructor(private readonly environment: Environment) {}

  /**
   * @param token as after `Authorization: Bearer`
   * @throws ForbiddenError auth.token-invalid, auth.no-role; ServiceUnavailableException when the issuer is away
   */
  async principalOf(token: string, now: Date): Promise<Principal> {
    const digest = createHash('sha256').update(token).digest('base64');
    const known = this.verified.get(digest);
    if (known && known.until > now.getTime()) return known.principal;
    const fresh = await this.verify(token, now);
    if (this.verified.size >= remembered) this.verified.delete(this.verified.keys().next().value!);
    this.verified.set(digest, fresh);
    return fresh.principal;
  }

  private async verify(token: string, now: Date): Promise<Verified> {
    const { OIDC_AUDIENCE: audience } = this.environment;
    this.keys ??= this.issuersKeys().catch((error: unknown) => {
      this.keys = undefined;
      throw away(error);
    });
    const { payload } = await jwtVerify(token, await this.keys, {
      issuer: this.environment.issuer(),
      audience,
      algorithms,
      requiredClaims: ['sub', 'exp'],
      currentDate: now,
      clockTolerance: 5,
    }).catch((error: unknown) => {
      throw isOfToken(error) ? new ForbiddenError('auth.token-invalid') : away(error);
    });
    const principal = principalOf(payload);
    if (!principal) throw new ForbiddenError('auth.no-role');
    return { principal, until: payload.exp! * 1000 };
  }

  private async issuersKeys(): Promise<JWTVerifyGetKey> {
    const { OIDC_JWKS: given, OIDC_JWKS_URL: url } = this.environment;
    if (given !== undefined) return createLocalJWKSet(JSON.parse(given) as JSONWebKeySet);
    return createRemoteJWKSet(new URL(url ?? (await this.discovered())), { cooldownDuration: 5000 });
  }

  private async discovered(): Promise<string> {
    const answer = await fetch(`${this.environment.issuer()}/.well-known/openid-configuration`, {
      signal: AbortSignal.timeout(5000),
    });
    if (!answer.ok) throw new TypeError(`fetch failed: the issuer answered ${answer.status}`);
    return ((await answer.json()) as { jwks_uri: string }).jwks_uri;
  }
}

/** What speaks of fetching keys instead of the token. */
const ofKeys = new Set(['ERR_JOSE_GENERIC', 'ERR_JWKS_INVALID', 'ERR_JWKS_TIMEOUT']);

const isOfToken = (error: unknown): boolean => error instanceof errors.JOSEError && !ofKeys.has(error.code);

const away = (cause: unknown): ServiceUnavailableException =>
  new ServiceUnavailableException('The issuer is away', { cause });
