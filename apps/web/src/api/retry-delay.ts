/**
 * Milliseconds before the next try: half a second, doubled each time, at most 15 s, and a random half of it off, so
 * that not all pages ask at once when a service comes back.
 * @param tries how many failed so far, from 0
 */
export const retryDelay = (tries: number, _error?: unknown, chance: () => number = Math.random): number =>
  Math.min(500 * 2 ** tries, 15_000) * (0.5 + chance() / 2);
