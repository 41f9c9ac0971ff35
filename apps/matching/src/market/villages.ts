import type { VillageRef } from '@titik/contracts/values';

/** The villages that offers come from, and who stands or once stood for each. */
export class Villages {
  /** As they were last told of. */
  private readonly refs = new Map<string, VillageRef>();
  private readonly producers = new Map<string, Set<string>>();

  add(producerId: string, villages: readonly VillageRef[]): void {
    for (const village of villages) {
      this.refs.set(village.code, village);
      const theirs = this.producers.get(village.code);
      if (theirs) theirs.add(producerId);
      else this.producers.set(village.code, new Set([producerId]));
    }
  }

  /** Also one whose offers are withdrawn by now; undefined when none ever came from it. */
  get(code: string): VillageRef | undefined {
    return this.refs.get(code);
  }

  /** Whoever made an offer for the village; what it stands for now, its offers say. */
  producersOf(code: string): string[] {
    return [...(this.producers.get(code) ?? [])];
  }

  all(): { village: VillageRef; producerIds: string[] }[] {
    return [...this.refs.values()].map((village) => ({ village, producerIds: this.producersOf(village.code) }));
  }
}
