import type { ShipWindow } from '@titik/contracts/demand.events';
import { InvalidError } from '@titik/platform/errors';

const longest = 24;

const months = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7));

/**
 * Whether goods can still be shipped in the window.
 * @param window months as YYYY-MM, both included
 * @param field path of the window, for the fault's field
 * @param now its month in UTC is the first one possible
 * @throws InvalidError demand.window-reversed, demand.window-in-past, demand.window-too-long
 */
export function checkWindow(window: ShipWindow, field: string, now: Date): void {
  if (window.to < window.from) throw new InvalidError('demand.window-reversed', { field: `${field}.to`, ...window });
  const thisMonth = now.toISOString().slice(0, 7);
  if (window.from < thisMonth)
    throw new InvalidError('demand.window-in-past', { field: `${field}.from`, from: window.from, thisMonth });
  if (months(window.to) - months(window.from) >= longest)
    throw new InvalidError('demand.window-too-long', { field: `${field}.to`, months: longest });
}
