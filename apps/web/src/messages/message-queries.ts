import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, bodyOf, type Schemas } from '../api/client';
import type { MessageSearch } from './message-search';

const pageSize = 50;

export type Message = Schemas['notifications.MessageView'];

/** Messages, newest first, a page at a time. */
export const messagesQuery = ({ state, q }: MessageSearch) =>
  infiniteQueryOptions({
    queryKey: ['messages', { state, q }],
    refetchInterval: 15_000,
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) =>
      bodyOf(
        api.GET('/api/v1/messages', {
          params: {
            query: {
              limit: pageSize,
              ...(state && { state }),
              ...(q && { recipient: q }),
              ...(pageParam && { after: pageParam }),
            },
          },
        }),
      ),
    getNextPageParam: ({ next }) => next,
  });

export const letterQuery = (messageId: string) =>
  queryOptions({
    queryKey: ['letter', messageId],
    queryFn: () => bodyOf(api.GET('/api/v1/messages/{id}/letter', { params: { path: { id: messageId } } })),
  });
