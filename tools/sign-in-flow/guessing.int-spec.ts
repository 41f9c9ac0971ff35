import { DataSource } from 'typeorm';
import { installation, type Installation, password, signIn } from './installation';

// A machine that does much else is slow at hashing passwords.
jest.setTimeout(30_000);

let here: Installation;

beforeAll(async () => (here = await installation()), 60_000);
afterAll(() => here?.down());
beforeEach(() => here.identity.app.get(DataSource).query('delete from sign_in_attempt'));

it('says the same of an unknown account, a wrong password and one that may not sign in', async () => {
  await here.user('known@example.org', { role: 'operator' });
  await here.invited('invited@example.org', { role: 'operator' });
  const said = await Promise.all(
    ['known@example.org', 'unknown@example.org', 'invited@example.org'].map(async (email) => {
      const { status, text } = await signIn(here.browser(), email, 'wrong wrong wrong');
      return [status, /<p id="fault"[^>]*>([^<]*)/.exec(text)?.[1]];
    }),
  );
  for (const each of said) expect(each).toEqual([422, 'E-mail and password do not fit together.']);
});

it('takes as long for an unknown account as for a wrong password', async () => {
  await here.user('timed@example.org', { role: 'operator' });
  const browser = here.browser();
  const page = await browser.visit('/auth/login');
  const times = { 'timed@example.org': [] as number[], 'nobody@example.org': [] as number[] };
  for (let round = 0; round < 8; round++) {
    for (const email of ['timed@example.org', 'nobody@example.org'] as const) {
      await here.identity.app.get(DataSource).query('delete from sign_in_attempt');
      const begun = performance.now();
      await browser.submit(page, { email, password: 'wrong wrong wrong' });
      times[email].push(performance.now() - begun);
    }
  }
  const least = (list: number[]) => Math.min(...list);
  const [known, unknown] = [least(times['timed@example.org']), least(times['nobody@example.org'])];
  // Without the hash of nobody's the answer would come in a tenth of the time.
  expect(unknown).toBeGreaterThan(known / 3);
});

it.each(['guessed@example.org', 'not-there@example.org'])(
  'locks %s after five mistakes',
  async (email) => {
    if (email.startsWith('guessed')) await here.user(email, { role: 'operator' });
    for (let tries = 0; tries < 5; tries++)
      expect((await signIn(here.browser(), email, `wrong ${tries}`)).status).toBe(422);
    const locked = await signIn(here.browser(), email);
    expect([locked.status, locked.text.includes('try again in a minute')]).toEqual([429, true]);
    expect(Number(locked.headers.get('retry-after'))).toBeGreaterThan(20);
    // Once it is over the right password opens, and all is forgotten.
    await here.identity.app
      .get(DataSource)
      .query(`update sign_in_attempt set locked_until = now() - interval '1 second'`);
    expect((await signIn(here.browser(), email)).status).toBe(email.startsWith('guessed') ? 200 : 422);
  },
  30_000,
);

it('many guesses at once are no way round the lock', async () => {
  await here.user('rushed@example.org', { role: 'operator' });
  const browser = here.browser();
  const page = await browser.visit('/auth/login');
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, place) =>
      browser.submit(page, { email: 'rushed@example.org', password: `no ${place}` }),
    ),
  );
  expect(answers.filter(({ status }) => status === 422)).toHaveLength(5);
  expect(answers.filter(({ status }) => status === 429)).toHaveLength(15);
});

it('a form of another page signs nobody in', async () => {
  await here.user('forged@example.org', { role: 'operator' });
  const browser = here.browser();
  const page = await browser.visit('/auth/login');
  const fields = { email: 'forged@example.org', password };
  expect((await browser.submit(page, { ...fields, token: 'forged' })).status).toBe(403);
  expect((await browser.submit(page, fields, { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
  browser.cookies.delete('tt_form');
  expect((await browser.submit(page, fields)).status).toBe(403);
});

it('shows its page in both languages, with nothing in it that could run', async () => {
  const browser = here.browser();
  const page = await browser.visit('/auth/login?lang=id');
  expect(page.text).toContain('<html lang="id">');
  expect(page.text).toContain('Kata sandi');
  const other = await browser.ask(`${page.url.pathname}?lang=en`);
  expect(other.text).toContain('<html lang="en">');
  expect(other.headers.get('content-security-policy')).toMatch(/default-src 'none'.*frame-ancestors 'none'/);
  expect(other.headers.get('content-security-policy')).not.toContain('unsafe');
  expect(other.headers.get('x-content-type-options')).toBe('nosniff');
  expect(other.text).not.toMatch(/<script(?! src="\/oidc\/assets\/)|style=|\son\w+=/);
  expect((await browser.ask('/oidc/assets/pages.css')).headers.get('content-type')).toContain('text/css');
});
