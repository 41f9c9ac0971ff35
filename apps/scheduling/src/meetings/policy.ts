const hour = 3_600_000;

/**
 * How pitch sessions are laid: nobody is called with less than a day's notice, and nothing is promised far ahead.
 * `rounds`: so many times other hours may be proposed for one meeting; then it is for the post to find one.
 */
export const policy = {
  minutes: 45,
  step: 15,
  noticeHours: 24,
  horizonDays: 30,
  rounds: 3,
};

/** Where an hour for a session may lie, from now on. `notAfter` is the last useful day, `YYYY-MM-DD`. */
export function searchRange(now: Date, notAfter?: string): { from: Date; to: Date } {
  const horizon = now.getTime() + policy.horizonDays * 24 * hour;
  const lastUseful = notAfter ? Date.parse(`${notAfter}T00:00Z`) + 24 * hour : horizon;
  return { from: new Date(now.getTime() + policy.noticeHours * hour), to: new Date(Math.min(horizon, lastUseful)) };
}
