import type { Day, Timetable } from '../day';
import { slotsOf } from '../domains';

/**
 * A day partly laid out, with no clash: a proper partial edge colouring whose colours are slots. Everything is kept up
 * to date in constant time a step: a participant's breaks are their groups of busy slots less one, and a slot that
 * fills or empties changes the number of groups by what its two neighbours are.
 */
export class Layout {
  readonly slots: number;
  readonly meetings: number;
  readonly participants: number;
  /** The two participants of meeting m: `ends[2m]` and `ends[2m + 1]` */
  readonly ends: Int32Array;
  /** The slot of each meeting, -1 for none */
  readonly slotOf: Int32Array;
  /** 1 where meeting m may lie in slot s, at `m * slots + s` */
  readonly allowed: Uint8Array;
  /** The meeting of participant p in slot s, at `p * width + s + 1`; -1 for none, and beyond both borders */
  readonly at: Int32Array;
  readonly width: number;
  /** Groups of busy slots of each participant */
  readonly groups: Int32Array;
  /** How many meetings each participant has been given */
  readonly busy: Int32Array;
  /** Meetings of pool k in slot s, at `k * slots + s` */
  readonly used: Int32Array;
  readonly capacity: Int32Array;
  /** The pools of each meeting */
  readonly poolsOf: readonly (readonly number[])[];
  /** Meetings that must lie earlier, and later */
  readonly before: readonly (readonly number[])[];
  readonly behind: readonly (readonly number[])[];
  readonly ordered: boolean;
  readonly onePool: boolean;
  /** Participants with a break, in no order: the first `broken.length` */
  readonly broken: Members;
  readonly unplaced: Members;
  breaks = 0;
  /** By how many meetings pools are used beyond their capacity, over all slots */
  crowded = 0;

  constructor(readonly day: Day) {
    const { slots, meetings, participants, pools } = day;
    this.slots = slots;
    this.meetings = meetings.length;
    this.participants = participants;
    this.width = slots + 2;
    this.ends = Int32Array.from(meetings.flatMap(({ a, b }) => [a, b]));
    this.slotOf = new Int32Array(this.meetings).fill(-1);
    this.allowed = new Uint8Array(this.meetings * slots);
    meetings.forEach((meeting, m) => {
      for (const slot of slotsOf(day, meeting)) this.allowed[m * slots + slot] = 1;
    });
    this.at = new Int32Array(participants * this.width).fill(-1);
    this.groups = new Int32Array(participants);
    this.busy = new Int32Array(participants);
    this.used = new Int32Array(pools.length * slots);
    this.capacity = Int32Array.from(pools.map((pool) => pool.capacity));
    const poolsOf: number[][] = meetings.map(() => []);
    pools.forEach((pool, k) => pool.meetings.forEach((m) => poolsOf[m].push(k)));
    this.poolsOf = poolsOf;
    this.before = meetings.map(({ after }) => after);
    const behind: number[][] = meetings.map(() => []);
    meetings.forEach(({ after }, m) => after.forEach((earlier) => behind[earlier].push(m)));
    this.behind = behind;
    this.ordered = meetings.some(({ after }) => after.length > 0);
    this.onePool = pools.length === 1;
    this.broken = new Members(participants);
    this.unplaced = new Members(this.meetings);
    for (let m = 0; m < this.meetings; m++) this.unplaced.add(m);
  }

  /** The other participant of a meeting. */
  other(meeting: number, participant: number): number {
    return this.ends[2 * meeting] + this.ends[2 * meeting + 1] - participant;
  }

  meetingAt(participant: number, slot: number): number {
    return this.at[participant * this.width + slot + 1];
  }

  /** Whether both participants and all pools have room, and precedences hold, for an unplaced meeting in a slot. */
  fits(meeting: number, slot: number): boolean {
    return (
      this.allowed[meeting * this.slots + slot] === 1 &&
      this.meetingAt(this.ends[2 * meeting], slot) < 0 &&
      this.meetingAt(this.ends[2 * meeting + 1], slot) < 0 &&
      this.poolsOf[meeting].every((pool) => this.used[pool * this.slots + slot] < this.capacity[pool]) &&
      this.inOrder(meeting, slot)
    );
  }

  /** Whether a meeting in this slot would lie strictly between those before and those behind it. */
  inOrder(meeting: number, slot: number): boolean {
    if (!this.ordered) return true;
    for (const earlier of this.before[meeting]) if (this.slotOf[earlier] >= slot) return false;
    for (const later of this.behind[meeting]) {
      if (this.slotOf[later] >= 0 && this.slotOf[later] <= slot) return false;
    }
    return true;
  }

