/** Milliseconds of waiting that company is worth, for each one that came together before, and at most. */
const [perItem, most] = [4, 60];

/**
 * How long to wait for company before the next batch: a transaction or a send costs nearly the same for one as for
 * fifty, and where many came together many more are on their way. Who came alone is followed without a wait.
 * @param before how many the last batch held
 * @returns milliseconds
 */
export const gatherMs = (before: number): number => (before > 1 ? Math.min(perItem * before, most) : 0);
