import { createHash, type JsonWebKey } from 'node:crypto';

/** The usual name of an elliptic-curve key: its thumbprint (RFC 7638). */
export const thumbprint = ({ crv, kty, x, y }: JsonWebKey): string =>
  createHash('sha256').update(JSON.stringify({ crv, kty, x, y })).digest('base64url');
