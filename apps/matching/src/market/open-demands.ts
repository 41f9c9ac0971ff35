import type { Demand } from '@titik/contracts/demand.events';
import type { LineNeeds } from './line-needs';
import { floorsOf } from './line-floors';
import type { OpenLines } from './open-lines';
import type { Shortlist } from './shortlist';

/** What a search found for a line. */
export interface Found {
  needs: LineNeeds;
  shortlist: Shortlist;
}

/** Which demand in which state, and whose. */
type Whose = Pick<Demand, 'demandId' | 'version' | 'postId' | 'buyerId'>;

interface Known extends Whose {
  lines: number[];
}

/**
 * The open demands of one lane, and their lines among all open lines of this instance. A demand that waits for its
 * first match here has no lines yet: it will be matched with the market and the policy as they are then.
 */
export class OpenDemands {
  private readonly demands = new Map<string, Known | undefined>();
  private left = false;

  constructor(
    private readonly lane: number,
    private readonly lines: OpenLines,
  ) {}

  get size(): number {
    return this.demands.size;
  }

  ids(): Iterable<string> {
    return this.demands.keys();
  }

  /** Ids of the demands from one of these trade posts or buyers. */
  ofParties(ids: ReadonlySet<string>): string[] {
    return [...this.demands.values()]
      .filter((known) => known !== undefined && (ids.has(known.postId) || ids.has(known.buyerId)))
      .map((known) => known!.demandId);
  }

  /** Notes a demand that is still to be matched. */
  note(demandId: string): void {
    if (!this.demands.has(demandId)) this.demands.set(demandId, undefined);
  }

  /** Takes in what was just found for a demand; to be called before the market changes. Older versions are ignored. */
  put({ demandId, version, postId, buyerId }: Whose, found: readonly Found[]): void {
    const known = this.demands.get(demandId);
    if (this.left || (known && known.version > version)) return;
    const lines = found.map(({ needs, shortlist }) => ({ needs, floors: floorsOf(shortlist, needs) }));
    if (known?.version === version && known.lines.length === lines.length) {
      known.lines.forEach((number, at) => this.lines.replace(number, lines[at]));
    } else {
      this.forget(known);
      const demand = { lane: this.lane, demandId };
      const numbers = lines.map((line) => this.lines.add(demand, line));
      this.demands.set(demandId, { demandId, version, postId, buyerId, lines: numbers });
    }
  }

  /** Forgets a demand, unless a newer version of it is known. */
  drop({ demandId, version }: { demandId: string; version: number }): void {
    const known = this.demands.get(demandId);
    if (known && known.version > version) return;
    this.forget(known);
    this.demands.delete(demandId);
  }

  /** Forgets all: the lane is another instance's. */
  leave(): void {
    for (const known of this.demands.values()) this.forget(known);
    this.demands.clear();
    this.left = true;
  }

  private forget(known: Known | undefined): void {
    for (const number of known?.lines ?? []) this.lines.remove(number);
  }
}
