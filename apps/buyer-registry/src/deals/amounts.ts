import type { Money } from '@titik/contracts/values';
import { ConflictError, InvalidError } from '@titik/platform/errors';

/** Thousandths: no currency has smaller coins, and a sum of them is exact. */
const parts = 1000;

/** More than any deal is worth, also in rupiah; its thousandths are still exact. */
export const mostAmount = 1e12;

/**
 * The sum of amounts, exact to a thousandth.
 * @throws InvalidError deal.sum-out-of-range
 */
export function sumOf(values: readonly Money[], field: string): number {
  const sum = values.reduce((total, { amount }) => total + BigInt(Math.round(amount * parts)), 0n);
  if (sum > BigInt(mostAmount) * BigInt(parts)) throw new InvalidError('deal.sum-out-of-range', { field });
  return Number(sum) / parts;
}

/**
 * The one currency of contract, shipments and payments.
 * @param field path of the currency as entered
 * @returns undefined when there are no amounts
 * @throws ConflictError deal.currency-differs
 */
export function currencyOf(values: readonly Money[], field: string): string | undefined {
  const [first, ...others] = new Set(values.map(({ currency }) => currency));
  if (others.length > 0)
    throw new ConflictError('deal.currency-differs', { field, currencies: [first, ...others].join(', ') });
  return first;
}
