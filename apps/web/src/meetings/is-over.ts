interface Timed {
  state: string;
  end: string;
  outcome?: unknown;
}

/** Whether a meeting that was agreed on has taken place. @param now epoch milliseconds */
export const isOver = ({ state, end }: Timed, now: number): boolean => state === 'confirmed' && Date.parse(end) <= now;

/** Meetings of which nobody said yet how they went, the latest first. */
export const withoutOutcome = <T extends Timed>(meetings: readonly T[], now: number): T[] =>
  meetings
    .filter((meeting) => isOver(meeting, now) && !meeting.outcome)
    .toSorted((a, b) => Date.parse(b.end) - Date.parse(a.end));
