import type { LocalIssuer } from '@titik/testing/local-issuer';

let token: string | undefined;

/** From now on this process asks as an operator of a stack that trusts this issuer. */
export async function signIn(issuer: LocalIssuer): Promise<void> {
  token = await issuer.token({ subject: 'tools', name: 'tools' });
}

/** Headers of a request by whoever runs the tools. */
export const signedIn = (): Record<string, string> => (token === undefined ? {} : { authorization: `Bearer ${token}` });
