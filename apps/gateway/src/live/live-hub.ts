import { Injectable } from '@nestjs/common';
import type { Delivery } from '@titik/eventing/delivery';
import { frameOf, type LiveEvent, newsOf } from './live-news';

export type Listener = (frame: string) => void;

/** Who watches which demand, at this instance. */
@Injectable()
export class LiveHub {
  private readonly listeners = new Map<string, Set<Listener>>();

  /** @returns a function that ends it */
  listen(demandId: string, listener: Listener): () => void {
    const circle = this.listeners.get(demandId) ?? new Set();
    this.listeners.set(demandId, circle.add(listener));
    return () => {
      circle.delete(listener);
      if (circle.size === 0 && this.listeners.get(demandId) === circle) this.listeners.delete(demandId);
    };
  }

  /** How many demands are watched. */
  get watched(): number {
    return this.listeners.size;
  }

  /** Tells the watchers of each event's demand. */
  publish(deliveries: readonly Pick<Delivery<LiveEvent>, 'id' | 'type' | 'data'>[]): void {
    if (this.listeners.size === 0) return;
    for (const { id, type, data } of deliveries) {
      const news = newsOf(data);
      const circle = news && this.listeners.get(news.demandId);
      if (!circle) continue;
      const frame = frameOf(id, type, news.data);
      for (const listener of circle) listener(frame);
    }
  }
}
