import { useSuspenseQuery } from '@tanstack/react-query';
import { useMe } from '../app/me';
import { type ForumDay, forumDayQuery } from './forum-queries';

/** A day, whether whoever looks prepares it, and whether it can be changed as it is now. */
export function useForumDay(dayId: string): { day: ForumDay; organises: boolean; editable: boolean } {
  const { role } = useMe();
  const { data: day } = useSuspenseQuery(forumDayQuery(dayId));
  const organises = role === 'coordinator' || role === 'operator';
  return { day, organises, editable: organises && (day.state === 'draft' || day.state === 'solved') };
}
