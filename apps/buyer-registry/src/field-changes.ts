/** A value of a thing as it is compared and shown. */
export type Told = string | number | string[];

export interface FieldChange {
  /** Path: `quantity.min`. */
  field: string;
  before?: Told;
  after?: Told;
}

/** What differs between two states of a thing, field by field in the order of their names. */
export function changedFields(before: object, after: object): FieldChange[] {
  const [old, young] = [before, after].map((each) => new Map(leaves(each, '')));
  const fields = [...new Set([...old.keys(), ...young.keys()])].toSorted();
  return fields
    .filter((field) => JSON.stringify(old.get(field)) !== JSON.stringify(young.get(field)))
    .map((field) => ({
      field,
      ...(old.has(field) && { before: old.get(field) }),
      ...(young.has(field) && { after: young.get(field) }),
    }));
}

function leaves(value: object, path: string): [string, Told][] {
  return Object.entries(value).flatMap(([key, each]: [string, unknown]): [string, Told][] => {
    if (each === undefined || each === null) return [];
    if (typeof each === 'object' && !Array.isArray(each)) return leaves(each, `${path}${key}.`);
    return [[`${path}${key}`, each as Told]];
  });
}
