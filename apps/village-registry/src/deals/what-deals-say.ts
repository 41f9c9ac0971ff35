import type { Deal, DealMonth } from '@titik/contracts/deal.events';
import { v5 } from 'uuid';
import { reckonMonths, type ReckonedMonth } from '../contracts/reckon-months';
import type { EnteredDelivery } from '../deliveries/write-deliveries';
import { grouped } from '../offers/grouped';

/** The contract that a deal makes with one offer always has the same id, so that a newer version corrects it. */
export const contractIdOf = (dealId: string, offerId: string): string => v5(offerId, dealId);

/**
 * What a deal promises as it stands, by offer. One that was lost promises nothing any more beyond the month of its last
 * shipment: what left is gone, and the rest is free again.
 */
export function promisedBy({ state, contract, shipments }: Deal): Map<string, DealMonth[]> {
  const last = shipments.map(({ shippedOn }) => shippedOn.slice(0, 7)).sort();
  const promised = (contract?.months ?? []).filter(
    ({ month, quantity }) => quantity > 0 && (state !== 'lost' || month <= (last.at(-1) ?? '')),
  );
  return grouped(promised, ({ offerId }) => offerId);
}

/**
 * The months that a deal promises of one offer, by its base unit; several lines may share a month.
 * @throws InvalidError see `reckonMonths`
 */
export function monthsOf(goods: { commodity: string; form: string }, promised: readonly DealMonth[]): ReckonedMonth[] {
  const reckoned = promised.flatMap((each) => reckonMonths(goods, [each], ''));
  return [...grouped(reckoned, ({ month }) => month)]
    .map(([month, its]) => ({
      month,
      quantity: its.reduce((sum, { quantity }) => sum + Number(quantity), 0).toFixed(6),
    }))
    .toSorted((a, b) => (a.month < b.month ? -1 : 1));
}

/** A deal's shipments as deliveries of a producer: on time is by the day on which they were to leave. */
export const deliveriesOf = ({ shipments, country }: Deal, producerId: string): EnteredDelivery[] =>
  shipments.map(({ shipmentId, promisedOn, shippedOn, promisedQuantity, quantity, unit }) => ({
    deliveryId: shipmentId,
    producerId,
    promisedOn,
    deliveredOn: shippedOn,
    ...(promisedQuantity > 0 && { promisedQuantity }),
    quantity,
    unit,
    destination: country,
  }));
