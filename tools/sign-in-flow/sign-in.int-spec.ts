import { installation, type Installation, password, signIn } from './installation';

// A machine that does much else is slow at hashing passwords.
jest.setTimeout(30_000);

let here: Installation;
const postId = '4d8c23f7-48dd-51ae-b97a-54b2135ab362';

beforeAll(async () => (here = await installation()), 60_000);
afterAll(() => here?.down());

it('signs an attaché in with e-mail and password, and says who they are', async () => {
  const userId = await here.user('attache@example.org', { role: 'attache', postId });
  const browser = here.browser();
  expect((await browser.ask('/auth/me')).status).toBe(401);
  expect((await browser.ask('/api/v1/me')).status).toBe(401);

  expect((await signIn(browser, 'Attache@Example.org')).url.pathname).toBe('/api/v1/me');
  const me = await browser.ask('/auth/me');
  expect(JSON.parse(me.text)).toEqual({
    subject: userId,
    name: 'Siti Rahmawati',
    email: 'attache@example.org',
    role: 'attache',
    postId,
    producerIds: [],
    programmes: [],
    provinces: [],
    locale: 'en',
  });
});

it('speaks for whoever is signed in, within their role, at every service', async () => {
  await here.user('operator@example.org', { role: 'operator' });
  const browser = here.browser();
  await signIn(browser, 'operator@example.org');
  expect((await browser.ask('/api/v1/messages')).status).toBe(200);
  expect(JSON.parse((await browser.ask('/api/v1/me')).text)).toMatchObject({ email: 'operator@example.org' });

  await here.user('producer@example.org', { role: 'producer', producerIds: [postId] });
  const another = here.browser();
  await signIn(another, 'producer@example.org');
  expect((await another.ask('/api/v1/messages')).status).toBe(403);
  // Who brings a token of their own is judged by that, cookie or not.
  const own = await browser.ask('/api/v1/messages', { headers: { authorization: 'Bearer nonsense' } });
  expect(own.status).toBe(401);
});

it('goes on to where somebody wanted to go, if that is here', async () => {
  await here.user('goer@example.org', { role: 'operator' });
  const browser = here.browser();
  expect((await signIn(browser, 'goer@example.org', password, '/api/v1/messages?limit=1')).url.search).toBe('?limit=1');
  for (const to of ['https://evil.example/', '//evil.example/', '/\\evil.example', '/auth/login']) {
    const seen = await browser.visit(`/auth/login?to=${encodeURIComponent(to)}`);
    expect(seen.url.href).toBe(`${here.origin}/`);
  }
});

it('lets no other site change anything with somebody’s sign-in', async () => {
  await here.user('careful@example.org', { role: 'operator' });
  const browser = here.browser();
  await signIn(browser, 'careful@example.org');
  const send = (headers: Record<string, string>) =>
    browser.ask('/api/v1/me', {
      method: 'PATCH',
      body: JSON.stringify({ name: 'Changed' }),
      headers: { 'content-type': 'application/json', ...headers },
    });
  const foreign: Record<string, string>[] = [
    { 'sec-fetch-site': 'cross-site' },
    { origin: 'https://evil.example' },
    {},
  ];
  for (const headers of foreign) {
    const refused = await send(headers);
    expect([refused.status, JSON.parse(refused.text).code]).toEqual([403, 'auth.cross-site']);
  }
  expect((await send({ 'sec-fetch-site': 'same-origin' })).status).toBe(200);
  expect((await send({ origin: here.origin })).status).toBe(200);
  const out = await browser.ask('/auth/logout', { method: 'POST', headers: { 'sec-fetch-site': 'cross-site' } });
  expect(out.status).toBe(403);
});

it('signs out here and at the issuer', async () => {
  await here.user('leaver@example.org', { role: 'operator' });
  const browser = here.browser();
  await signIn(browser, 'leaver@example.org');
  const kept = { cookie: [...browser.cookies].map(([name, { value }]) => `${name}=${value}`).join('; ') };
  const page = await browser.visit('/auth/logout', { method: 'POST', headers: { 'sec-fetch-site': 'same-origin' } });
  expect(page.text).toContain('data-at-once');
  const home = await browser.submit(page, { logout: 'yes' });
  expect(home.url.href).toBe(`${here.origin}/`);
  expect((await browser.ask('/api/v1/me')).status).toBe(401);
  // The issuer has forgotten them too: the password is asked for again, with the old cookies as well.
  expect((await browser.visit('/auth/login')).text).toContain('name="password"');
  expect((await here.browser().visit('/auth/login', { headers: kept })).text).toContain('name="password"');
});

it('does not sign in whoever comes back without having gone, or with another’s answer', async () => {
  const lost = await here.browser().ask('/auth/callback?code=x&state=y&lang=en');
  expect([lost.status, lost.text.includes('not signed in')]).toEqual([400, true]);
  const browser = here.browser();
  await browser.ask('/auth/login');
  expect((await browser.ask(`/auth/callback?code=x&state=y&iss=${here.origin}/oidc`)).status).toBe(400);
});

it('publishes its keys, and only what is public of them', async () => {
  const { keys } = JSON.parse((await here.browser().ask('/oidc/jwks')).text) as { keys: object[] };
  expect(keys).toEqual([
    {
      kty: 'EC',
      crv: 'P-256',
      alg: 'ES256',
      use: 'sig',
      kid: expect.any(String),
      x: expect.any(String),
      y: expect.any(String),
    },
  ]);
});

it('gives no code to a client that brings no PKCE challenge, or another address', async () => {
  const ask = (query: Record<string, string>) =>
    here.browser().ask(
      `/oidc/auth?${new URLSearchParams({
        client_id: 'titik-temu-gateway',
        response_type: 'code',
        scope: 'openid',
        redirect_uri: `${here.origin}/auth/callback`,
        ...query,
      })}`,
    );
  expect((await ask({})).headers.get('location')).toContain('error=invalid_request');
  const foreign = await ask({ redirect_uri: 'https://evil.example/' });
  expect([foreign.status, foreign.headers.get('location')]).toEqual([400, null]);
});
