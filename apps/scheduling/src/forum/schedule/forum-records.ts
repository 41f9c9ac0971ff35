import type { PartyRole } from '@titik/contracts/meeting.events';
import type { Session } from '../engine/day';

/** All that belongs to a forum day, as plain data. Slots count from 1. */
export interface ForumRecords {
  slots: number;
  morning: number;
  fairness: number | null;
  participants: readonly Participant[];
  tables: readonly Table[];
  interpreters: readonly Interpreter[];
  wishes: readonly Wish[];
}

export interface Participant {
  partyId: string;
  role: PartyRole;
  name: string;
  zone: string;
  arrives: number;
  forbidden: readonly number[];
  goneFrom: number | null;
  /** Its meetings need an interpreter of this language, where they name none: ISO 639-1 */
  language: string | null;
}

export interface Table {
  no: number;
  /** Whose table it is; null: anybody's */
  partyId: string | null;
  closedFrom: number | null;
}

export interface Interpreter {
  id: string;
  name: string;
  zone: string;
  languages: readonly string[];
  awayFrom: number | null;
}

export interface Placement {
  slot: number;
  tableNo: number;
  interpreterId: string | null;
}

export interface Wish {
  id: string;
  ref: string;
  a: string;
  b: string;
  must: boolean;
  priority: number;
  session: Session;
  fixedSlot: number | null;
  lockedSlot: number | null;
  forbidden: readonly number[];
  /** Of the interpreter that it needs: its own, else that of one of the two */
  language: string | null;
  /** Named by the wish itself */
  ownLanguage: string | null;
  /** Wishes that must lie earlier, by id */
  after: readonly string[];
  meetingId: string | null;
  withdrawn: boolean;
  /** It was published, and the meeting is off by now: somebody declined, or it was called off elsewhere */
  ended: boolean;
  placement?: Placement;
}

/** Slots that participants have given to other meetings, by party id. */
export type Busy = ReadonlyMap<string, ReadonlySet<number>>;

/** Slots in which a participant cannot meet. */
export function awayOf(person: Participant, slots: number, busy?: ReadonlySet<number>): Set<number> {
  const all = Array.from({ length: slots }, (_, i) => i + 1);
  return new Set(
    all.filter(
      (slot) =>
        slot < person.arrives ||
        person.forbidden.includes(slot) ||
        (person.goneFrom !== null && slot >= person.goneFrom) ||
        busy?.has(slot),
    ),
  );
}

/** Tables and interpreters that are still there. */
export const openTables = ({ tables }: ForumRecords): Table[] => tables.filter(({ closedFrom }) => closedFrom === null);
export const presentInterpreters = ({ interpreters }: ForumRecords): Interpreter[] =>
  interpreters.filter(({ awayFrom }) => awayFrom === null);

/** The table that a wish must sit at because it belongs to one of the two; the first one's where both have one. */
export function ownTable(wish: Pick<Wish, 'a' | 'b'>, tables: readonly Table[]): number | undefined {
  const of = (partyId: string): number | undefined => tables.find((table) => table.partyId === partyId)?.no;
  return of(wish.a) ?? of(wish.b);
}

/** What people call a wish. */
export function pairOf({ a, b }: Pick<Wish, 'a' | 'b'>, participants: readonly Participant[]): string {
  const name = (id: string): string => participants.find(({ partyId }) => partyId === id)?.name ?? id;
  return `${name(a)} – ${name(b)}`;
}
