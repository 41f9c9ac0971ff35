import type { Day, Timetable } from '../day';
import { Layout } from '../search/layout';

/** What happened on the day itself. */
export interface Changes {
  /** The slot under way; it and all before it are untouchable. -1 before the day begins */
  now: number;
  /** Who will not come any more: their meetings still ahead are called off */
  noShows?: readonly number[];
  /** Who comes only from a slot on */
  late?: readonly { person: number; until: number }[];
  lostSlots?: readonly number[];
  /** Tables or interpreters that are lost for the slots still ahead */
  lost?: readonly { pool: number; count: number }[];
  /** Meetings without a slot that are to have one */
  added?: readonly number[];
}

/** The day as it goes on: meetings that stay, may move, must move, or are called off. */
export interface Rest {
  /** Every meeting in its place that may stay there; a pool may be crowded where tables were lost */
  layout: Layout;
  /** Meetings that lost their slot */
  displaced: number[];
  cancelled: number[];
  /** 1 for meetings still ahead that will be held */
  movable: Uint8Array;
}

/** Takes changes into account: what is over or under way keeps its slot, whatever happened. */
export function restOf(day: Day, timetable: Timetable, changes: Changes): Rest {
  const { now, noShows = [], late = [], lostSlots = [], lost = [], added = [] } = changes;
  const gone = new Set(noShows);
  const ahead = timetable.map((slot, m) => slot > now || (slot < 0 && added.includes(m)));
  const cancelled = day.meetings.flatMap(({ a, b }, m) => (ahead[m] && (gone.has(a) || gone.has(b)) ? [m] : []));
  const off = new Set(cancelled);
  const movable = Uint8Array.from(ahead, (each, m) => (each && !off.has(m) ? 1 : 0));
  const forbidden = day.forbidden.map((slots) => new Set([...slots, ...lostSlots]));
  for (const { person, until } of late) for (let slot = 0; slot < until; slot++) forbidden[person].add(slot);
  const pools = day.pools.map((pool, number) => ({
    meetings: pool.meetings.filter((m) => ahead[m]),
    capacity: lost.reduce((left, each) => (each.pool === number ? left - each.count : left), pool.capacity),
  }));
  const layout = new Layout({ ...day, forbidden, pools });
  const { slots, allowed } = layout;
  for (let m = 0; m < layout.meetings; m++) {
    for (let slot = 0; slot < slots; slot++) {
      if (!movable[m]) allowed[m * slots + slot] = timetable[m] === slot ? 1 : 0;
      else if (slot <= now) allowed[m * slots + slot] = 0;
    }
  }
  const displaced: number[] = [];
  timetable.forEach((slot, m) => {
    if (!ahead[m] && slot < 0) return;
    if (off.has(m)) return;
    if (slot >= 0 && allowed[m * slots + slot]) layout.place(m, slot);
    else displaced.push(m);
  });
  return { layout, displaced, cancelled, movable };
}
