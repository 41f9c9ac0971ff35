import { installation, type Installation } from './installation';

jest.setTimeout(30_000);

let here: Installation;
const origin = 'https://titik-temu.example';

// As behind a proxy that ends TLS: it speaks http to the gateway, people speak https to it.
beforeAll(async () => (here = await installation({ PUBLIC_URL: origin })), 60_000);
afterAll(() => here?.down());

const inside = (location: string | null) => location!.replace(origin, '');

it('keeps to the address that people use, and lets no cookie go over an open line', async () => {
  const browser = here.browser();
  const login = await browser.ask('/auth/login?to=/demands/7');
  expect(login.headers.get('location')).toMatch(/^https:\/\/titik-temu\.example\/oidc\/auth\?/);
  expect(login.headers.getSetCookie()).toEqual([
    expect.stringMatching(/^__Host-titik-temu-sign-in=.*; Path=\/; HttpOnly; SameSite=Lax; Secure$/),
  ]);
  const auth = await browser.ask(inside(login.headers.get('location')));
  expect(auth.status).toBe(303);
  expect(auth.headers.getSetCookie().length).toBeGreaterThanOrEqual(2);
  for (const cookie of auth.headers.getSetCookie()) expect(cookie).toMatch(/; secure/i);
  const page = await browser.ask(inside(auth.headers.get('location')));
  expect(page.text).toContain('name="password"');
  for (const cookie of page.headers.getSetCookie()) expect(cookie).toMatch(/; secure/i);
});

it('tells browsers to come by https only, and other programs where to go', async () => {
  const { headers, text } = await here.browser().ask('/oidc/.well-known/openid-configuration');
  expect(headers.get('strict-transport-security')).toMatch(/max-age=31536000/);
  const told = Object.entries(JSON.parse(text) as Record<string, unknown>).filter(([name]) =>
    /endpoint$|_uri$/.test(name),
  );
  expect(told.length).toBeGreaterThan(4);
  for (const [, address] of told) expect(String(address)).toMatch(/^https:\/\/titik-temu\.example\/oidc\//);
});
