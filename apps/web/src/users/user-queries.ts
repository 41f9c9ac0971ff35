import { infiniteQueryOptions, queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, bodyOf, type Schemas } from '../api/client';
import { everything } from '../api/everything';
import { postsQuery } from '../demands/party-queries';
import { programmesQuery } from '../holders/programmes-query';
import { provinces } from '../holders/provinces';
import type { UserSearch } from './user-search';

const pageSize = 50;
const mostProducers = 5000;

export type User = Schemas['identity.UserView'];

export const usersQuery = ({ role, state, q }: UserSearch) =>
  infiniteQueryOptions({
    queryKey: ['users', { role, state, q }],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) =>
      bodyOf(
        api.GET('/api/v1/users', {
          params: {
            query: {
              limit: pageSize,
              ...(role && { role }),
              ...(state && { state }),
              ...(q && { search: q }),
              ...(pageParam && { after: pageParam }),
            },
          },
        }),
      ),
    getNextPageParam: ({ next }) => next,
  });

export const producersQuery = queryOptions({
  queryKey: ['producers', 'names'],
  staleTime: 60_000,
  queryFn: () =>
    everything(
      (after) => bodyOf(api.GET('/api/v1/producers', { params: { query: { limit: 200, ...(after && { after }) } } })),
      mostProducers,
    ),
});

export function useRenewUsers(): () => Promise<void> {
  const queries = useQueryClient();
  return () => queries.invalidateQueries({ queryKey: ['users'] });
}

/** What is a user's, by name. */
export function useRows(): (user: User) => string[] {
  const { data: posts = [] } = useQuery(postsQuery);
  const { data: producers = [] } = useQuery(producersQuery);
  const { data: programmes = [] } = useQuery(programmesQuery);
  const named = <T>(list: readonly T[], id: string, idOf: (each: T) => string, nameOf: (each: T) => string): string => {
    const found = list.find((each) => idOf(each) === id);
    return found ? nameOf(found) : id;
  };
  return (user) => [
    ...(user.postId === undefined
      ? []
      : [
          named(
            posts,
            user.postId,
            ({ postId }) => postId,
            ({ name }) => name,
          ),
        ]),
    ...user.producerIds.map((id) =>
      named(
        producers,
        id,
        ({ producerId }) => producerId,
        ({ name }) => name,
      ),
    ),
    ...user.programmes.map((id) =>
      named(
        programmes,
        id,
        ({ slug }) => slug,
        ({ name }) => name,
      ),
    ),
    ...user.provinces.map((code) => provinces[code] ?? code),
  ];
}
