import { useQueryClient } from '@tanstack/react-query';

export function useRenewHolidays(): () => Promise<void> {
  const queries = useQueryClient();
  return () => queries.invalidateQueries({ queryKey: ['holidays'] });
}
