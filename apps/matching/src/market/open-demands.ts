import type { Demand, DemandLine } from '@titik/contracts/demand.events';
import { lineKeys } from './line-needs';

/** What must be known of an open demand: whom it is from, and which offers its lines cover. */
export interface Wanting extends Pick<Demand, 'demandId' | 'postId' | 'buyerId'> {
  lines: readonly Pick<DemandLine, 'commodity' | 'form'>[];
}

/**
 * The open demands of one lane, by the commodity and form keys that their lines cover and by whose they are: whom a
 * changed offer, trade post or buyer may concern. It may know more than is committed, never less.
 */
export class OpenDemands {
  private readonly byKey = new Map<string, Set<string>>();
  private readonly keysOf = new Map<string, string[]>();

  get size(): number {
    return this.keysOf.size;
  }

  /** Adds a demand, or takes its newer state in. */
  put({ demandId, postId, buyerId, lines }: Wanting): void {
    this.drop(demandId);
    const keys = [...new Set([...lines.flatMap((line) => lineKeys(line)), postId, buyerId])];
    this.keysOf.set(demandId, keys);
    for (const key of keys) {
      const demands = this.byKey.get(key);
      if (demands) demands.add(demandId);
      else this.byKey.set(key, new Set([demandId]));
    }
  }

  drop(demandId: string): void {
    for (const key of this.keysOf.get(demandId) ?? []) {
      const demands = this.byKey.get(key);
      demands?.delete(demandId);
      if (demands?.size === 0) this.byKey.delete(key);
    }
    this.keysOf.delete(demandId);
  }

  ids(): Iterable<string> {
    return this.keysOf.keys();
  }

  /** Ids of the demands with a line that covers one of the keys, or from one of the trade posts and buyers. */
  concernedBy(keysOrParties: Iterable<string>): string[] {
    return [...new Set([...keysOrParties].flatMap((key) => [...(this.byKey.get(key) ?? [])]))];
  }
}
