import { securityHeaders } from './security-headers';

it('lets no answer be framed, sniffed or given scripts', () => {
  const headers = securityHeaders('/api/v1/demands', true);
  expect(headers['content-security-policy']).toContain(`default-src 'none'`);
  expect(headers['content-security-policy']).toContain(`frame-ancestors 'none'`);
  expect(headers['content-security-policy']).not.toContain('unsafe');
  expect(headers['x-content-type-options']).toBe('nosniff');
});

it('asks for https only where we are reached by it', () => {
  expect(securityHeaders('/', true)['strict-transport-security']).toMatch(/max-age=\d{8}/);
  expect(securityHeaders('/', false)).not.toHaveProperty('strict-transport-security');
});

it('lets the API documents run their own script, and nothing else by that name', () => {
  expect(securityHeaders('/docs', false)['content-security-policy']).toContain(`script-src 'self'`);
  expect(securityHeaders('/docs/swagger-ui.js', false)['content-security-policy']).toContain(`script-src 'self'`);
  expect(securityHeaders('/docsevil', false)['content-security-policy']).not.toContain('script-src');
});
