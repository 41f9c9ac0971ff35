import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, bodyOf } from '../../api/client';
import type { Wish } from '../forum-queries';
import { useForumChange } from '../use-forum-change';

/** Where a meeting is to go; without a table it stays at its own, or takes any that is free. */
export interface Target {
  wish: Wish;
  slot: number;
  tableNo?: number;
}

const part = (dayId: string, wish: Wish) => ({ path: { id: dayId, part: wish.wishId } });

/**
 * Moves a meeting, or gives it its first place. It is shown there at once; refused, it goes back. With everything else
 * as it is by then: nobody's version is asked for.
 */
export function usePlace(dayId: string) {
  const queries = useQueryClient();
  const queryKey = ['forum-day', dayId, 'wishes'];
  const put = (wishId: string, change: Partial<Wish>): void =>
    void queries.setQueryData<Wish[]>(queryKey, (wishes) =>
      wishes?.map((wish) => (wish.wishId === wishId ? { ...wish, ...change } : wish)),
    );
  return useMutation({
    meta: { quiet: true },
    mutationFn: ({ wish, slot, tableNo }: Target) =>
      bodyOf(
        api.PUT('/api/v1/forum-days/{id}/wishes/{part}/place', {
          params: part(dayId, wish),
          body: { slot, ...(tableNo !== undefined && { tableNo }) },
        }),
      ),
    onMutate: async ({ wish, slot, tableNo }) => {
      await queries.cancelQueries({ queryKey });
      put(wish.wishId, { place: { ...wish.place, slot, tableNo: tableNo ?? wish.place?.tableNo ?? 0 } });
    },
    onSuccess: (wish) => put(wish.wishId, wish),
    onError: (_error, { wish }) => put(wish.wishId, { place: wish.place }),
    onSettled: async () => {
      await Promise.all(
        [['forum-day', dayId], queryKey].map((key) => queries.invalidateQueries({ queryKey: key, exact: true })),
      );
    },
  });
}

export function useUnplace(dayId: string, onDone?: () => void) {
  return useForumChange(
    dayId,
    (wish: Wish) => bodyOf(api.DELETE('/api/v1/forum-days/{id}/wishes/{part}/place', { params: part(dayId, wish) })),
    { onDone },
  );
}

export function useLock(dayId: string) {
  return useForumChange(dayId, ({ wish, locked }: { wish: Wish; locked: boolean }) =>
    bodyOf(api.PUT('/api/v1/forum-days/{id}/wishes/{part}/lock', { params: part(dayId, wish), body: { locked } })),
  );
}
