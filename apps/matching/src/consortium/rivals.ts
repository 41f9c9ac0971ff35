import type { Supplier } from './consortium.types';

/** Which suppliers exclude each other, by their places in a list. */
export interface Rivals {
  /** For each supplier those that cannot stand in one set with it. */
  of: number[][];
  /** Groups of suppliers who all exclude each other; each supplier is in exactly one. */
  group: Int32Array;
}

/** A village whose goods both would promise. */
export function sharedVillage(a: Supplier, b: Supplier): string | undefined {
  if (!a.gathers && !b.gathers) return undefined;
  return a.villages.find((code) => b.villages.includes(code));
}

/**
 * Two offers of one producer exclude each other: they mostly draw on the same catch or harvest. So do two producers
 * that stand for the same village when one of them gathers what others make there: nobody records whose tonnes are
 * whose, so both promises might be the same goods. Two that sell only what they make themselves do not.
 */
export function rivals(suppliers: readonly Supplier[]): Rivals {
  const found = suppliers.map(() => new Set<number>());
  for (const places of sharing(suppliers)) {
    for (const a of places) {
      for (const b of places) {
        if (a < b && exclude(suppliers[a], suppliers[b])) {
          found[a].add(b);
          found[b].add(a);
        }
      }
    }
  }
  return { of: found.map((set) => [...set].sort((a, b) => a - b)), group: cliques(found) };
}

const exclude = (a: Supplier, b: Supplier): boolean =>
  a.producerId === b.producerId || sharedVillage(a, b) !== undefined;

/** Places of suppliers with a producer or a village in common; only they can exclude each other. */
function sharing(suppliers: readonly Supplier[]): number[][] {
  const byName = new Map<string, number[]>();
  suppliers.forEach(({ producerId, villages }, place) => {
    for (const name of new Set([`producer ${producerId}`, ...villages])) {
      const places = byName.get(name);
      if (places) places.push(place);
      else byName.set(name, [place]);
    }
  });
  return [...byName.values()].filter(({ length }) => length > 1);
}

/** Parts the suppliers into cliques, greedily in their order. */
function cliques(rivals: readonly Set<number>[]): Int32Array {
  const group = new Int32Array(rivals.length).fill(-1);
  rivals.forEach((own, place) => {
    if (group[place] >= 0) return;
    const members = [place];
    for (const other of own) {
      if (group[other] < 0 && members.every((member) => rivals[member].has(other))) members.push(other);
    }
    for (const member of members) group[member] = place;
  });
  return group;
}
