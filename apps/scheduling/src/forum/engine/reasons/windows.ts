import type { Day } from '../day';
import { slotsOf } from '../domains';

/** The slots that each meeting can still have once precedences are thought through, or the circle they run in. */
export interface Windows {
  slots: readonly (readonly number[])[];
  /** Meetings each of which must lie before the next, and the last before the first */
  circle?: readonly number[];
  /** Chains of meetings, earliest first, for which the day is too short */
  tooLong: readonly (readonly number[])[];
}

/** Narrows what sessions, fixed and forbidden slots leave by what must lie before and behind. */
export function windowsOf(day: Day): Windows {
  const slots = day.meetings.map((meeting) => slotsOf(day, meeting));
  const order = inOrder(day);
  if (!order.sorted) return { slots, circle: order.circle, tooLong: [] };
  const why: (number | undefined)[] = day.meetings.map(() => undefined);
  const tooLong: number[][] = [];
  for (const meeting of order.sorted) {
    const own = slots[meeting];
    for (const earlier of day.meetings[meeting].after) {
      const first = slots[earlier][0];
      if (first === undefined) continue;
      const left = slots[meeting].filter((slot) => slot > first);
      if (left.length < slots[meeting].length) why[meeting] = earlier;
      slots[meeting] = left;
    }
    if (own.length > 0 && slots[meeting].length === 0) tooLong.push(chainTo(meeting, why));
  }
  for (const meeting of order.sorted.toReversed()) {
    const last = slots[meeting].at(-1);
    if (last === undefined) continue;
    for (const earlier of day.meetings[meeting].after) {
      slots[earlier] = slots[earlier].filter((slot) => slot < last);
    }
  }
  return { slots, tooLong };
}

function chainTo(meeting: number, why: readonly (number | undefined)[]): number[] {
  const chain = [meeting];
  for (let at = why[meeting]; at !== undefined; at = why[at]) chain.unshift(at);
  return chain;
}

function inOrder(day: Day): { sorted: number[]; circle?: undefined } | { sorted?: undefined; circle: number[] } {
  const sorted: number[] = [];
  const state = day.meetings.map(() => 'new');
  const path: number[] = [];
  const visit = (meeting: number): boolean => {
    if (state[meeting] === 'done') return true;
    path.push(meeting);
    if (state[meeting] === 'open') return false;
    state[meeting] = 'open';
    if (!day.meetings[meeting].after.every(visit)) return false;
    state[meeting] = 'done';
    path.pop();
    sorted.push(meeting);
    return true;
  };
  if (day.meetings.every((_, meeting) => visit(meeting))) return { sorted };
  return { circle: path.slice(path.indexOf(path.at(-1)!), -1).reverse() };
}
