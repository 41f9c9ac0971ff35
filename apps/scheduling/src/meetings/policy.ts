const hour = 3_600_000;

/** How pitch sessions are laid: nobody is called with less than a day's notice, and nothing is promised far ahead. */
export const policy = {
  minutes: 45,
  step: 15,
  noticeHours: 24,
  horizonDays: 30,
};

/** Where an hour for a session may lie, from now on. `notAfter` is the last useful day, `YYYY-MM-DD`. */
export function searchRange(now: Date, notAfter?: string): { from: Date; to: Date } {
  const horizon = now.getTime() + policy.horizonDays * 24 * hour;
  const lastUseful = notAfter ? Date.parse(`${notAfter}T00:00Z`) + 24 * hour : horizon;
  return { from: new Date(now.getTime() + policy.noticeHours * hour), to: new Date(Math.min(horizon, lastUseful)) };
}

/** Until when a tentative meeting waits for answers: never beyond its own start. */
export function expiryOf(now: Date, start: Date, holdHours: number): Date {
  return new Date(Math.min(now.getTime() + holdHours * hour, start.getTime()));
}
