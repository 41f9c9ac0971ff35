import type { DealLine, DealShipment } from '@titik/contracts/deal.events';
import { InvalidError } from '@titik/platform/errors';
import { mustBeQuantity } from './check-months';
import { unitFor } from './unit-for';

/**
 * A shipment of goods that the deal is about, its unit by its code.
 * @throws InvalidError deal.unknown-line, deal.unknown-unit, deal.quantity-out-of-range
 */
export function checkShipment(lines: readonly DealLine[], shipment: DealShipment): DealShipment {
  mustBeQuantity(shipment.quantity, 'quantity');
  const { promisedQuantity } = shipment;
  if (promisedQuantity < 0)
    throw new InvalidError('deal.quantity-out-of-range', { field: 'promisedQuantity', quantity: promisedQuantity });
  if (promisedQuantity > 0) mustBeQuantity(promisedQuantity, 'promisedQuantity');
  return { ...shipment, unit: unitFor(lines, shipment, '', shipment.unit) };
}
