const msPerDay = 86_400_000;

/** Day number (days since 1970-01-01) of an ISO date, so that dates compare and add as integers. */
export const dayOf = (date: string): number => Math.round(Date.parse(`${date.slice(0, 10)}T00:00:00Z`) / msPerDay);

/** ISO date of a day number. */
export const dateOf = (day: number): string => new Date(day * msPerDay).toISOString().slice(0, 10);
