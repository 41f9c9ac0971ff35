import { latestDay } from '@titik/platform/days';
import { InvalidError } from '@titik/platform/errors';

/**
 * A thing that is written down has happened somewhere: a day that has not begun anywhere on earth is refused.
 * @param on YYYY-MM-DD
 * @throws InvalidError deal.day-to-come
 */
export function mustHaveHappened(on: string, field: string, now: Date): void {
  if (on > latestDay(now)) throw new InvalidError('deal.day-to-come', { field, on });
}
