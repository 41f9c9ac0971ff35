const msPerDay = 86_400_000;

/** Day number (days since 1970-01-01) of an ISO date, so that dates compare and add as integers. */
export const dayOf = (date: string): number =>
  Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10))) / msPerDay;

/** Windows begin and end on few days, and writing one out is dear. */
const written = new Map<number, string>();
const mostWritten = 10_000;

/** ISO date of a day number. */
export function dateOf(day: number): string {
  let date = written.get(day);
  if (date === undefined) {
    date = new Date(day * msPerDay).toISOString().slice(0, 10);
    if (written.size < mostWritten) written.set(day, date);
  }
  return date;
}

/** Number of a month (`YYYY-MM`): months since the year 0, so that January's divide by twelve. */
export const monthOf = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;

/** The same of the month that a day number lies in. */
export const monthOfDay = (day: number): number => monthOf(dateOf(day));
