import type { DemandLine } from '@titik/contracts/demand.events';
import { lineKeys } from './line-needs';

/**
 * The open demands of one lane, by the commodity and form keys that their lines cover: whom a changed offer may
 * concern. It may know more than is committed, never less.
 */
export class OpenDemands {
  private readonly byKey = new Map<string, Set<string>>();
  private readonly keysOf = new Map<string, string[]>();

  get size(): number {
    return this.keysOf.size;
  }

  /** Adds a demand, or takes its newer state in. */
  put(demand: { demandId: string; lines: readonly Pick<DemandLine, 'commodity' | 'form'>[] }): void {
    this.drop(demand.demandId);
    const keys = [...new Set(demand.lines.flatMap((line) => lineKeys(line)))];
    this.keysOf.set(demand.demandId, keys);
    for (const key of keys) {
      const demands = this.byKey.get(key);
      if (demands) demands.add(demand.demandId);
      else this.byKey.set(key, new Set([demand.demandId]));
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

  /** Ids of the demands with a line that covers one of the keys. */
  concernedBy(keys: Iterable<string>): string[] {
    return [...new Set([...keys].flatMap((key) => [...(this.byKey.get(key) ?? [])]))];
  }
}
