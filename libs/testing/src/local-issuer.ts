import { createPrivateKey, createPublicKey, generateKeyPairSync, type JsonWebKey } from 'node:crypto';
import { thumbprint } from '@titik/platform/auth/thumbprint';
import type { Principal } from '@titik/platform/auth/principal';
import { SignJWT } from 'jose';
import { aPrincipal } from './a-principal';

/** Signs access tokens as an issuer would, and tells by which keys they are verified. */
export interface LocalIssuer {
  /** A JSON Web Key Set, for OIDC_JWKS */
  jwks: string;
  /** A token of this person, good for a day or until the claim `exp`; of an operator unless said otherwise. */
  token(part?: Partial<Principal>, claims?: Record<string, unknown>): Promise<string>;
}

/** A fresh private key, as a JSON Web Key. */
export const freshKey = (): JsonWebKey =>
  generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ format: 'jwk' });

/** @param issuer as tokens name it in `iss` */
export function localIssuer(key: JsonWebKey, issuer: string, audience = 'titik-temu'): LocalIssuer {
  const privateKey = createPrivateKey({ key, format: 'jwk' });
  const publicKey = createPublicKey(privateKey).export({ format: 'jwk' });
  const kid = thumbprint(publicKey);
  return {
    jwks: JSON.stringify({ keys: [{ ...publicKey, kid, alg: 'ES256', use: 'sig' }] }),
    token: (part, claims = {}) => {
      const { subject, name, role, postId, producerIds, programmes, provinces } = aPrincipal(part);
      const told = { email: name, role, post_id: postId, producer_ids: producerIds, programmes, provinces, ...claims };
      return new SignJWT(told)
        .setProtectedHeader({ alg: 'ES256', kid })
        .setSubject(subject)
        .setIssuer(issuer)
        .setAudience(audience)
        .setIssuedAt()
        .setExpirationTime(typeof claims.exp === 'number' ? claims.exp : '1d')
        .sign(privateKey);
    },
  };
}
