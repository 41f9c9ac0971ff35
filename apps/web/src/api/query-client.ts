import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { isSignedOut, Problem } from './problem';
import { retryDelay } from './retry-delay';

const mostTries = 4;

/**
 * @param onSignedOut whatever was asked, nobody is signed in any longer
 * @param onFailure told of every change that was refused, unless its form shows that itself (`meta.quiet`)
 */
export const newQueryClient = (onSignedOut: () => void, onFailure: (error: unknown) => void): QueryClient =>
  new QueryClient({
    queryCache: new QueryCache({
      onError: (error) => {
        if (isSignedOut(error)) onSignedOut();
      },
    }),
    mutationCache: new MutationCache({
      onError: (error, _variables, _context, mutation) => {
        if (isSignedOut(error)) onSignedOut();
        else if (!mutation.meta?.quiet) onFailure(error);
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
