import type { Topic } from './topic';

/** What every event class carries as statics: its CloudEvents type, its topic and the key that orders it. */
export interface EventType<T extends object = object> {
  new (): T;
  readonly name: string;
  readonly type: string;
  readonly topic: Topic;
  key(event: T): string;
}

/** Builds an event from its data; the class stays the one name to search for. */
export function eventOf<T extends object>(type: EventType<T>, data: T): T {
  return Object.assign(new type(), data);
}
