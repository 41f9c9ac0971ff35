import { MutationCache, QueryClient } from '@tanstack/react-query';
import { Problem } from './problem';
import { retryDelay } from './retry-delay';

const mostTries = 4;

/** @param onFailure told of every change that was refused, unless its form shows that itself (`meta.quiet`) */
export const newQueryClient = (onFailure: (error: unknown) => void): QueryClient =>
  new QueryClient({
    mutationCache: new MutationCache({
      onError: (error, _variables, _context, mutation) => {
        if (!mutation.meta?.quiet) onFailure(error);
      },
    }),
    defaultOptions: {
      queries: {
        staleTime: 10_000,
        retry: (tries, error) => tries < mostTries && (error instanceof Problem ? error.passing : true),
        retryDelay,
      },
      mutations: { retry: false },
    },
  });
