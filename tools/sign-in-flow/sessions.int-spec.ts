import { Clock } from '@titik/platform/clock';
import { DataSource } from 'typeorm';
import { PayloadSweep } from '../../apps/identity/src/issuer/payload-sweep';
import { installation, type Installation, signIn } from './installation';

// A machine that does much else is slow at hashing passwords.
jest.setTimeout(30_000);

let here: Installation;
let operatorId: string;
let ahead = 0;

beforeAll(async () => {
  here = await installation();
  // Only the gateway's clock goes ahead: it takes tokens for old that the issuer has just given.
  jest.spyOn(here.gateway.app.get(Clock), 'now').mockImplementation(() => new Date(Date.now() + ahead));
  operatorId = await here.user('operator@example.org', { role: 'operator' });
}, 60_000);
beforeEach(() => (ahead = 0));
afterAll(() => here?.down());

const cookieOf = (browser: ReturnType<Installation['browser']>) => browser.cookies.get('titik-temu')?.value;

async function operator() {
  const browser = here.browser();
  await signIn(browser, 'operator@example.org');
  return async (method: string, path: string, body?: object) => {
    const answer = await browser.ask(`/api/v1/${path}`, {
      method,
      ...(body && { body: JSON.stringify(body) }),
      headers: { 'sec-fetch-site': 'same-origin', ...(body && { 'content-type': 'application/json' }) },
    });
    return { status: answer.status, body: answer.text === '' ? undefined : JSON.parse(answer.text) };
  };
}

it('renews an access token ahead of its end, once for all that ask at the same time', async () => {
  await here.user('renewed@example.org', { role: 'operator' });
  const browser = here.browser();
  await signIn(browser, 'renewed@example.org');
  const first = cookieOf(browser);
  await browser.ask('/api/v1/me');
  expect(cookieOf(browser)).toBe(first);

  const asked = jest.spyOn(global, 'fetch');
  ahead = 250_000;
  const answers = await Promise.all(Array.from({ length: 8 }, () => browser.ask('/api/v1/me')));
  const renewals = asked.mock.calls.filter(([url]) => String(url).endsWith('/oidc/token'));
  asked.mockRestore();
  expect(answers.map(({ status }) => status)).toEqual(Array(8).fill(200));
  expect(renewals).toHaveLength(1);
  expect(cookieOf(browser)).not.toBe(first);
});

it('a change of role holds from the next token on', async () => {
  const userId = await here.user('promoted@example.org', { role: 'coordinator', provinces: ['35'] });
  const browser = here.browser();
  await signIn(browser, 'promoted@example.org');
  expect((await browser.ask('/api/v1/messages')).status).toBe(403);
  const ask = await operator();
  expect((await ask('PUT', `users/${userId}/role`, { role: 'operator' })).status).toBe(200);
  ahead = 250_000;
  expect((await browser.ask('/api/v1/messages')).status).toBe(200);
});

it.each([
  ['an operator ends their sessions', 'end-sessions', 204],
  ['they are blocked', 'block', 200],
])('nobody stays signed in beyond the access token once %s', async (_what, action, status) => {
  const email = `${action}@example.org`;
  const userId = await here.user(email, { role: 'operator' });
  const browser = here.browser();
  await signIn(browser, email);
  const ask = await operator();
  expect((await ask('POST', `users/${userId}/${action}`)).status).toBe(status);
  // The token that is out is good for the rest of its five minutes.
  expect((await browser.ask('/api/v1/me')).status).toBe(200);
  ahead = 250_000;
  const over = await browser.ask('/api/v1/me');
  expect([over.status, cookieOf(browser)]).toEqual([401, undefined]);
  // The issuer does not know the browser any more either.
  expect((await browser.visit('/auth/login')).text).toContain('name="password"');
  if (action === 'block') expect((await signIn(here.browser(), email)).status).toBe(422);
});

