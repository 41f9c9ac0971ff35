import type { Day } from '../day';

/** A forum day with what people call its parts, and how much they want each meeting. */
export interface Forum {
  day: Day;
  name?: string;
  /** The name of each participant */
  people: readonly string[];
  /** How important each meeting is, 1 for the most important ones */
  priorities: readonly number[];
}

/** What is wrong with one field of a file; its sentence is `forum.fault.<code>`. */
export interface Fault {
  /** As in `meetings[3].a` */
  field: string;
  code: FaultCode;
  params?: Record<string, unknown>;
}

export type FaultCode =
  | 'not-json'
  | 'missing'
  | 'not-a-list'
  | 'not-an-object'
  | 'not-a-text'
  | 'not-a-whole-number'
  | 'out-of-range'
  | 'wrong-length'
  | 'with-oneself'
  | 'unknown-session'
  | 'unknown-interpreter'
  | 'unknown-field';

/** Either the day or everything that keeps it from being read. */
export type Reading = { forum: Forum; faults?: undefined } | { forum?: undefined; faults: readonly Fault[] };
