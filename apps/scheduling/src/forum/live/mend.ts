import { checkTimetable } from '../engine/check/check-timetable';
import { repair } from '../engine/repair/repair';
import type { Busy, ForumRecords, Placement, Wish } from '../schedule/forum-records';
import { pairOf } from '../schedule/forum-records';
import { instanceOf } from '../schedule/instance';
import { seatsOf } from '../schedule/seats';
import { placedPart } from '../solving/outcome';

/** Where a meeting was or is. */
export interface Seat {
  slot: number;
  tableNo: number;
  interpreterId?: string;
}

/** A meeting that goes elsewhere; without `from` it is new. */
export interface Move {
  wishId: string;
  pair: string;
  from?: Seat;
  to: Seat;
}

/** A meeting that does not take place. */
export interface Loss {
  wishId: string;
  pair: string;
  from?: Seat;
}

/** What a change on the day leads to. */
export interface ChangeOutcome {
  moves: Move[];
  /** So many of them go to another slot */
  movedSlots: number;
  /** Called off, as somebody does not come */
  cancelled: Loss[];
  /** No slot was found for them */
  dropped: Loss[];
  /** It is proven that no repair drops fewer, and none that drops as few moves fewer to other slots */
  fewest: boolean;
  /** At least so many meetings must lose their slot */
  atLeast: number;
  breaks: number;
  fair: boolean;
  ms: number;
}

/**
 * Mends a day's schedule after a change, with as little change as possible. What is over or under way stays.
 * @param records with the change in them
 * @param now the slot under way or the last one before it, from 1; 0 before the first
 * @param added the wish that is new
 * @throws Error where the mended schedule breaks a rule: nothing of it may be kept then
 */
export function mend(
  records: ForumRecords,
  busy: Busy,
  now: number,
  added?: string,
): { placements: Map<string, Placement>; outcome: ChangeOutcome } {
  const begun = performance.now();
  const instance = instanceOf(records, { busy, wanted: () => true });
  const { day, wishes, participants, priorities } = instance;
  const timetable = wishes.map(({ placement }) => (placement?.slot ?? 0) - 1);
  const mended = repair(
    day,
    timetable,
    {
      now: now - 1,
      noShows: participants.flatMap(({ goneFrom }, p) => (goneFrom === null ? [] : [p])),
      added: wishes.flatMap(({ id }, m) => (id === added ? [m] : [])),
    },
    priorities,
  );
  const ahead = mended.timetable.map((slot) => (slot >= now ? slot : -1));
  const { part, slots } = placedPart(day, ahead);
  const { faults } = checkTimetable({ ...part, fairness: undefined }, slots);
  if (faults.length > 0) throw new Error(`the mended timetable breaks rules: ${JSON.stringify(faults.slice(0, 5))}`);

  const slotOf = new Map(
    wishes.flatMap(({ id }, m) => (mended.timetable[m] < 0 ? [] : [[id, mended.timetable[m] + 1]])),
  );
  const placements = seatsOf(records, slotOf, now + 1);
  const lossOf = (m: number): Loss => {
    const wish = wishes[m];
    return {
      wishId: wish.id,
      pair: pairOf(wish, participants),
      ...(wish.placement && { from: seatOf(wish.placement) }),
    };
  };
  const moves = wishes.flatMap((wish) => moveOf(wish, placements.get(wish.id), pairOf(wish, participants)));
  return {
    placements,
    outcome: {
      moves,
      movedSlots: moves.filter(({ from, to }) => from && from.slot !== to.slot).length,
      cancelled: mended.cancelled.map(lossOf),
      dropped: mended.dropped.map(lossOf),
      fewest: mended.fewest,
      atLeast: mended.atLeast,
      breaks: mended.breaks,
      fair: mended.fair,
      ms: Math.round(performance.now() - begun),
    },
  };
}

function moveOf({ id, placement }: Wish, to: Placement | undefined, pair: string): Move[] {
  if (!to) return [];
  if (!placement) return [{ wishId: id, pair, to: seatOf(to) }];
  const same =
    placement.slot === to.slot && placement.tableNo === to.tableNo && placement.interpreterId === to.interpreterId;
  return same ? [] : [{ wishId: id, pair, from: seatOf(placement), to: seatOf(to) }];
}

const seatOf = ({ slot, tableNo, interpreterId }: Placement): Seat => ({
  slot,
  tableNo,
  ...(interpreterId !== null && { interpreterId }),
});
