import {
  type ForumRecords,
  type Interpreter,
  openTables,
  ownTable,
  type Placement,
  presentInterpreters,
  type Wish,
} from './forum-records';

/**
 * Gives wishes that have a slot their tables and interpreters. Whoever has a table or an interpreter in that very slot
 * keeps it where it can be kept; else people stay where they sat in the slot before, as far as others let them.
 *
 * @param slots the slot of each wish, from 1; the pools of `instanceOf` must hold in each
 * @param from the first slot that may change; before it everybody keeps their seats
 * @returns the placements of wishes by id
 */
export function seatsOf(records: ForumRecords, slots: ReadonlyMap<string, number>, from = 1): Map<string, Placement> {
  const seats = new Map<string, Placement>();
  const sat = new Map<string, number>();
  const tables = openTables(records);
  const interpreters = presentInterpreters(records);
  for (let slot = 1; slot <= records.slots; slot++) {
    const here = records.wishes.filter(({ id }) => slots.get(id) === slot);
    if (slot < from) {
      for (const { id, placement } of here) if (placement) seats.set(id, placement);
    } else {
      const interpreted = interpretersOf(here, interpreters, slot);
      for (const [wish, tableNo] of tablesOf(here, slot, sat)) {
        seats.set(wish.id, { slot, tableNo, interpreterId: interpreted.get(wish.id) ?? null });
      }
    }
    for (const { id, a, b } of here) {
      const tableNo = seats.get(id)?.tableNo;
      if (tableNo !== undefined) sat.set(a, tableNo).set(b, tableNo);
    }
  }
  return seats;

  function tablesOf(here: readonly Wish[], slot: number, last: ReadonlyMap<string, number>): Map<Wish, number> {
    const free = new Set(tables.filter(({ partyId }) => partyId === null).map(({ no }) => no));
    const given = new Map<Wish, number>();
    const take = (wish: Wish, no: number | undefined): void => {
      if (no === undefined || given.has(wish) || !free.delete(no)) return;
      given.set(wish, no);
    };
    const shared = here.filter((wish) => {
      const own = ownTable(wish, tables);
      if (own !== undefined) given.set(wish, own);
      return own === undefined;
    });
    for (const wish of shared) if (wish.placement?.slot === slot) take(wish, wish.placement.tableNo);
    for (const wish of shared) take(wish, last.get(wish.a));
    for (const wish of shared) take(wish, last.get(wish.b));
    for (const wish of shared) take(wish, free.values().next().value);
    if (given.size < here.length) throw new Error(`there are more meetings than tables in slot ${slot}`);
    return given;
  }
}

/** A largest matching of wishes to interpreters, begun with those they have already. */
function interpretersOf(
  here: readonly Wish[],
  interpreters: readonly Interpreter[],
  slot: number,
): Map<string, string> {
  const wishes = here.filter(({ language }) => language !== null);
  const fit = (wish: Wish): Interpreter[] => interpreters.filter(({ languages }) => languages.includes(wish.language!));
  const serves = new Map<string, Wish>();
  for (const wish of wishes) {
    const known = wish.placement?.slot === slot ? wish.placement.interpreterId : null;
    if (known !== null && !serves.has(known) && fit(wish).some(({ id }) => id === known)) serves.set(known, wish);
  }
  const seat = (wish: Wish, tried: Set<string>): boolean =>
    fit(wish).some(({ id }) => {
      if (tried.has(id)) return false;
      tried.add(id);
      const other = serves.get(id);
      if (other && !seat(other, tried)) return false;
      serves.set(id, wish);
      return true;
    });
  for (const wish of wishes) {
    if ([...serves.values()].includes(wish)) continue;
    if (!seat(wish, new Set())) throw new Error(`there are too few interpreters in slot ${slot}`);
  }
  return new Map([...serves].map(([id, wish]) => [wish.id, id]));
}
