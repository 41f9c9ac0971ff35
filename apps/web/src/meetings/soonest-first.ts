interface Timed {
  state: string;
  start: string;
}

const on = new Set(['tentative', 'confirmed']);

/** Meetings that are still to come, soonest first; behind them what is over or off, latest first. */
export function soonestFirst<T extends Timed>(meetings: readonly T[], now: number): T[] {
  const coming = (meeting: T): boolean => on.has(meeting.state) && Date.parse(meeting.start) >= now;
  return [...meetings].toSorted((a, b) => {
    const [first, second] = [coming(a), coming(b)];
    if (first !== second) return first ? -1 : 1;
    return first ? Date.parse(a.start) - Date.parse(b.start) : Date.parse(b.start) - Date.parse(a.start);
  });
}
