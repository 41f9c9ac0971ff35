/** First words of paths that are no page of the web app: an unknown address there is an error, not a page. */
const machines = new Set(['api', 'auth', 'oidc', 'health', 'metrics', 'version', 'assets', 'schemas']);

/** Whether a person who opens this path should get the web app, which then shows what belongs there. */
export function isPage(path: string): boolean {
  const first = path.split('/', 2)[1] ?? '';
  return !machines.has(first) && !first.startsWith('docs');
}

/** What stands in the built page where this answer's nonce belongs. */
export const noncePlace = '__NONCE__';

/**
 * Nothing from elsewhere and no script in the page itself: what a person typed can never run. The component library
 * writes its theme into style elements, which carry the nonce.
 * @param issuer where signing out goes on to, beside ourselves
 */
export const contentSecurityPolicy = (nonce: string, issuer: string): string =>
  [
    `default-src 'none'`,
    `script-src 'self'`,
    `style-src 'self' 'nonce-${nonce}'`,
    `connect-src 'self'`,
    `img-src 'self' data:`,
    `base-uri 'none'`,
    `form-action 'self' ${new URL(issuer).origin}`,
    `frame-ancestors 'none'`,
  ].join('; ');
