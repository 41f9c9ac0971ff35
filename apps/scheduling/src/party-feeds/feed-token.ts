import { createHash, randomBytes } from 'node:crypto';

const form = /^[\w-]{43}$/;
const ending = '.ics';

/** A secret of 256 bits that fits into a path. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** What is kept of it, and what it is looked up by; the secret has too many bits for anybody to try them out. */
export const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest();

/** The name of the feed's file. */
export const fileOf = (token: string): string => `${token}${ending}`;

/** The secret in a file's name; undefined where that cannot be one. */
export function tokenIn(file: string): string | undefined {
  if (!file.endsWith(ending)) return undefined;
  const token = file.slice(0, -ending.length);
  return form.test(token) ? token : undefined;
}
