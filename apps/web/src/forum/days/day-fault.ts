import type { TFunction } from 'i18next';

/** What is to be said at a field: what the service refused, else that it is missing, or that the day is too short. */
export const dayFault =
  (t: TFunction, refused: Record<string, string>, missing: readonly string[]) =>
  (field: string): string | undefined => {
    const told = refused[field] ?? (field === 'count' ? refused['plan.count'] : undefined);
    if (told !== undefined) return told;
    if (!missing.includes(field)) return undefined;
    return t(field === 'count' ? 'forum.too-short' : 'new.missing');
  };

/** The fields at which something is said. */
export const dayFields: readonly string[] = [
  'name',
  'date',
  'place',
  'programme',
  'province',
  'zone',
  'from',
  'slotMinutes',
  'count',
  'plan.count',
  'afternoonFrom',
  'breaks',
];
