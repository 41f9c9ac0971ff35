import type { DeliveryInput } from '../../apps/village-registry/src/deliveries/delivery.dto';
import type { DemoProducer } from './demo.types';
import { idOf } from './ids';

const msPerDay = 86_400_000;
const weeksApart = 3;

/**
 * A producer's deliveries up to a day, three weeks apart, its late ones spread among them.
 * @param today YYYY-MM-DD; all were delivered before it
 */
export function deliveriesOf({ slug, record }: DemoProducer, today: string): DeliveryInput[] {
  const daysAgo = (days: number): string => new Date(Date.parse(today) - days * msPerDay).toISOString().slice(0, 10);
  return Array.from({ length: record.deliveries }, (_, place) => {
    const promised = 14 + place * weeksApart * 7;
    const late =
      Math.floor(((place + 1) * record.late) / record.deliveries) >
      Math.floor((place * record.late) / record.deliveries);
    return {
      deliveryId: idOf.delivery(slug, place),
      promisedOn: daysAgo(promised),
      deliveredOn: daysAgo(late ? promised - 3 - (place % 9) : promised + (place % 3)),
      illustrative: true,
    };
  });
}
