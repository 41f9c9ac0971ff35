import { hash, verify } from '@node-rs/argon2';
import { cleaned } from './password-rules';

// Argon2id, as OWASP advises for a server that signs in many at once: 19 MiB, two passes.
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Of a password that nobody has: checked where there is no account, so that this takes as long. */
const nobodys = hash('nobody has this password', cost);

export const hashOf = (password: string): Promise<string> => hash(cleaned(password), cost);

/** @param known absent: there is no password that could be right, and finding out takes as long */
export async function isRight(password: string, known: string | null | undefined): Promise<boolean> {
  const right = await verify(known ?? (await nobodys), cleaned(password));
  return right && known !== null && known !== undefined;
}
