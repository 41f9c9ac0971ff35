/** An event that no retry can mend: broken JSON, unknown type, data that breaks its contract. */
export class MalformedEvent extends Error {
  override name = 'MalformedEvent';
}

const transientSystemErrors = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EAI_AGAIN']);

// Admin shutdown, cannot connect now, serialization, deadlock, lock or statement time-out, too many
// connections, idle-in-transaction time-out; class 08 is added below.
const transientSqlStates = new Set(['57P01', '57P02', '57P03', '40001', '40P01', '55P03', '57014', '53300', '25P03']);

const transientMessages =
  /connection terminated|timeout exceeded when trying to connect|client has encountered a connection error|connection is closed|driver not connected|not queryable/i;

/**
 * Whether trying the same again later can help without anybody mending anything: the database or the network
 * was away, or two transactions met. Codes as in PostgreSQL's appendix A.
 */
export function isTransient(error: unknown): boolean {
  const { code, message, driverError } = (error ?? {}) as { code?: unknown; message?: string; driverError?: unknown };
  if (driverError && driverError !== error && isTransient(driverError)) return true;
  if (typeof code === 'string') {
    if (transientSystemErrors.has(code) || transientSqlStates.has(code) || /^08[0-9A-Z]{3}$/.test(code)) return true;
  }
  return typeof message === 'string' && transientMessages.test(message);
}

/** Milliseconds until the next try: 1 s, 2 s, 4 s … up to 5 minutes. */
export const backOffMs = (attempts: number): number => Math.min(1000 * 2 ** Math.max(0, attempts - 1), 300_000);
