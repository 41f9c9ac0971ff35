import type { Demand } from '@titik/contracts/demand.events';

/** A value of a demand as it is compared and shown. */
export type Told = string | number | string[];

export interface FieldChange {
  /** Path; a line by its id: `lines.<lineId>.quantity.min`. */
  field: string;
  before?: Told;
  after?: Told;
}

/** What differs between two versions of a demand, field by field in the order of their names; version numbers are not compared. */
export function changesBetween(before: Demand, after: Demand): FieldChange[] {
  const [old, young] = [flat(before), flat(after)];
  const fields = [...new Set([...old.keys(), ...young.keys()])].toSorted();
  return fields
    .filter((field) => JSON.stringify(old.get(field)) !== JSON.stringify(young.get(field)))
    .map((field) => ({
      field,
      ...(old.has(field) && { before: old.get(field) }),
      ...(young.has(field) && { after: young.get(field) }),
    }));
}

function flat({ version: _, lines, ...rest }: Demand): Map<string, Told> {
  const byId = Object.fromEntries(lines.map(({ lineId, ...line }) => [lineId, line]));
  return new Map([...leaves(rest, ''), ...leaves(byId, 'lines.')]);
}

function leaves(value: object, path: string): [string, Told][] {
  return Object.entries(value).flatMap(([key, each]: [string, unknown]): [string, Told][] => {
    if (each === undefined || each === null) return [];
    if (typeof each === 'object' && !Array.isArray(each)) return leaves(each, `${path}${key}.`);
    return [[`${path}${key}`, each as Told]];
  });
}
