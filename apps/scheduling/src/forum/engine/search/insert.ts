import { Chain } from './chain';
import type { Layout } from './layout';
import type { Random } from './random';

/** Gives slots to meetings that have none: directly, after a Kempe chain, or in place of others. */
export class Inserter {
  private readonly chain: Chain;
  private readonly ejected: Int32Array;

  constructor(
    private readonly layout: Layout,
    private readonly random: Random,
    private readonly weights: readonly number[],
  ) {
    this.chain = new Chain(layout);
    this.ejected = new Int32Array(layout.meetings);
  }

  /** One of the meetings without a slot gets one, where it can, at the cost of others if need be. */
  step(): void {
    const { layout, random } = this;
    const meeting = layout.unplaced.item(random.below(layout.unplaced.length));
    if (this.direct(meeting) || this.byChain(meeting)) return;
    this.eject(meeting);
  }

  private direct(meeting: number): boolean {
    const { layout } = this;
    const first = this.random.below(layout.slots);
    for (let i = 0; i < layout.slots; i++) {
      const slot = (first + i) % layout.slots;
      if (layout.fits(meeting, slot)) {
        layout.place(meeting, slot);
        return true;
      }
    }
    return false;
  }

  private byChain(meeting: number): boolean {
    const { layout, random, chain } = this;
    const a = layout.ends[2 * meeting];
    const b = layout.ends[2 * meeting + 1];
    for (let i = 0; i < 30; i++) {
      const slot = random.below(layout.slots);
      const spare = random.below(layout.slots);
      if (slot === spare || layout.allowed[meeting * layout.slots + slot] === 0) continue;
      const freeA = layout.meetingAt(a, slot) < 0;
      const freeB = layout.meetingAt(b, slot) < 0;
      if (freeA === freeB) continue;
      const stuck = freeA ? b : a;
      if (layout.meetingAt(stuck, spare) >= 0) continue;
      if (!chain.follow(stuck, slot, spare) || chain.end === (freeA ? a : b)) continue;
      chain.swap();
      if (layout.crowded === 0 && chain.inOrder() && layout.fits(meeting, slot)) {
        layout.place(meeting, slot);
        return true;
      }
      chain.swapBack();
    }
    return false;
  }

  private eject(meeting: number): void {
    const { layout, random } = this;
    let best = -1;
    let least = Infinity;
    let ties = 0;
    for (let slot = 0; slot < layout.slots; slot++) {
      if (layout.allowed[meeting * layout.slots + slot] === 0) continue;
      const others = this.inTheWay(meeting, slot);
      if (!others) continue;
      let trouble = 0;
      for (const other of others) trouble += this.weights[other] * (1 + this.ejected[other]);
      if (trouble < least) {
        least = trouble;
        best = slot;
        ties = 1;
      } else if (trouble === least && random.below(++ties) === 0) best = slot;
    }
    if (best < 0) return;
    for (const other of this.inTheWay(meeting, best) ?? []) {
      this.ejected[other]++;
      layout.remove(other);
    }
    layout.place(meeting, best);
  }

  /** The meetings that must leave for this one to lie in a slot; undefined where a pool has no room at all. */
  private inTheWay(meeting: number, slot: number): Set<number> | undefined {
    const { layout } = this;
    const { slots, used, capacity } = layout;
    const found = new Set<number>();
    for (const end of [2 * meeting, 2 * meeting + 1]) {
      const other = layout.meetingAt(layout.ends[end], slot);
      if (other >= 0) found.add(other);
    }
    for (const pool of layout.poolsOf[meeting]) {
      const members = layout.day.pools[pool].meetings;
      let over = used[pool * slots + slot] + 1 - capacity[pool];
      for (const other of found) if (layout.poolsOf[other].includes(pool)) over--;
      const first = over > 0 ? this.random.below(members.length) : 0;
      for (let i = 0; i < members.length && over > 0; i++) {
        const other = members[(first + i) % members.length];
        if (layout.slotOf[other] === slot && !found.has(other)) {
          found.add(other);
          over--;
        }
      }
      if (over > 0) return undefined;
    }
    for (const earlier of layout.before[meeting]) if (layout.slotOf[earlier] >= slot) found.add(earlier);
    for (const later of layout.behind[meeting]) {
      if (layout.slotOf[later] >= 0 && layout.slotOf[later] <= slot) found.add(later);
    }
    return found;
  }
}
