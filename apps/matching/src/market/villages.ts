import type { VillageRef } from '@titik/contracts/values';

/** The villages that stand behind the offers, and which offers are whose. */
export class Villages {
  /** As they were last told of. */
  private readonly refs = new Map<string, VillageRef>();
  private readonly offers = new Map<string, Set<string>>();

  add(offerId: string, villages: readonly VillageRef[]): void {
    for (const village of villages) {
      this.refs.set(village.code, village);
      const theirs = this.offers.get(village.code);
      if (theirs) theirs.add(offerId);
      else this.offers.set(village.code, new Set([offerId]));
    }
  }

  drop(offerId: string, codes: readonly string[]): void {
    for (const code of codes) {
      const theirs = this.offers.get(code);
      theirs?.delete(offerId);
      if (theirs?.size === 0) this.offers.delete(code);
    }
  }

  /** Also one whose offers are withdrawn by now; undefined when none ever came from it. */
  get(code: string): VillageRef | undefined {
    return this.refs.get(code);
  }

  /** Ids of the standing offers that come from a village. */
  offersOf(code: string): string[] {
    return [...(this.offers.get(code) ?? [])];
  }
}
