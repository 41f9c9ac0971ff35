import type { Timetable } from '../day';
import type { Layout } from '../search/layout';
import { Random } from '../search/random';

const rounds = 20_000;

/**
 * Betters a layout by shifting or exchanging only the meetings that have to move anyway; each stays in a slot of its
 * own choice, but never comes back to where it was, so none that moves for another's sake is counted twice.
 */
export function settleDown(layout: Layout, moving: readonly number[], was: Timetable, cost: () => number): void {
  if (moving.length === 0) return;
  const random = new Random(1);
  let best = cost();
  for (let round = 0; round < rounds && best > 0; round++) {
    const one = moving[random.below(moving.length)];
    const other = moving[random.below(moving.length)];
    const from = layout.slotOf[one];
    const to = one === other ? random.below(layout.slots) : layout.slotOf[other];
    if (from === to || to === was[one] || (one !== other && from === was[other])) continue;
    layout.remove(one);
    if (one !== other) layout.remove(other);
    const fits = put(layout, one, to) && (one === other || put(layout, other, from));
    const now = fits ? cost() : Infinity;
    if (now <= best) {
      best = now;
      continue;
    }
    for (const each of one === other ? [one] : [one, other]) if (layout.slotOf[each] >= 0) layout.remove(each);
    layout.place(one, from);
    if (one !== other) layout.place(other, to);
  }
}

function put(layout: Layout, meeting: number, slot: number): boolean {
  if (!layout.fits(meeting, slot)) return false;
  layout.place(meeting, slot);
  return true;
}
