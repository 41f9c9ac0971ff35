import type { Supplier } from './consortium.types';
import { scratch } from './scratch';

/** Which suppliers exclude each other, by their places in a list. */
export interface Rivals {
  /** For each supplier those that cannot stand in one set with it. */
  of: number[][];
  /** Groups of suppliers who all exclude each other; each supplier is in exactly one. */
  group: Float64Array;
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
  const found = new Map<number, Set<number>>();
  const note = (a: number, b: number): void => {
    const its = found.get(a);
    if (its) its.add(b);
    else found.set(a, new Set([b]));
  };
  for (const places of sharing(suppliers)) {
    for (const a of places) {
      for (const b of places) if (a !== b && exclude(suppliers[a], suppliers[b])) note(a, b);
    }
  }
  const of = suppliers.map((_, place) => [...(found.get(place) ?? [])].sort((a, b) => a - b));
  return { of, group: cliques(of) };
}

const exclude = (a: Supplier, b: Supplier): boolean =>
  a.producerId === b.producerId || sharedVillage(a, b) !== undefined;

/** Places of suppliers with a producer or a gathered village in common; only they can exclude each other. */
function sharing(suppliers: readonly Supplier[]): number[][] {
  const gathered = new Set(suppliers.flatMap(({ gathers, villages }) => (gathers ? villages : [])));
  const found: number[][] = [];
  for (const namesOf of [
    ({ producerId }: Supplier) => [producerId],
    ({ villages }: Supplier) => (gathered.size > 0 ? villages.filter((code) => gathered.has(code)) : []),
  ]) {
    const first = new Map<string, number>();
    const groups = new Map<string, number[]>();
    suppliers.forEach((supplier, place) => {
      for (const name of namesOf(supplier)) {
        const before = first.get(name);
        if (before === undefined) first.set(name, place);
        else if (groups.has(name)) groups.get(name)!.push(place);
        else groups.set(name, [before, place]);
      }
    });
    found.push(...groups.values());
  }
  return found;
}

/** Parts the suppliers into cliques, greedily in their order. */
function cliques(rivals: readonly number[][]): Float64Array {
  const group = scratch.zeros(rivals.length).fill(-1);
  rivals.forEach((own, place) => {
    if (group[place] >= 0) return;
    group[place] = place;
    if (own.length === 0) return;
    const members = [place];
    for (const other of own) {
      if (group[other] < 0 && members.every((member) => rivals[member].includes(other))) members.push(other);
    }
    for (const member of members) group[member] = place;
  });
  return group;
}
