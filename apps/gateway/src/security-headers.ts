const own = `default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`;
/** The interface of the API documents brings styles of its own. */
const documents = `default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; frame-ancestors 'none'`;

/**
 * What every answer of the gateway tells browsers; a page that needs more says so itself.
 * @param secure whether people reach us by https
 */
export function securityHeaders(path: string, secure: boolean): Record<string, string> {
  return {
    'content-security-policy': /^\/docs(\/|$)/.test(path) ? documents : own,
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'same-origin',
    'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
    'cross-origin-opener-policy': 'same-origin',
    ...(secure && { 'strict-transport-security': 'max-age=31536000; includeSubDomains' }),
  };
}
