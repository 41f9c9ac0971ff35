import type { Day } from '../day';
import type { Cnf } from './cnf';

/** By meeting, the variable of each slot in which it can lie */
export type Places = readonly ReadonlyMap<number, number>[];

/** The variables of these meetings in one slot, as far as they can lie there. */
export function placesIn(lies: Places, meetings: readonly number[], slot: number): number[] {
  return meetings.map((meeting) => lies[meeting].get(slot)).filter((place) => place !== undefined);
}

/** Where a greater share of the meetings joins two people of one side, the sides are not counted apart. */
const MOST_WITHIN = 1 / 5;

/**
 * No pool is used beyond its capacity. Told by who is busy: n meetings in a slot keep 2n people busy. Where the
 * meetings join two sides, such as buyers and villages, or nearly do, each side is counted by itself.
 *
 * @param own the meetings of each participant
 * @param busy by participant and slot, the literal that says they are busy
 */
export function addPools(cnf: Cnf, day: Day, lies: Places, own: number[][], busy: number[][]): void {
  for (const { capacity, meetings } of day.pools) {
    const counts = countsOf(day, [...new Set(meetings)]);
    for (let slot = 0; slot < day.slots; slot++) {
      if (placesIn(lies, meetings, slot).length <= capacity) continue;
      for (const { people, apart, times } of counts) {
        const users = people.map(([person, theirs]) =>
          theirs.length === own[person].length ? busy[person][slot] : cnf.any(placesIn(lies, theirs, slot)),
        );
        cnf.atMost([...users, ...placesIn(lies, apart, slot)], times * capacity);
      }
    }
  }
}

/** A way to count the meetings of a pool in a slot. */
interface Count {
  /** Who is counted when busy, and with which of their meetings */
  people: [person: number, meetings: number[]][];
  /** Meetings that are counted by themselves */
  apart: number[];
  /** How often each meeting is counted */
  times: 1 | 2;
}

function countsOf(day: Day, meetings: readonly number[]): Count[] {
  const side = sidesOf(day, meetings);
  const isWithin = (meeting: number) => side.get(day.meetings[meeting].a) === side.get(day.meetings[meeting].b);
  if (meetings.filter(isWithin).length > MOST_WITHIN * meetings.length) {
    const people = byPerson(meetings, (meeting) => [day.meetings[meeting].a, day.meetings[meeting].b]);
    return [{ people, apart: [], times: 2 }];
  }
  return [true, false].map((counted) => {
    const onSide = (meeting: number) => {
      const { a, b } = day.meetings[meeting];
      // Of two on this side, one stands for the meeting.
      return [a, b].filter((person) => side.get(person) === counted).slice(0, 1);
    };
    const apart = meetings.filter((meeting) => onSide(meeting).length === 0);
    return { people: byPerson(meetings, onSide), apart, times: 1 };
  });
}

function byPerson(meetings: readonly number[], peopleOf: (meeting: number) => number[]): [number, number[]][] {
  const groups = new Map<number, number[]>();
  for (const meeting of meetings) {
    for (const person of peopleOf(meeting)) groups.set(person, [...(groups.get(person) ?? []), meeting]);
  }
  return [...groups];
}

/**
 * Puts the people of these meetings on two sides, so that few meetings are within one: none where that can be, else so
 * that nobody would have fewer within on the other side.
 */
function sidesOf(day: Day, meetings: readonly number[]): Map<number, boolean> {
  const partners = new Map<number, number[]>();
  const note = (person: number, partner: number) => partners.set(person, [...(partners.get(person) ?? []), partner]);
  for (const meeting of meetings) {
    const { a, b } = day.meetings[meeting];
    note(a, b);
    note(b, a);
  }
  const side = new Map<number, boolean>();
  for (const first of partners.keys()) {
    if (side.has(first)) continue;
    const toVisit = [first];
    side.set(first, true);
    for (const person of toVisit) {
      for (const partner of partners.get(person)!) {
        if (side.has(partner)) continue;
        side.set(partner, !side.get(person));
        toVisit.push(partner);
      }
    }
  }
  for (let moved = true; moved;) {
    moved = false;
    for (const [person, those] of partners) {
      const same = those.filter((partner) => side.get(partner) === side.get(person)).length;
      if (2 * same <= those.length) continue;
      side.set(person, !side.get(person));
      moved = true;
    }
  }
  return side;
}
