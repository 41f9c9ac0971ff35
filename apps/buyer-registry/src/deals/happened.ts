import { InvalidError } from '@titik/platform/errors';

const furthestAheadMs = 14 * 3_600_000;

/**
 * A thing that is written down has happened somewhere: a day that has not begun anywhere on earth is refused.
 * @param on YYYY-MM-DD
 * @throws InvalidError deal.day-to-come
 */
export function mustHaveHappened(on: string, field: string, now: Date): void {
  const latest = new Date(now.getTime() + furthestAheadMs).toISOString().slice(0, 10);
  if (on > latest) throw new InvalidError('deal.day-to-come', { field, on });
}
