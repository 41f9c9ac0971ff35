/** When failed attempts lock an account or an address, and for how long. */
export interface LockRule {
  /** Failures in a row before the first lock */
  free: number;
  firstSeconds: number;
  longestSeconds: number;
  /** After so long without an attempt all is forgotten */
  memorySeconds: number;
}

/** A person mistypes; whoever guesses gets about a hundred tries a day. */
export const accountRule: LockRule = { free: 5, firstSeconds: 30, longestSeconds: 900, memorySeconds: 86_400 };

/** An office shares an address. */
export const addressRule: LockRule = { free: 30, firstSeconds: 60, longestSeconds: 900, memorySeconds: 3600 };

export const longestMemory = Math.max(accountRule.memorySeconds, addressRule.memorySeconds);

export interface Failures {
  failures: number;
  lastAt: Date;
  lockedUntil: Date | null;
}

/** Whole seconds for which nobody may try, 0 where one may. */
export const secondsLocked = ({ lockedUntil }: Pick<Failures, 'lockedUntil'>, now: Date): number =>
  lockedUntil === null ? 0 : Math.max(0, Math.ceil((lockedUntil.getTime() - now.getTime()) / 1000));

/** What is known after one more failure: each lock is twice as long as the one before. */
export function afterFailure(before: Failures | undefined, rule: LockRule, now: Date): Failures {
  const forgotten = !before || now.getTime() - before.lastAt.getTime() > rule.memorySeconds * 1000;
  const failures = (forgotten ? 0 : before.failures) + 1;
  const seconds = lockSeconds(failures, rule);
  return { failures, lastAt: now, lockedUntil: seconds === 0 ? null : new Date(now.getTime() + seconds * 1000) };
}

/** How long the lock is that the last of so many failures in a row brings, in seconds. */
export function lockSeconds(failures: number, rule: LockRule): number {
  if (failures < rule.free) return 0;
  return Math.min(rule.longestSeconds, rule.firstSeconds * 2 ** (failures - rule.free));
}
