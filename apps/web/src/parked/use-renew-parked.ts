import { useQueryClient } from '@tanstack/react-query';

/** Reads anew what tells of parked events. */
export function useRenewParked(): () => Promise<void> {
  const queries = useQueryClient();
  return async () => {
    await queries.invalidateQueries({ queryKey: ['parked'] });
    await queries.invalidateQueries({ queryKey: ['status'] });
  };
}
