import { isDeepStrictEqual } from 'node:util';
import type { ReckonedMonth } from './reckon-months';

interface Counterpart {
  offerId: string;
  demandId?: string;
  buyer?: string;
  reference?: string;
}

/** Whether a contract on record promises the same as one that is entered. */
export const sameContract = (
  known: Counterpart & { months: { month: string; quantity: number }[] },
  entered: Counterpart,
  months: readonly ReckonedMonth[],
): boolean =>
  known.offerId === entered.offerId &&
  known.demandId === entered.demandId &&
  known.buyer === entered.buyer &&
  known.reference === entered.reference &&
  isDeepStrictEqual(
    known.months,
    months.map(({ month, quantity }) => ({ month, quantity: Number(quantity) })),
  );
