export type Log = (line: string) => void;

/** An error whose message alone is shown to the person at the keyboard, without a stack. */
export class PlainError extends Error {
  override name = 'PlainError';
}

/**
 * Runs one long step: prints `… title` when it begins and `done title (3.2 s)` or
 * `failed title (3.2 s)` when it ends. Returns what the step returns, rethrows what it throws.
 */
export async function step<T>(title: string, work: () => Promise<T>, log: Log = console.log): Promise<T> {
  const started = performance.now();
  const seconds = () => `${((performance.now() - started) / 1000).toFixed(1)} s`;
  log(`… ${title}`);
  try {
    const result = await work();
    log(`done ${title} (${seconds()})`);
    return result;
  } catch (error) {
    log(`failed ${title} (${seconds()})`);
    throw error;
  }
}

/** The text a failed command shows: the plain sentence, or the whole stack of what nobody foresaw. */
export function failureText(error: unknown): string {
  if (error instanceof Error && error.name === 'PlainError') return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

/** The last lines of a log, for an error's message. */
export function lastLines(text: string, count = 12): string {
  return text.trimEnd().split('\n').slice(-count).join('\n');
}
