/** Meetings that have too few slots between them (Hall): more meetings than `room`. */
export interface Shortage {
  meetings: number[];
  slots: number[];
  room: number;
}

/** How many meetings cannot have a slot, and one smallest knot of those that keep each other out. */
export interface Matching {
  missing: number;
  shortage?: Shortage;
}

/**
 * Gives each meeting one of its slots, `capacity` meetings a slot at most: a largest matching by augmenting paths. Where
 * a meeting stays without, all that was tried for it are meetings that fill all the slots they may use.
 *
 * @param wishes meetings and the slots in which each may lie
 */
export function match(
  wishes: readonly (readonly [meeting: number, slots: readonly number[]])[],
  capacity: number,
): Matching {
  const slotsOf = new Map(wishes);
  const inSlot = new Map<number, number[]>();
  let missing = 0;
  let shortage: Shortage | undefined;
  for (const [meeting] of wishes) {
    const tried = new Set<number>();
    const seen = new Set<number>([meeting]);
    if (seat(meeting)) continue;
    missing++;
    if (shortage && shortage.meetings.length <= seen.size) continue;
    shortage = { meetings: [...seen].sort(upwards), slots: [...tried].sort(upwards), room: tried.size * capacity };

    function seat(candidate: number): boolean {
      for (const slot of slotsOf.get(candidate) ?? []) {
        if (tried.has(slot)) continue;
        tried.add(slot);
        const there = inSlot.get(slot) ?? [];
        if (there.length < capacity) {
          inSlot.set(slot, [...there, candidate]);
          return true;
        }
        for (const other of there) {
          seen.add(other);
          if (!seat(other)) continue;
          inSlot.set(slot, [...inSlot.get(slot)!.filter((each) => each !== other), candidate]);
          return true;
        }
      }
      return false;
    }
  }
  return { missing, ...(shortage && { shortage }) };
}

const upwards = (one: number, other: number): number => one - other;
