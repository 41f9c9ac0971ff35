import { generateKeyPairSync, type JsonWebKey } from 'node:crypto';
import { Logger } from '@nestjs/common';
import { BadEnvironment, type Environment } from '@titik/platform/environment';
import { thumbprint } from '@titik/platform/auth/thumbprint';
import type { JWK } from 'oidc-provider';

/**
 * The issuer's private keys; the first signs, all are published, so that a key can be changed while tokens of the old
 * one are out.
 * @throws BadEnvironment where there is none, in production, or where one is not P-256
 */
export function signingKeys({ OIDC_SIGNING_KEY: given }: Environment, production: boolean): (JWK & { kid: string })[] {
  if (given === undefined) {
    if (production) throw new BadEnvironment('identity needs OIDC_SIGNING_KEY: a private key, as a JSON Web Key');
    new Logger('identity').warn(
      'No OIDC_SIGNING_KEY: this process signs with a key of its own; nobody stays signed in',
    );
    return [named(generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ format: 'jwk' }) as JWK)];
  }
  const parsed = JSON.parse(given) as JWK & { keys?: JWK[] };
  const keys = parsed.keys ?? [parsed];
  if (keys.length === 0 || !keys.every(({ kty, crv, d }) => kty === 'EC' && crv === 'P-256' && d !== undefined))
    throw new BadEnvironment('OIDC_SIGNING_KEY must be a private P-256 key, as a JSON Web Key, or a set of them');
  return keys.map(named);
}

const named = (key: JWK): JWK & { kid: string } => ({
  ...key,
  alg: 'ES256',
  use: 'sig',
  kid: key.kid ?? thumbprint(key as JsonWebKey),
});
