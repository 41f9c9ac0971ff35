import type { Deal } from '@titik/contracts/deal.events';
import { changedFields, type FieldChange } from '../field-changes';

/**
 * What differs between two versions of a deal; a stage by its name (`steps.sample.on`), lines, shipments and payments
 * by their ids, months by line, offer and month; version numbers are not compared.
 */
export const changesOfDeal = (before: Deal, after: Deal): FieldChange[] => changedFields(byName(before), byName(after));

const byName = ({ version: _, lines, steps, contract, shipments, payments, ...rest }: Deal): object => ({
  ...rest,
  lines: keyed(lines, ({ lineId }) => lineId),
  steps: keyed(steps, ({ stage }) => stage),
  ...(contract && {
    contract: {
      ...contract,
      months: keyed(contract.months, ({ lineId, offerId, month }) => `${lineId}/${offerId}/${month}`),
    },
  }),
  shipments: keyed(shipments, ({ shipmentId }) => shipmentId),
  payments: keyed(payments, ({ paymentId }) => paymentId),
});

const keyed = <T>(all: readonly T[], keyOf: (each: T) => string): Record<string, T> =>
  Object.fromEntries(all.map((each) => [keyOf(each), each]));
