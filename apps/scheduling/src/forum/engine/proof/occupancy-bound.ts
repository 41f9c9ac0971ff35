import type { Day } from '../day';
import { cheapestOccupancy, type Person, peopleOf } from './cheapest-occupancy';
import { BREAK, findPrices } from './pool-prices';

/** What each participant keeps to in every timetable with no more than so many breaks. */
export interface Narrowed {
  leastBreaks: number;
  /** Slots in which they are never busy, or always */
  never: number[];
  always: number[];
}

export interface OccupancyBound {
  /** No timetable has fewer breaks; Infinity where there is no timetable */
  bound: number;
  /** By participant; undefined where nothing is known, or where there is no such timetable */
  narrow: (most: number) => Narrowed[] | undefined;
}

/**
 * A number of breaks that no timetable of this day goes below, from who is busy when and not with whom.
 *
 * @param slots the slots each meeting can lie in
 */
export function occupancyBound(day: Day, slots: readonly (readonly number[])[]): OccupancyBound {
  const people = peopleOf(day, slots);
  const nothing = (bound: number): OccupancyBound => ({ bound, narrow: () => undefined });
  if (people.some((person) => !cheapestOccupancy(day, person, () => 0, BREAK, day.slots))) return nothing(Infinity);
  // Where somebody has no break, nobody has more than the fairness; where everybody has one, there are so many.
  const ifAllBreak = people.every(({ meetings }) => meetings > 1) ? day.participants : Infinity;
  const mostEach = day.fairness ?? day.slots;
  const prices = findPrices(day, people, mostEach);
  if (prices === undefined) return nothing(ifAllBreak);

  const narrow = (most: number) => {
    if (most === Infinity || most >= ifAllBreak) return undefined;
    // Nobody can pay more above their cheapest than the whole day may cost above its bound.
    const spare = most * BREAK - prices.value;
    const narrowed = people.map((person) => narrowOne(day, person, prices.pays(person), mostEach, spare));
    return narrowed.every((one) => one !== undefined) ? narrowed : undefined;
  };
  return { bound: Math.min(ifAllBreak, Math.max(0, Math.ceil(prices.value / BREAK))), narrow };
}

function narrowOne(day: Day, person: Person, price: (slot: number) => number, mostEach: number, spare: number) {
  const cost = (one: Person, most = mostEach) => cheapestOccupancy(day, one, price, BREAK, most)?.cost ?? Infinity;
  const limit = cost(person) + spare;
  let leastBreaks = 0;
  while (leastBreaks < mostEach && cost(person, leastBreaks) > limit) leastBreaks++;
  const narrowed: Narrowed = { leastBreaks, never: [], always: [] };
  for (let slot = 0; slot < day.slots; slot++) {
    if (person.can[slot] && cost({ ...person, must: person.must.with(slot, true) }) > limit) narrowed.never.push(slot);
    else if (person.can[slot] && cost({ ...person, can: person.can.with(slot, false) }) > limit) {
      narrowed.always.push(slot);
    }
  }
  return narrowed;
}
