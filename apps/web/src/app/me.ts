import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import { problemOf } from '../api/problem';

export type Role = 'attache' | 'producer' | 'coordinator' | 'operator';

/** Who is signed in, as the gateway's session says (`GET /auth/me`). */
export interface Me {
  subject: string;
  name: string;
  email?: string;
  role: Role;
  postId?: string;
  /** Of a producer's person: the producers for whom they speak */
  producerIds: string[];
  /** Of a coordinator: slugs of programmes */
  programmes: string[];
  /** Of a coordinator: provinces, by two digits */
  provinces: string[];
  locale?: string;
}

export const meQuery = queryOptions({
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

export function signIn(): void {
  const here = `${location.pathname}${location.search}${location.hash}`;
  location.assign(`/auth/login?to=${encodeURIComponent(here)}`);
}

/** The session ends here and then at the issuer, whose page the answer leads to: that takes a form, not a call. */
export function signOut(): void {
  const form = document.createElement('form');
  form.method = 'post';
  form.action = '/auth/logout';
  document.body.append(form);
  form.submit();
}
