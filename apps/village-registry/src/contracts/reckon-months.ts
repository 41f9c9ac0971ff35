import { knownUnits, toBaseUnit } from '@titik/catalogue/commodity';
import { InvalidError } from '@titik/platform/errors';

const mostQuantity = 1e12;

/** A month's quantity in the offer's base unit, as an exact decimal with at most six places. */
export interface ReckonedMonth {
  month: string;
  quantity: string;
}

/**
 * Reckons what is to be promised by the offer's base unit, in the order of the months.
 * @param thisMonth YYYY-MM; what is over cannot be promised any more
 * @throws InvalidError contract.month-twice, contract.past-month, contract.unknown-unit, contract.quantity-out-of-range
 */
export function reckonMonths(
  { commodity, form }: { commodity: string; form: string },
  months: readonly { month: string; quantity: number; unit: string }[],
  thisMonth: string,
): ReckonedMonth[] {
  return months
    .map(({ month, quantity, unit }, i) => {
      const field = `months.${i}`;
      if (months.findIndex((each) => each.month === month) !== i)
        throw new InvalidError('contract.month-twice', { field: `${field}.month`, month });
      if (month < thisMonth) throw new InvalidError('contract.past-month', { field: `${field}.month`, month });
      const reckoned = toBaseUnit(commodity, form, quantity, unit);
      if (!reckoned) {
        const known = knownUnits(commodity, form).join(', ');
        throw new InvalidError('contract.unknown-unit', { field: `${field}.unit`, unit, commodity, known });
      }
      const exact = reckoned.quantity.toFixed(6);
      if (!(Number(exact) > 0 && reckoned.quantity <= mostQuantity))
        throw new InvalidError('contract.quantity-out-of-range', { field: `${field}.quantity`, quantity });
      return { month, quantity: exact };
    })
    .toSorted((a, b) => (a.month < b.month ? -1 : 1));
}
