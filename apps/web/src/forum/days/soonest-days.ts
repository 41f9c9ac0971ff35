import type { ForumDay } from '../forum-queries';

/** Days as people look for them: what comes first, the soonest at the top, then what is over, the last at the top. */
export function soonestDays(days: readonly ForumDay[], today: string): { coming: ForumDay[]; over: ForumDay[] } {
  const byDate = days.toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  const isOver = ({ date, state }: ForumDay): boolean => date < today || state === 'closed';
  return { coming: byDate.filter((day) => !isOver(day)), over: byDate.filter(isOver).toReversed() };
}
