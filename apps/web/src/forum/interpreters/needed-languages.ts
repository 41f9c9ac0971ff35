import type { ForumInterpreter, Wish } from '../forum-queries';

export interface NeededLanguage {
  /** ISO 639-1 */
  code: string;
  meetings: number;
  /** So many interpreters speak it */
  speakers: number;
}

/** The languages that meetings need, what most need first. */
export function neededLanguages(wishes: readonly Wish[], interpreters: readonly ForumInterpreter[]): NeededLanguage[] {
  const meetings = new Map<string, number>();
  for (const { needs } of wishes) if (needs !== undefined) meetings.set(needs, (meetings.get(needs) ?? 0) + 1);
  return [...meetings]
    .map(([code, count]) => ({
      code,
      meetings: count,
      speakers: interpreters.filter(({ languages, awayFrom }) => awayFrom === undefined && languages.includes(code))
        .length,
    }))
    .toSorted((a, b) => b.meetings - a.meetings);
}
