import { fit } from '../schedule/clashes';
import type { ForumRecords, Wish } from '../schedule/forum-records';

/** What is wrong with one meeting of a schedule; its sentence is `problem.<code>`. */
interface SeatFault {
  field: string;
  code: string;
  params: Record<string, unknown>;
}

/**
 * What is wrong with a schedule as everything is now: the day, its people and wishes may have changed since it was laid
 * out.
 * @param from the first slot that is still ahead
 */
export function seatFaults(records: ForumRecords, from: number): SeatFault[] {
  return records.wishes.flatMap((wish) => {
    const { placement } = wish;
    if (!placement || placement.slot < from) return [];
    const { slot, tableNo, interpreterId } = placement;
    const { clashes = [] } = fit(records, wish, { slot, tableNo, ...(interpreterId !== null && { interpreterId }) });
    return clashes.map(({ code, params }) => ({ field: `wishes.${wish.id}`, code, params }));
  });
}

/** Wishes that must be held and have no place. */
export function unplaced(records: ForumRecords): Wish[] {
  const gone = new Set(records.participants.filter(({ goneFrom }) => goneFrom !== null).map(({ partyId }) => partyId));
  return records.wishes.filter(
    ({ must, placement, withdrawn, ended, a, b }) =>
      must && !placement && !withdrawn && !ended && !gone.has(a) && !gone.has(b),
  );
}
