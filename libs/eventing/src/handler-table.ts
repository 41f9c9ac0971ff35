import type { EventType } from '@titik/contracts/event-type';
import { eventTypes } from '@titik/contracts/registry';
import type { MessageHandler } from '@nestjs/microservices';
import { isObservable, lastValueFrom } from 'rxjs';
import type { BatchHandler } from './runs';

export type Reading = 'group' | 'beginning' | 'now';

/** The handlers that read in one way, and the topics that they need. */
export interface HandlerTable {
  handlers: Map<string, BatchHandler>;
  topics: string[];
}

/**
 * Sorts Nest's event handlers by the way they read: as a group (each event once among all instances) or as a
 * broadcast (each instance everything, from the beginning or from now on).
 * @throws Error at boot for a pattern that is no registered event
 */
export function handlerTables(handlers: ReadonlyMap<string, MessageHandler>): Record<Reading, HandlerTable> {
  const tables: Record<Reading, HandlerTable> = { group: empty(), beginning: empty(), now: empty() };
  const byMethod = new Map<object, BatchHandler>();
  for (const [pattern, handler] of handlers) {
    if (handler.next) throw new Error(`two handlers of one service for ${pattern}`);
    const type = eventTypes.find((event: EventType) => event.type === pattern);
    if (!type) throw new Error(`@EventPattern('${pattern}') is no registered event`);
    const reading: Reading = handler.extras?.broadcast ?? 'group';
    const table = tables[reading];
    // Nest makes one callback a pattern; those of one method (they share its extras) must count as one handler,
    // or a batch that alternates between them falls into runs of one.
    const method = handler.extras ?? handler;
    if (!byMethod.has(method)) byMethod.set(method, batchHandler(handler));
    table.handlers.set(pattern, byMethod.get(method)!);
    if (!table.topics.includes(type.topic.name)) table.topics.push(type.topic.name);
  }
  return tables;
}

const empty = (): HandlerTable => ({ handlers: new Map(), topics: [] });

function batchHandler(handler: MessageHandler): BatchHandler {
  return async (deliveries, context) => {
    const answer = await handler(deliveries, context);
    if (isObservable(answer)) await lastValueFrom(answer, { defaultValue: undefined });
  };
}
