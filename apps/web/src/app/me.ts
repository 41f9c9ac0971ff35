import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import { Problem, problemOf } from '../api/problem';

export type Role = 'attache' | 'producer' | 'coordinator' | 'operator';

/** Who is signed in, as the gateway's session says (`GET /auth/me`). */
export interface Me {
  subject: string;
  name: string;
  role: Role;
  postId?: string;
  producerIds?: string[];
  programmes?: string[];
  provinces?: string[];
  locale?: string;
}

const meQuery = queryOptions({
  queryKey: ['me'],
  staleTime: Infinity,
  queryFn: async (): Promise<Me> => {
    const response = await fetch('/auth/me', { headers: { accept: 'application/json' } });
    if (!response.ok) throw await problemOf(response);
    return (await response.json()) as Me;
  },
});

/** Whoever is signed in; a visitor is sent to sign in and comes back to this address. */
export const useMe = (): Me => useSuspenseQuery(meQuery).data;

/** Nobody is signed in (any longer). */
export const isSignedOut = (error: unknown): boolean =>
  error instanceof Problem && (error.body.status === 401 || error.body.code === 'auth.token-missing');

export function signIn(): void {
  const here = `${location.pathname}${location.search}${location.hash}`;
  location.assign(`/auth/login?to=${encodeURIComponent(here)}`);
}

export async function signOut(): Promise<void> {
  await fetch('/auth/logout', { method: 'POST' });
  location.assign('/');
}
