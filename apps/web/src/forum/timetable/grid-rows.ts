import type { ForumDay, ForumTable, Participant, Wish } from '../forum-queries';
import { slotsOf } from '../participants/presence';

/** Slots in which somebody waits between two of their meetings. */
export interface Gap {
  from: number;
  length: number;
}

/** One row of the timetable: a party's day, or a table's. */
export interface GridRow {
  id: string;
  title: string;
  /** In the order of the day */
  meetings: readonly Wish[];
  gaps: readonly Gap[];
  /** Slots in which nothing can be */
  closed: readonly number[];
  /** Whose table it is */
  owner?: string;
}

export type PlacedWish = Wish & { place: NonNullable<Wish['place']> };
export const isPlaced = (wish: Wish): wish is PlacedWish => wish.place !== undefined && !wish.ended;

/** Idle slots between the first meeting and the last; before and after them nobody waits. */
export function gapsIn(slots: readonly number[]): Gap[] {
  return slots.flatMap((slot, i) => {
    const next = slots[i + 1];
    return next !== undefined && next > slot + 1 ? [{ from: slot + 1, length: next - slot - 1 }] : [];
  });
}

/** Every participant's day. */
export function partyRows(participants: readonly Participant[], wishes: readonly Wish[], day: ForumDay): GridRow[] {
  const of = grouped(wishes, ({ a, b }) => [a, b]);
  return participants.map((person) => {
    const meetings = of.get(person.partyId) ?? [];
    const there = slotsOf(person, day).filter((slot) => person.goneFrom === undefined || slot < person.goneFrom);
    return {
      id: person.partyId,
      title: person.name,
      meetings,
      gaps: gapsIn(meetings.map(({ place }) => place.slot)),
      closed: missingFrom(day, there),
    };
  });
}

/** Every table's day. */
export function tableRows(
  tables: readonly ForumTable[],
  participants: readonly Participant[],
  wishes: readonly Wish[],
  day: ForumDay,
): GridRow[] {
  const of = grouped(wishes, ({ place }) => [String(place.tableNo)]);
  return tables.map(({ no, partyId, closedFrom }) => ({
    id: String(no),
    title: String(no),
    meetings: of.get(String(no)) ?? [],
    gaps: [],
    closed: missingFrom(
      day,
      day.slots.map((slot) => slot.no).filter((slot) => closedFrom === undefined || slot < closedFrom),
    ),
    ...(partyId !== undefined && { owner: participants.find((each) => each.partyId === partyId)?.name }),
  }));
}

function grouped(wishes: readonly Wish[], keysOf: (wish: PlacedWish) => string[]): Map<string, PlacedWish[]> {
  const groups = new Map<string, PlacedWish[]>();
  for (const wish of wishes.filter(isPlaced).toSorted((a, b) => a.place.slot - b.place.slot)) {
    for (const key of keysOf(wish)) groups.set(key, [...(groups.get(key) ?? []), wish]);
  }
  return groups;
}

const missingFrom = ({ slots }: ForumDay, there: readonly number[]): number[] => {
  const open = new Set(there);
  return slots.map(({ no }) => no).filter((no) => !open.has(no));
};

export interface TimetableSum {
  placed: number;
  breaks: number;
  idle: number;
  /** Meetings in each slot, in order */
  perSlot: number[];
  unplaced: Wish[];
}

/** What a whole timetable comes to. */
export function sumOf(rows: readonly GridRow[], wishes: readonly Wish[], day: ForumDay): TimetableSum {
  const placed = wishes.filter(isPlaced);
  const gaps = rows.flatMap((row) => row.gaps);
  return {
    placed: placed.length,
    breaks: gaps.length,
    idle: gaps.reduce((sum, { length }) => sum + length, 0),
    perSlot: day.slots.map(({ no }) => placed.filter(({ place }) => place.slot === no).length),
    unplaced: wishes.filter(({ place, ended }) => place === undefined && !ended),
  };
}

/** Whether a row would be painted the same. */
export const sameRow = (one: GridRow, other: GridRow): boolean =>
  one === other ||
  (one.title === other.title &&
    one.owner === other.owner &&
    one.closed.join() === other.closed.join() &&
    one.meetings.length === other.meetings.length &&
    one.meetings.every((wish, i) => wish === other.meetings[i]));
