const day = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Jakarta', dateStyle: 'short' });

/** The day in western Indonesia, YYYY-MM-DD: the one that papers and deliveries are dated by. */
export const dayOf = (at: Date): string => day.format(at);
