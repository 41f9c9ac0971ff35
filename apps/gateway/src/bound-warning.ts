/** What the log says about who can reach the gateway, as long as there is no sign-in. */
export function boundWarning(host: string): { level: 'log' | 'warn'; key: string } {
  const loopback = host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host);
  return loopback ? { level: 'log', key: 'gateway:bound.loopback' } : { level: 'warn', key: 'gateway:bound.open' };
}
