import type { Delivery } from './delivery';

export type BatchHandler = (deliveries: Delivery[], context: unknown) => Promise<void>;

/** Cuts a batch into the longest runs with the same handler, in order; events nobody handles here fall out. */
export function runs(
  deliveries: readonly Delivery[],
  handlers: ReadonlyMap<string, BatchHandler>,
): { handler: BatchHandler; deliveries: Delivery[] }[] {
  const result: { handler: BatchHandler; deliveries: Delivery[] }[] = [];
  for (const delivery of deliveries) {
    const handler = handlers.get(delivery.type);
    if (!handler) continue;
    const last = result.at(-1);
    if (last?.handler === handler) last.deliveries.push(delivery);
    else result.push({ handler, deliveries: [delivery] });
  }
  return result;
}
