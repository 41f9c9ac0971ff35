import { localTime } from '../../slots/local-day';
import type { ForumDay } from '../days/forum-day.entity';
import { slotTimes } from '../days/slot-times';
import type { ForumRecords, Placement, Wish } from '../schedule/forum-records';

export const timetableViews = ['party', 'table', 'slot'] as const;
export type TimetableBy = (typeof timetableViews)[number];

/** One meeting as it stands in a timetable. */
export interface TimetableEntry {
  slot: number;
  /** On the day's own clock, with its offset */
  start: string;
  end: string;
  tableNo: number;
  /** Whose page it is stands first */
  parties: { partyId: string; name: string }[];
  interpreter?: string;
  wishId: string;
  meetingId?: string;
}

/** The page of a party, a table or a slot, in the order of the day. */
export interface TimetableSection {
  /** A party's id, or a number */
  id: string;
  /** A party's name; of tables and slots their number */
  title: string;
  entries: TimetableEntry[];
}

/** The schedule as whoever carries it wants to see it. Parties without a meeting have no page. */
export function timetable(day: ForumDay, records: ForumRecords, by: TimetableBy): TimetableSection[] {
  const times = slotTimes(day);
  const nameOf = new Map(records.participants.map(({ partyId, name }) => [partyId, name]));
  const placed = records.wishes
    .flatMap((wish) => (wish.placement && !wish.withdrawn && !wish.ended ? [{ wish, at: wish.placement }] : []))
    .sort((one, other) => one.at.slot - other.at.slot || one.at.tableNo - other.at.tableNo);
  const entry = ({ wish, at }: { wish: Wish; at: Placement }, first = wish.a): TimetableEntry => {
    const { start, end } = times[at.slot - 1];
    const interpreter = records.interpreters.find(({ id }) => id === at.interpreterId)?.name;
    return {
      slot: at.slot,
      start: localTime(day.zone, start),
      end: localTime(day.zone, end),
      tableNo: at.tableNo,
      parties: [first, first === wish.a ? wish.b : wish.a].map((partyId) => ({
        partyId,
        name: nameOf.get(partyId) ?? partyId,
      })),
      ...(interpreter && { interpreter }),
      wishId: wish.id,
      ...(wish.meetingId !== null && { meetingId: wish.meetingId }),
    };
  };
  if (by === 'party') {
    return records.participants
      .map(({ partyId, name }) => ({
        id: partyId,
        title: name,
        entries: placed
          .filter(({ wish: { a, b } }) => a === partyId || b === partyId)
          .map((each) => entry(each, partyId)),
      }))
      .filter(({ entries }) => entries.length > 0);
  }
  const numbers = by === 'table' ? records.tables.map(({ no }) => no) : times.map(({ no }) => no);
  return numbers.map((no) => ({
    id: `${no}`,
    title: `${no}`,
    entries: placed.filter(({ at }) => (by === 'table' ? at.tableNo : at.slot) === no).map((each) => entry(each)),
  }));
}
