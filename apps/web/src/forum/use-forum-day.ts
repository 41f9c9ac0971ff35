import { useSuspenseQuery } from '@tanstack/react-query';
import { useMe } from '../app/me';
import { holds } from '../holders/holders';
import { type ForumDay, forumDayQuery } from './forum-queries';

/** A day, whether whoever looks runs what holds it, and whether it can be changed as it is now. */
export function useForumDay(dayId: string): { day: ForumDay; organises: boolean; editable: boolean } {
  const me = useMe();
  const { data: day } = useSuspenseQuery(forumDayQuery(dayId));
  const organises = holds(me, day);
  return { day, organises, editable: organises && (day.state === 'draft' || day.state === 'solved') };
}
