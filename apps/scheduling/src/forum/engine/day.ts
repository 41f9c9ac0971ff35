/** Part of a day in which a meeting may lie. */
export type Session = 'morning' | 'afternoon' | 'any';

/** One wished meeting of two participants. */
export interface DayMeeting {
  /** Participants, from 0; the same pair may meet more than once */
  a: number;
  b: number;
  session: Session;
  /** The one slot in which it must lie */
  fixed?: number;
  /** Slots in which it must not lie, whoever could come */
  forbidden?: ReadonlySet<number>;
  /** Meetings that must lie in strictly earlier slots, from 0 */
  after: readonly number[];
}

/** What only so many meetings can use in one slot: tables, or the interpreters of one language. */
export interface Pool {
  capacity: number;
  /** The meetings that need one, from 0 */
  meetings: readonly number[];
}

/**
 * A forum day to be laid out: the business-to-business meeting scheduling problem of Bofill, Coll, Garcia,
 * Giráldez-Cru, Pesant, Suy and Villaret, JAIR 74 (2022) 263–301, with pools in place of its tables.
 *
 * Every meeting gets one slot; nobody has two meetings in one slot, or one in a slot that is forbidden to them; no pool
 * is used beyond its capacity. A *break* is a maximal group of idle slots between two meetings of one participant; the
 * sum of all breaks is to be least, and those of two participants may differ by at most `fairness`.
 */
export interface Day {
  participants: number;
  slots: number;
  /** Slots 0 to `morning` - 1 are the morning */
  morning: number;
  meetings: readonly DayMeeting[];
  /** Slots in which a participant cannot come, a set for each participant */
  forbidden: readonly ReadonlySet<number>[];
  pools: readonly Pool[];
  /** The most by which the breaks of two participants may differ; none where it is left out */
  fairness?: number;
}

/** The slot of each meeting, from 0; -1 where a meeting has none. */
export type Timetable = readonly number[];
