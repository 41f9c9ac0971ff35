import { api, bodyOf } from '../../api/client';
import { useTranslation } from '../../words/translation';
import type { WishInput } from '../forum-queries';
import { useForumChange } from '../use-forum-change';

const at = (dayId: string) => ({ path: { id: dayId } });

/** Writes wishes one by one or many at a time; rows that cannot be taken are told. */
export function useTakeWishes(dayId: string, onDone?: () => void) {
  return useForumChange(
    dayId,
    (body: { wishes?: WishInput[]; csv?: string }) =>
      bodyOf(api.POST('/api/v1/forum-days/{id}/wishes', { params: at(dayId), body: body as never })),
    { quiet: true, onDone },
  );
}

export function useRemoveWishes(dayId: string, onDone?: () => void) {
  const { t } = useTranslation();
  return useForumChange(
    dayId,
    (wishIds: readonly string[]) =>
      bodyOf(api.POST('/api/v1/forum-days/{id}/wishes/remove', { params: at(dayId), body: { wishIds: [...wishIds] } })),
    { told: ({ removed }) => t('forum.done.wishes-removed', { count: removed }), onDone },
  );
}
