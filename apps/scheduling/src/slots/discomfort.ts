import type { WorkingDay } from './office-hours';

const minute = 60_000;

/**
 * What an hour outside office hours asks of everybody: the sum over the parties of the square of the minutes by which
 * the meeting begins before their office opens or ends after it closes. Early and late weigh the same, nobody weighs
 * more than another, and the square shares the burden instead of laying it on one side.
 *
 * @param parties each party's working days; the meeting must lie within the hours of one day of each
 * @param start epoch milliseconds
 * @param end epoch milliseconds
 */
export function discomfort(parties: readonly (readonly WorkingDay[])[], start: number, end: number): number {
  let sum = 0;
  for (const days of parties) {
    const day = days.find(({ hours }) => start < hours[1]);
    if (day) sum += (Math.max(0, day.office[0] - start, end - day.office[1]) / minute) ** 2;
  }
  return sum;
}