  place(meeting: number, slot: number): void {
    this.fill(this.ends[2 * meeting], slot, meeting);
    this.fill(this.ends[2 * meeting + 1], slot, meeting);
    this.slotOf[meeting] = slot;
    for (const pool of this.poolsOf[meeting]) this.use(pool, slot);
    this.unplaced.remove(meeting);
  }

  remove(meeting: number): void {
    const slot = this.slotOf[meeting];
    this.empty(this.ends[2 * meeting], slot);
    this.empty(this.ends[2 * meeting + 1], slot);
    this.slotOf[meeting] = -1;
    for (const pool of this.poolsOf[meeting]) this.release(pool, slot);
    this.unplaced.add(meeting);
  }

  use(pool: number, slot: number): void {
    if (++this.used[pool * this.slots + slot] > this.capacity[pool]) this.crowded++;
  }

  release(pool: number, slot: number): void {
    if (--this.used[pool * this.slots + slot] >= this.capacity[pool]) this.crowded--;
  }

  /** Puts a participant's meeting into an idle slot of theirs; the meeting's own entries are the caller's. */
  fill(participant: number, slot: number, meeting: number): void {
    const cell = participant * this.width + slot + 1;
    this.at[cell] = meeting;
    this.busy[participant]++;
    this.regroup(participant, 1 - (this.at[cell - 1] >= 0 ? 1 : 0) - (this.at[cell + 1] >= 0 ? 1 : 0));
  }

  empty(participant: number, slot: number): void {
    const cell = participant * this.width + slot + 1;
    this.at[cell] = -1;
    this.busy[participant]--;
    this.regroup(participant, (this.at[cell - 1] >= 0 ? 1 : 0) + (this.at[cell + 1] >= 0 ? 1 : 0) - 1);
  }

  /** By how much a participant's groups change when what they have in one slot goes to another, idle one. */
  gain(participant: number, from: number, to: number): number {
    const { at } = this;
    const base = participant * this.width + 1;
    let change = (at[base + from - 1] >= 0 ? 1 : 0) + (at[base + from + 1] >= 0 ? 1 : 0);
    if (to - 1 !== from && at[base + to - 1] >= 0) change--;
    if (to + 1 !== from && at[base + to + 1] >= 0) change--;
    return change;
  }

  /** The breaks of the participant with the fewest. */
  fewestBreaks(): number {
    let least = Infinity;
    for (const groups of this.groups) least = Math.min(least, groups > 1 ? groups - 1 : 0);
    return least;
  }

  /** The difference of the most and the fewest breaks of a participant. */
  spread(): number {
    let most = 0;
    for (const groups of this.groups) most = Math.max(most, groups - 1);
    return Math.max(0, most - this.fewestBreaks());
  }

  timetable(): Timetable {
    return [...this.slotOf];
  }

  /** Takes over a timetable that keeps every rule. */
  restore(timetable: Timetable): void {
    for (let m = 0; m < this.meetings; m++) if (this.slotOf[m] >= 0 && this.slotOf[m] !== timetable[m]) this.remove(m);
    for (let m = 0; m < this.meetings; m++) if (timetable[m] >= 0 && this.slotOf[m] < 0) this.place(m, timetable[m]);
  }

  private regroup(participant: number, change: number): void {
    if (change === 0) return;
    const was = this.groups[participant];
    const now = was + change;
    this.groups[participant] = now;
    this.breaks += (now > 1 ? now - 1 : 0) - (was > 1 ? was - 1 : 0);
    if (now > 1 && was <= 1) this.broken.add(participant);
    else if (now <= 1 && was > 1) this.broken.remove(participant);
  }
}

/** A set of small numbers with a first to a last member, so that one can be drawn. */
export class Members {
  length = 0;
  private readonly items: Int32Array;
  private readonly places: Int32Array;

  constructor(limit: number) {
    this.items = new Int32Array(limit);
    this.places = new Int32Array(limit).fill(-1);
  }

  item(place: number): number {
    return this.items[place];
  }

  add(item: number): void {
    this.places[item] = this.length;
    this.items[this.length++] = item;
  }

  remove(item: number): void {
    const place = this.places[item];
    const last = this.items[--this.length];
    this.items[place] = last;
    this.places[last] = place;
    this.places[item] = -1;
  }
}
