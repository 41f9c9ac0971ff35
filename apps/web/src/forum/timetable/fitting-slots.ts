import type { DayRecords } from '../steps-of';
import type { ForumTable, Wish } from '../forum-queries';
import { isPlaced } from './grid-rows';

/**
 * The slots in which a meeting could be as far as this page knows: both are there and free, and a table is. What they
 * have elsewhere only the service knows, and it has the last word.
 */
export function fittingSlots(wish: Wish, { day, participants, wishes, tables }: DayRecords): Set<number> {
  const placed = wishes.filter(isPlaced).filter(({ wishId }) => wishId !== wish.wishId);
  const pair = [wish.a, wish.b];
  const people = participants.filter(({ partyId }) => pair.includes(partyId));
  const busy = new Set(
    placed.filter(({ a, b }) => pair.includes(a) || pair.includes(b)).map(({ place }) => place.slot),
  );
  const own = tables.some(({ partyId }) => partyId !== undefined && pair.includes(partyId));
  const fixed = wish.lockedSlot ?? wish.slot;
  const earlier = placed.filter(({ wishId }) => wish.after.includes(wishId)).map(({ place }) => place.slot);
  const later = placed.filter(({ after }) => after.includes(wish.wishId)).map(({ place }) => place.slot);
  const fits = (slot: number): boolean =>
    !busy.has(slot) &&
    people.every(
      ({ arrives, forbidden, goneFrom }) =>
        slot >= arrives && !forbidden.includes(slot) && (goneFrom === undefined || slot < goneFrom),
    ) &&
    !wish.forbidden.includes(slot) &&
    (wish.session === 'any' || (wish.session === 'morning') === slot <= day.morning) &&
    (fixed === undefined || fixed === slot) &&
    earlier.every((at) => at < slot) &&
    later.every((at) => at > slot) &&
    (own ||
      freeTables(
        slot,
        tables,
        placed.map(({ place }) => place),
      ).length > 0);
  return new Set(day.slots.map(({ no }) => no).filter(fits));
}

/** Tables of nobody that are free in a slot. */
function freeTables(
  slot: number,
  tables: readonly ForumTable[],
  places: readonly { slot: number; tableNo: number }[],
): number[] {
  const taken = new Set(places.filter((place) => place.slot === slot).map(({ tableNo }) => tableNo));
  return tables
    .filter(({ no, partyId, closedFrom }) => partyId === undefined && closedFrom === undefined && !taken.has(no))
    .map(({ no }) => no);
}
