import type { Deal } from './stages-of';

/**
 * The one currency of a deal's contract, shipments and payments; undefined while nothing says it.
 * @param except id of the shipment or payment that is about to be corrected, or `contract`
 */
export function currencyOf(
  { contract, shipments, payments }: Pick<Deal, 'contract' | 'shipments' | 'payments'>,
  except?: string,
): string | undefined {
  const entries = [
    ...(contract ? [{ id: 'contract', value: contract.value }] : []),
    ...shipments.map(({ shipmentId: id, value }) => ({ id, value })),
    ...payments.map(({ paymentId: id, value }) => ({ id, value })),
  ];
  return entries.find(({ id }) => id !== except)?.value.currency;
}
