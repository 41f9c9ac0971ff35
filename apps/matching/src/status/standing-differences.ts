/** Differences between two views of something that moves: only those count that stay as they are for some time. */
export class StandingDifferences {
  private seen = new Map<string, { what: string; since: number }>();

  /** @param ms how long a difference must have stood */
  constructor(
    private readonly ms: number,
    private readonly now: () => number = Date.now,
  ) {}

  /**
   * Takes what differs at this moment.
   * @param differences ids, and what differs about them
   * @returns whether the matter is settled: nothing differs, or all that differs has stood long enough
   */
  look(differences: readonly (readonly [id: string, what: string])[]): boolean {
    const now = this.now();
    this.seen = new Map(
      differences.map(([id, what]) => {
        const before = this.seen.get(id);
        return [id, before?.what === what ? before : { what, since: now }];
      }),
    );
    return this.confirmed.length === this.seen.size;
  }

  /** Ids of those that have stood long enough. */
  get confirmed(): string[] {
    const before = this.now() - this.ms;
    return [...this.seen].filter(([, { since }]) => since <= before).map(([id]) => id);
  }
}
