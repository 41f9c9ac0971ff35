/** How many requests a client address may make each minute. */
export interface RateLimits {
  reads: number;
  writes: number;
}

export interface Window {
  /** Under which the request is counted */
  key: string;
  limit: number;
  /** Epoch milliseconds */
  end: number;
}

const windowMs = 60_000;
const reading = new Set(['GET', 'HEAD', 'OPTIONS']);

/** The window that a request counts in; reads and writes of an address are counted apart. */
export function windowOf(method: string, address: string, limits: RateLimits, now: number): Window {
  const kind = reading.has(method) ? 'reads' : 'writes';
  return { key: `${kind}:${address}`, limit: limits[kind], end: (Math.floor(now / windowMs) + 1) * windowMs };
}

export interface Verdict {
  allowed: boolean;
  remaining: number;
  /** Whole seconds until the window ends, at least 1 */
  resetSeconds: number;
}

/** @param count how many there were in the window, this one included */
export function verdictOf({ limit, end }: Window, count: number, now: number): Verdict {
  return {
    allowed: count <= limit,
    remaining: Math.max(0, limit - count),
    resetSeconds: Math.max(1, Math.ceil((end - now) / 1000)),
  };
}
