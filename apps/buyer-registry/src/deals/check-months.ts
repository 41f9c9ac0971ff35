import type { DealLine, DealMonth } from '@titik/contracts/deal.events';
import { InvalidError } from '@titik/platform/errors';
import { unitFor } from './unit-for';

const mostQuantity = 1e12;

/**
 * What is promised of each offer month by month, in the order of the months; units by their codes.
 * @param lines of the deal
 * @throws InvalidError deal.unknown-line, deal.month-twice, deal.unknown-unit, deal.quantity-out-of-range
 */
export function checkMonths(lines: readonly DealLine[], months: readonly DealMonth[]): DealMonth[] {
  const seen = new Set<string>();
  return months
    .map((promised, i) => {
      const { lineId, offerId, month, quantity, unit } = promised;
      const field = `months.${i}`;
      const key = `${lineId} ${offerId} ${month}`;
      if (seen.has(key)) throw new InvalidError('deal.month-twice', { field: `${field}.month`, month });
      seen.add(key);
      mustBeQuantity(quantity, `${field}.quantity`);
      return { lineId, offerId, month, quantity, unit: unitFor(lines, promised, field, unit) };
    })
    .toSorted((a, b) => (a.month < b.month ? -1 : a.month > b.month ? 1 : 0));
}

/** More than nothing and within reason. @throws InvalidError deal.quantity-out-of-range */
export function mustBeQuantity(quantity: number, field: string): void {
  if (!(quantity > 0 && quantity <= mostQuantity))
    throw new InvalidError('deal.quantity-out-of-range', { field, quantity });
}
