import { contentSecurityPolicy, isPage } from './web-page';

it.each([
  ['/', true],
  ['/demands', true],
  ['/demands/01a2006c-d790-73de-9850-9cf7edf9631f', true],
  ['/assessments', true],
  ['/api/v1/nothing', false],
  ['/auth/me', false],
  ['/oidc/.well-known/openid-configuration', false],
  ['/docs', false],
  ['/docs-json', false],
  ['/health/none', false],
  ['/assets/gone.js', false],
])('%s is a page: %s', (path, page) => {
  expect(isPage(path)).toBe(page);
});

it('lets no script run that is not a file of ours, and only styles of this answer', () => {
  const policy = contentSecurityPolicy('abc', 'https://issuer.example/realms/x');
  expect(policy).toContain(`script-src 'self';`);
  expect(policy).toContain(`style-src 'self' 'nonce-abc';`);
  expect(policy).toContain(`form-action 'self' https://issuer.example;`);
  expect(policy).not.toContain('unsafe');
});
