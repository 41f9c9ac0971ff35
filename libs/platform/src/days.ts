const day = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Jakarta', dateStyle: 'short' });
const hourMs = 3_600_000;

/** The day in western Indonesia, YYYY-MM-DD: the one that papers and deliveries are dated by. */
export const dayOf = (at: Date): string => day.format(at);

/** The last day, YYYY-MM-DD, that has begun anywhere on earth: whatever is told to have happened may be of it. */
export const latestDay = (now: Date): string => utcDay(now.getTime() + 14 * hourMs);

/** The first day, YYYY-MM-DD, that is not yet over everywhere: whatever holds to the end of a day still holds on it. */
export const earliestDay = (now: Date): string => utcDay(now.getTime() - 12 * hourMs);

const utcDay = (ms: number): string => new Date(ms).toISOString().slice(0, 10);
