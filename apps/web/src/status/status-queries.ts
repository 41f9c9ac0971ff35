import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from '../api/client';

const everyMs = 5_000;

export const statusQuery = queryOptions({
  queryKey: ['status'],
  refetchInterval: everyMs,
  queryFn: () => bodyOf(api.GET('/api/v1/services/status')),
});

export const marketQuery = queryOptions({
  queryKey: ['market-status'],
  refetchInterval: everyMs,
  retry: false,
  queryFn: () => bodyOf(api.GET('/api/v1/market/status')),
});
