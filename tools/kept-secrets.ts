import { randomBytes, type JsonWebKey } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freshKey } from '@titik/testing/local-issuer';

/** The secret that signs the links in a local stack's mails; made once, so that they outlive a restart. */
export const linkSecret = (varDir: string): string =>
  kept(varDir, 'link-secret', () => randomBytes(32).toString('hex'));

/** By which the gateway of a local stack proves to the issuer who it is. */
export const clientSecret = (varDir: string): string =>
  kept(varDir, 'client-secret', () => randomBytes(32).toString('hex'));

/** Seals the cookies of a local stack; made once, so that whoever signed in stays so. */
export const sessionSecret = (varDir: string): string =>
  kept(varDir, 'session-secret', () => randomBytes(32).toString('hex'));

/** The private key that signs a local stack's access tokens; made once, so that whoever signed in stays so. */
export const signingKey = (varDir: string): JsonWebKey =>
  JSON.parse(kept(varDir, 'signing-key.json', () => JSON.stringify(freshKey()))) as JsonWebKey;

function kept(varDir: string, name: string, fresh: () => string): string {
  const path = join(varDir, name);
  mkdirSync(varDir, { recursive: true });
  try {
    writeFileSync(path, fresh(), { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  return readFileSync(path, 'utf8');
}
