import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, bodyOf, type Schemas } from '../api/client';
import { askAll } from '../operations/ask-all';
import { type Service, services } from '../operations/services';
import type { ParkedSearch } from './parked-search';

const pageSize = 50;

export type ParkedEvent = Schemas['matching.ParkedEventDto'] & { service: Service };
export type ParkedReason = Schemas['matching.ParkedReason'] & { service: Service };

/** Where each service's list goes on. */
type Places = Partial<Record<Service, string>>;

// Every service has the same doors.
const doorOf = (service: Service) => `/api/v1/services/${service}/parked` as '/api/v1/services/matching/parked';
const asked = ({ service }: ParkedSearch): readonly Service[] => (service ? [service] : services);

/** Parked events of all services, or of one, a page of each at a time. */
export const parkedQuery = (search: ParkedSearch) =>
  infiniteQueryOptions({
    queryKey: ['parked', search],
    refetchInterval: 10_000,
    initialPageParam: undefined as Places | undefined,
    queryFn: async ({ pageParam }) => {
      const { service: _, ...filter } = search;
      const next: Places = {};
      const answers = await askAll(
        pageParam ? asked(search).filter((service) => pageParam[service]) : asked(search),
        async (service): Promise<ParkedEvent[]> => {
          const query = { limit: pageSize, ...filter, ...(pageParam && { after: pageParam[service] }) };
          const page = await bodyOf(api.GET(doorOf(service), { params: { query } }));
          if (page.next !== undefined) next[service] = page.next;
          return page.items.map((item) => ({ ...item, service }));
        },
      );
      return { ...answers, next };
    },
    getNextPageParam: ({ next }) => (Object.keys(next).length > 0 ? next : undefined),
  });

/** Why events are parked, over all services. */
export const reasonsQuery = queryOptions({
  queryKey: ['parked', 'reasons'],
  refetchInterval: 10_000,
  queryFn: () =>
    askAll(services, async (service): Promise<ParkedReason[]> => {
      const door = `${doorOf(service)}/reasons` as '/api/v1/services/matching/parked/reasons';
      return (await bodyOf(api.GET(door))).items.map((item) => ({ ...item, service }));
    }),
});

export const retryEvent = ({ service, id }: ParkedEvent) =>
  bodyOf(
    api.POST(`${doorOf(service)}/{id}/retry` as '/api/v1/services/matching/parked/{id}/retry', {
      params: { path: { id } },
    }),
  );

export const retryReason = ({ service, reason, state, topic }: ParkedReason) =>
  bodyOf(
    api.POST(`${doorOf(service)}/retry` as '/api/v1/services/matching/parked/retry', {
      body: { reason, state, topic },
    }),
  );

export const dropEvent = ({ service, id }: ParkedEvent, reason: string) =>
  bodyOf(
    api.DELETE(`${doorOf(service)}/{id}` as '/api/v1/services/matching/parked/{id}', {
      params: { path: { id } },
      headers: { 'x-reason': encodeURIComponent(reason) },
    }),
  );
