/** After so many failed attempts a message is given up and an operator is asked. */
export const maxAttempts = 8;

const firstPauseMs = 1000;
const longestPauseMs = 60 * 60 * 1000;

export type AfterFailure = { state: 'queued'; nextTry: Date } | { state: 'failed' };

/**
 * What becomes of a message after an attempt that failed: tried again after 1 s, 4 s, 16 s … at most an hour (eight
 * attempts outlast a mail server's nightly hour), given up after the last, or at once where the server said that it
 * will never take it (SMTP 5xx).
 * @param attempts how many there were, this one included
 */
export function afterFailure(attempts: number, error: { responseCode?: number }, now: Date): AfterFailure {
  const refused = error.responseCode !== undefined && error.responseCode >= 500;
  if (refused || attempts >= maxAttempts) return { state: 'failed' };
  const pause = Math.min(firstPauseMs * 4 ** (attempts - 1), longestPauseMs);
  return { state: 'queued', nextTry: new Date(now.getTime() + pause) };
}
