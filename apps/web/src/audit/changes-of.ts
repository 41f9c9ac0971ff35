export interface FieldChange {
  /** `contact.email`, `lines.0.words` */
  field: string;
  /** As text; absent where there was nothing */
  before?: string;
  after?: string;
}

/** What differs between two states of a thing, field by field. */
export function changesOf(before: object | null, after: object | null): FieldChange[] {
  const old = flat(before);
  const fresh = flat(after);
  return [...new Set([...old.keys(), ...fresh.keys()])]
    .filter((field) => old.get(field) !== fresh.get(field))
    .map((field) => ({
      field,
      ...(old.has(field) && { before: old.get(field) }),
      ...(fresh.has(field) && { after: fresh.get(field) }),
    }));
}

/** Every single value of a thing by its path; what is empty says nothing. */
function flat(value: unknown, path = '', into = new Map<string, string>()): Map<string, string> {
  if (value === null || value === undefined || value === '') return into;
  if (Array.isArray(value) && value.every((each) => typeof each !== 'object')) {
    if (value.length > 0) into.set(path, value.join(', '));
    return into;
  }
  if (typeof value !== 'object') return into.set(path, String(value));
  for (const [key, below] of Object.entries(value)) flat(below, path === '' ? key : `${path}.${key}`, into);
  return into;
}
