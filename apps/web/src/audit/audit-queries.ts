import { infiniteQueryOptions } from '@tanstack/react-query';
import { api, bodyOf, type Schemas } from '../api/client';
import { askAll } from '../operations/ask-all';
import { type Service, services } from '../operations/services';
import type { AuditSearch } from './audit-search';
import { newestOfAll } from './newest-of-all';

const pageSize = 50;

export type AuditEntry = Schemas['matching.AuditView'] & { service: Service };

/** Changes in all services, or in one, newest first. */
export const auditQuery = ({ service: one, ...filter }: AuditSearch) =>
  infiniteQueryOptions({
    queryKey: ['audit', one, filter],
    initialPageParam: undefined as string | undefined,
    queryFn: async ({ pageParam }) => {
      const query = { limit: pageSize, ...filter, ...(pageParam && { after: pageParam }) };
      const { items: pages, away } = await askAll(one ? [one] : services, async (service): Promise<AuditEntry[][]> => {
        // Every service has the same door.
        const door = `/api/v1/services/${service}/audit` as '/api/v1/services/matching/audit';
        const { items } = await bodyOf(api.GET(door, { params: { query } }));
        return [items.map((item) => ({ ...item, service }))];
      });
      return { ...newestOfAll(pages, pageSize), away };
    },
    getNextPageParam: ({ next }) => next,
  });
