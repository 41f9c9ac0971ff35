import type { DeliveryView } from './delivery.dto';
import type { DeliveryEntity } from './delivery.entity';

/** A delivery as the API shows it. */
export function viewOf(delivery: DeliveryEntity): DeliveryView {
  const { promisedQuantity, quantity, unit, destination, cancelReason } = delivery;
  return {
    deliveryId: delivery.id,
    producerId: delivery.producerId,
    promisedOn: delivery.promisedOn,
    deliveredOn: delivery.deliveredOn,
    ...(promisedQuantity !== null && { promisedQuantity }),
    ...(quantity !== null && { quantity }),
    ...(unit !== null && { unit }),
    ...(destination !== null && { destination }),
    onTime: delivery.deliveredOn <= delivery.promisedOn,
    ...(promisedQuantity !== null && quantity !== null && { inFull: quantity >= 0.98 * promisedQuantity }),
    illustrative: delivery.illustrative,
    ...(cancelReason !== null && { cancelled: cancelReason }),
  };
}