it('everybody ends their own sessions, and changes name, language and password', async () => {
  await here.user('self@example.org', { role: 'operator' });
  const browser = here.browser();
  await signIn(browser, 'self@example.org');
  const patch = (body: object) =>
    browser.ask('/api/v1/me?lang=en', {
      method: 'PATCH',
      body: JSON.stringify(body),
      headers: { 'sec-fetch-site': 'same-origin', 'content-type': 'application/json' },
    });
  expect(JSON.parse((await patch({ name: 'Rina', locale: 'id' })).text)).toMatchObject({ name: 'Rina', locale: 'id' });
  const wrong = await patch({ password: { current: 'not it', wanted: 'kapal kuda gunung 12' } });
  expect([wrong.status, JSON.parse(wrong.text).code]).toEqual([422, 'user.wrong-password']);
  const weak = await patch({ password: { current: 'rajungan segar dari Bangkalan', wanted: 'short' } });
  expect(JSON.parse(weak.text)).toMatchObject({ code: 'password.too-short', field: 'password.wanted' });
  const good = await patch({ password: { current: 'rajungan segar dari Bangkalan', wanted: 'kapal kuda gunung 12' } });
  expect(good.status).toBe(200);
  ahead = 250_000;
  expect((await browser.ask('/api/v1/me')).status).toBe(401);
  ahead = 0;
  expect((await signIn(here.browser(), 'self@example.org')).status).toBe(422);
  const anew = here.browser();
  expect((await signIn(anew, 'self@example.org', 'kapal kuda gunung 12')).status).toBe(200);
  await anew.ask('/api/v1/me/end-sessions', { method: 'POST', headers: { 'sec-fetch-site': 'same-origin' } });
  ahead = 250_000;
  expect((await anew.ask('/api/v1/me')).status).toBe(401);
});

it('lists, finds and guards users; only operators may', async () => {
  const ask = await operator();
  const invited = await ask('POST', 'users', { email: 'Dewi@Example.org', name: 'Dewi Lestari', role: 'operator' });
  expect(invited.body).toMatchObject({
    user: { email: 'dewi@example.org', state: 'invited' },
    link: { purpose: 'invitation' },
  });
  const again = await ask('POST', 'users', { email: 'dewi@example.org', name: 'D', role: 'operator' });
  expect([again.status, again.body.code]).toEqual([409, 'user.email-taken']);
  const postless = await ask('POST', 'users', { email: 'x@example.org', name: 'X', role: 'attache' });
  expect([postless.status, postless.body.code, postless.body.field]).toEqual([422, 'user.post-needed', 'postId']);
  expect((await ask('GET', 'users?search=lestari')).body.items).toHaveLength(1);
  expect((await ask('GET', 'users?search=%25')).body.items).toHaveLength(0);
  const page = (await ask('GET', 'users?limit=1')).body;
  expect((await ask('GET', `users?limit=1&after=${page.next}`)).body.items[0].userId).not.toBe(page.items[0].userId);
  expect((await ask('POST', `users/${operatorId}/block`)).body.code).toBe('user.yourself');
  expect((await ask('PUT', `users/${operatorId}/role`, { role: 'coordinator', provinces: ['35'] })).status).toBe(409);

  const log = (await ask('GET', `services/identity/audit?subject=${invited.body.user.userId}`)).body;
  expect(log.items[0]).toMatchObject({ action: 'invite', actor: 'operator@example.org' });
  expect(JSON.stringify(log)).not.toMatch(/hash|argon2/i);

  await here.user('nosy@example.org', { role: 'producer', producerIds: [operatorId] });
  const nosy = here.browser();
  await signIn(nosy, 'nosy@example.org');
  expect((await nosy.ask('/api/v1/users')).status).toBe(403);
});

it('an operator who was just blocked shuts nobody out with the token that is left', async () => {
  const secondId = await here.user('second@example.org', { role: 'operator' });
  const second = here.browser();
  await signIn(second, 'second@example.org');
  const ask = await operator();
  expect((await ask('POST', `users/${secondId}/block`)).status).toBe(200);
  const back = await second.ask(`/api/v1/users/${operatorId}/block`, {
    method: 'POST',
    headers: { 'sec-fetch-site': 'same-origin' },
  });
  expect([back.status, JSON.parse(back.text).code]).toEqual([403, 'auth.wrong-role']);
  expect((await ask('POST', `users/${secondId}/block`)).body.code).toBe('user.already-blocked');
  expect((await ask('POST', `users/${secondId}/unblock`)).body.state).toBe('active');
});

it('forgets what has expired', async () => {
  const database = here.identity.app.get(DataSource);
  await database.query(`update oidc_payload set expires_at = now() - interval '1 second'`);
  await here.identity.app.get(PayloadSweep).sweep();
  expect(await database.query('select 1 from oidc_payload')).toEqual([]);
});
