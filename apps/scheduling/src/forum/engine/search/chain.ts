import type { Layout } from './layout';

/**
 * A Kempe chain: from a participant who is busy in slot `from` and idle in slot `to`, the path of meetings that lie in
 * these two slots. Swapping its slots keeps the day free of clashes, and only the path's two ends see a change.
 */
export class Chain {
  private readonly meetings: Int32Array;
  private readonly people: Int32Array;
  private length = 0;
  private from = 0;
  private to = 0;
  private readonly arriving: Int32Array;

  constructor(private readonly layout: Layout) {
    this.meetings = new Int32Array(layout.participants);
    this.people = new Int32Array(layout.participants + 1);
    this.arriving = new Int32Array(layout.capacity.length);
  }

  /** Follows the chain; false where one of its meetings may not lie in the other slot. */
  follow(start: number, from: number, to: number): boolean {
    const { at, width, ends, allowed, slots } = this.layout;
    this.from = from;
    this.to = to;
    let length = 0;
    let person = start;
    let here = from;
    let there = to;
    let meeting = at[person * width + here + 1];
    this.people[0] = person;
    while (meeting >= 0) {
      if (allowed[meeting * slots + there] === 0) return false;
      this.meetings[length++] = meeting;
      person = ends[2 * meeting] + ends[2 * meeting + 1] - person;
      this.people[length] = person;
      const next = there;
      there = here;
      here = next;
      meeting = at[person * width + here + 1];
    }
    this.length = length;
    return true;
  }

  /** Whether one slot wins a meeting by the swap, and the other loses one. */
  private get odd(): boolean {
    return (this.length & 1) === 1;
  }

  get end(): number {
    return this.people[this.length];
  }

  /** The change of the groups of the chain's far end. */
  gainAtEnd(): number {
    return this.odd ? this.layout.gain(this.end, this.from, this.to) : this.layout.gain(this.end, this.to, this.from);
  }

  /** By how many more meetings pools would be used beyond their capacity. */
  crowding(): number {
    const { layout, from, to } = this;
    const { used, capacity, poolsOf } = layout;
    if (!layout.onePool) return this.crowdingOfMany();
    if (!this.odd || poolsOf[this.meetings[0]].length === 0) return 0;
    return (used[to] >= capacity[0] ? 1 : 0) - (used[from] > capacity[0] ? 1 : 0);
  }

  private crowdingOfMany(): number {
    const { layout, from, to, arriving } = this;
    const { used, capacity, slots, slotOf, poolsOf } = layout;
    arriving.fill(0);
    for (let i = 0; i < this.length; i++) {
      const meeting = this.meetings[i];
      for (const pool of poolsOf[meeting]) arriving[pool] += slotOf[meeting] === from ? 1 : -1;
    }
    let change = 0;
    for (let pool = 0; pool < capacity.length; pool++) {
      if (arriving[pool] === 0) continue;
      const [there, here] = [used[pool * slots + to] - capacity[pool], used[pool * slots + from] - capacity[pool]];
      change += Math.max(0, there + arriving[pool]) - Math.max(0, there);
      change += Math.max(0, here - arriving[pool]) - Math.max(0, here);
    }
    return change;
  }

  swap(): void {
    const { layout, length, from, to } = this;
    const { at, width, slotOf, poolsOf } = layout;
    for (let i = 0; i < length; i++) {
      const meeting = this.meetings[i];
      const was = slotOf[meeting];
      const now = was === from ? to : from;
      slotOf[meeting] = now;
      for (const pool of poolsOf[meeting]) {
        layout.release(pool, was);
        layout.use(pool, now);
      }
    }
    for (let i = 1; i < length; i++) {
      const base = this.people[i] * width + 1;
      const kept = at[base + from];
      at[base + from] = at[base + to];
      at[base + to] = kept;
    }
    layout.empty(this.people[0], from);
    layout.fill(this.people[0], to, this.meetings[0]);
    layout.empty(this.end, this.odd ? from : to);
    layout.fill(this.end, this.odd ? to : from, this.meetings[length - 1]);
  }

  swapBack(): void {
    [this.from, this.to] = [this.to, this.from];
    this.swap();
  }

  /** Whether all its meetings keep their order now that they are swapped. */
  inOrder(): boolean {
    const { layout } = this;
    for (let i = 0; i < this.length; i++) {
      if (!layout.inOrder(this.meetings[i], layout.slotOf[this.meetings[i]])) return false;
    }
    return true;
  }
}
