/** What has to be matched again: nothing leaves it but by {@link take}, and what failed is put back. */
export class RematchBacklog {
  private readonly demands = new Map<number, Set<string>>();

  get size(): number {
    let size = 0;
    for (const ids of this.demands.values()) size += ids.size;
    return size;
  }

  addDemands(lane: number, ids: Iterable<string>): void {
    const waiting = this.demands.get(lane) ?? new Set();
    for (const id of ids) waiting.add(id);
    if (waiting.size > 0) this.demands.set(lane, waiting);
  }

  /** Takes up to `limit` demands of one lane; lanes come in turn. */
  take(limit: number): { lane: number; ids: string[] } | undefined {
    const first = this.demands.entries().next();
    if (first.done) return undefined;
    const [lane, waiting] = first.value;
    const ids = [...waiting].slice(0, limit);
    for (const id of ids) waiting.delete(id);
    this.demands.delete(lane);
    if (waiting.size > 0) this.demands.set(lane, waiting);
    return { lane, ids };
  }

  /** Forgets a lane that another instance owns: its new owner matches everything again. */
  dropLane(lane: number): void {
    this.demands.delete(lane);
  }
}
