import type { Day } from '../day';
import type { Cnf } from './cnf';

/** By meeting, the variable of each slot in which it can lie */
export type Places = readonly ReadonlyMap<number, number>[];

/** The variables of these meetings in one slot, as far as they can lie there. */
export function placesIn(lies: Places, meetings: readonly number[], slot: number): number[] {
  return meetings.map((meeting) => lies[meeting].get(slot)).filter((place) => place !== undefined);
}

/**
 * No pool is used beyond its capacity. Told by who is busy: n meetings in a slot keep 2n people busy, and where the
 * meetings join two sides, such as buyers and villages, n on each.
 *
 * @param own the meetings of each participant
 * @param busy by participant and slot, the literal that says they are busy
 */
export function addPools(cnf: Cnf, day: Day, lies: Places, own: number[][], busy: number[][]): void {
  for (const { capacity, meetings } of day.pools) {
    const inPool = new Set(meetings);
    const groups = sidesOf(day, meetings);
    for (let slot = 0; slot < day.slots; slot++) {
      if (placesIn(lies, [...inPool], slot).length <= capacity) continue;
      for (const group of groups) {
        const users = group.map((person) => {
          const using = own[person].filter((meeting) => inPool.has(meeting));
          return using.length === own[person].length ? busy[person][slot] : cnf.any(placesIn(lies, using, slot));
        });
        cnf.atMost(users, groups.length === 2 ? capacity : 2 * capacity);
      }
    }
  }
}

/** The people of these meetings: in two groups where every meeting joins one of each, else in one. */
function sidesOf(day: Day, meetings: readonly number[]): number[][] {
  const partners = new Map<number, number[]>();
  const note = (person: number, partner: number) => partners.set(person, [...(partners.get(person) ?? []), partner]);
  for (const meeting of meetings) {
    const { a, b } = day.meetings[meeting];
    note(a, b);
    note(b, a);
  }
  const side = new Map<number, number>();
  for (const first of partners.keys()) {
    if (side.has(first)) continue;
    const toVisit = [first];
    side.set(first, 0);
    for (const person of toVisit) {
      for (const partner of partners.get(person)!) {
        if (side.get(partner) === side.get(person)) return [[...partners.keys()]];
        if (side.has(partner)) continue;
        side.set(partner, 1 - side.get(person)!);
        toVisit.push(partner);
      }
    }
  }
  return [0, 1].map((group) => [...side].filter(([, of]) => of === group).map(([person]) => person));
}
