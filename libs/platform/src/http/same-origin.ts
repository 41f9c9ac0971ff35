import type { IncomingHttpHeaders } from 'node:http';

/**
 * Whether a request that changes something was made by a page of ours: a browser says so in `Sec-Fetch-Site`, an older
 * one in `Origin`; who says neither is not believed.
 * @param origin ours, without a slash at its end
 */
export function isSameOrigin(headers: IncomingHttpHeaders, origin: string): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin';
  return headers.origin !== undefined && headers.origin === new URL(origin).origin;
}
