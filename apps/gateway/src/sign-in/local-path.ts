/** Where somebody may be sent after signing in: a path of ours. Anything else leads to the first page. */
export function localPath(asked: unknown): string {
  if (typeof asked !== 'string' || asked.length > 1000) return '/';
  // Browsers take a backslash for a slash, drop tabs and line ends, and read two slashes as another host.
  if (!/^\/(?![/\\])[\x21-\x7e]*$/.test(asked) || asked.includes('\\')) return '/';
  const base = 'http://gateway.invalid';
  const { origin, pathname, search } = new URL(asked, base);
  // `/..//host` has become `//host` by now.
  if (origin !== base || pathname.startsWith('//') || /^\/(auth|oidc)(\/|$)/.test(pathname)) return '/';
  return `${pathname}${search}`;
}
