interface Invitation {
  state: string;
  start: string;
  end: string;
  parties: readonly { partyId: string; answer: string }[];
  otherHours?: { partyId: string };
}

export interface Sorted<T> {
  /** An answer of the reader's is awaited */
  waiting: T[];
  coming: T[];
  /** Over or off, latest first */
  past: T[];
}

const on = new Set(['tentative', 'confirmed']);

/**
 * Meetings by what is to be done: those that wait for an answer, those to come, those that are past.
 * @param mine ids of the reader's producers
 * @param now milliseconds
 */
export function sortInvitations<T extends Invitation>(
  meetings: readonly T[],
  mine: readonly string[],
  now: number,
): Sorted<T> {
  const sorted: Sorted<T> = { waiting: [], coming: [], past: [] };
  const soonest = meetings.toSorted((a, b) => Date.parse(a.start) - Date.parse(b.start));
  for (const meeting of soonest) {
    if (!on.has(meeting.state) || Date.parse(meeting.end) < now || isOut(meeting, mine)) sorted.past.unshift(meeting);
    else if (waitsForMe(meeting, mine, now)) sorted.waiting.push(meeting);
    else sorted.coming.push(meeting);
  }
  return sorted;
}

const ownOf = ({ parties }: Invitation, mine: readonly string[]) =>
  parties.filter(({ partyId }) => mine.includes(partyId));

const isOut = (meeting: Invitation, mine: readonly string[]): boolean => {
  const own = ownOf(meeting, mine);
  return own.length > 0 && own.every(({ answer }) => answer === 'declined');
};

/** Nothing was said yet, or others propose hours; whoever proposed hours waits for the others. */
function waitsForMe(meeting: Invitation, mine: readonly string[], now: number): boolean {
  if (Date.parse(meeting.start) <= now) return false;
  const { otherHours } = meeting;
  if (otherHours) return !mine.includes(otherHours.partyId);
  return ownOf(meeting, mine).some(({ answer }) => answer === 'waiting');
}
