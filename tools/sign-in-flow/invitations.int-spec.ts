import { DataSource } from 'typeorm';
import { installation, type Installation, password, signIn } from './installation';

// A machine that does much else is slow at hashing passwords.
jest.setTimeout(30_000);

let here: Installation;

beforeAll(async () => (here = await installation()), 60_000);
afterAll(() => here?.down());

const choose = async (link: string, wanted = password, repeated = wanted) => {
  const browser = here.browser();
  return browser.submit(await browser.ask(`${link}?lang=en`), { wanted, repeated });
};

it('lets an invited person choose a password, once', async () => {
  const { link, userId } = await here.invited('new@example.org', { role: 'operator' });
  expect((await here.browser().ask(link)).text).toContain('Siti Rahmawati');
  // Looking is not using.
  expect((await here.browser().ask(link)).status).toBe(200);
  const done = await choose(link);
  expect(done.url.pathname).toMatch(/^\/oidc\/interaction\//);
  expect((await signIn(here.browser(), 'new@example.org')).status).toBe(200);

  const again = await choose(link, 'another good sentence');
  expect([again.status, again.text.includes('already used')]).toEqual([410, true]);
  expect((await signIn(here.browser(), 'new@example.org')).status).toBe(200);
  const log = await here.identity.app
    .get(DataSource)
    .query('select action from audit_entry where subject = $1 order by id', [userId]);
  expect(log.map(({ action }: { action: string }) => action)).toEqual(['invite', 'accept-invitation']);
});

it('of two who use it at once, one does', async () => {
  const { link } = await here.invited('twice@example.org', { role: 'operator' });
  const pages = await Promise.all([0, 1].map(async () => ({ browser: here.browser() })));
  const opened = await Promise.all(pages.map(async ({ browser }) => ({ browser, page: await browser.ask(link) })));
  const answers = await Promise.all(
    opened.map(({ browser, page }, place) =>
      browser.submit(page, { wanted: `a good sentence ${place}`, repeated: `a good sentence ${place}` }),
    ),
  );
  expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 410]);
});

it('says in words what is wrong with a password, and keeps the link', async () => {
  const { link } = await here.invited('choosy@example.org', { role: 'operator' });
  for (const [wanted, repeated, words] of [
    ['short', 'short', 'at least 12 characters'],
    ['Bismillah-2026', 'Bismillah-2026', 'Many people use'],
    ['choosy@example.org', 'choosy@example.org', 'no secret'],
    ['a good sentence', 'another sentence', 'not the same'],
  ]) {
    const answer = await choose(link, wanted, repeated);
    expect([answer.status, answer.text.includes(words)]).toEqual([422, true]);
  }
  expect((await choose(link)).status).toBe(200);
});

it('opens nothing after seven days, or when a newer link was made', async () => {
  const eightDaysAgo = new Date(Date.now() - 8 * 86_400_000);
  const { link, userId } = await here.invited('late@example.org', { role: 'operator' }, eightDaysAgo);
  const expired = await here.browser().ask(`${link}?lang=en`);
  expect([expired.status, expired.text.includes('has expired')]).toEqual([410, true]);

  const operator = here.browser();
  await here.user('operator@example.org', { role: 'operator' });
  await signIn(operator, 'operator@example.org');
  const renew = async () => {
    const answer = await operator.ask(`/api/v1/users/${userId}/link`, {
      method: 'POST',
      headers: { 'sec-fetch-site': 'same-origin' },
    });
    return JSON.parse(answer.text) as { link: string; purpose: string };
  };
  const [second, third] = [await renew(), await renew()];
  expect((await here.browser().ask(second.link)).status).toBe(404);
  expect((await choose(third.link)).status).toBe(200);
  // Whoever has a password gets a link to choose another; it ends the sessions of before.
  const reset = await renew();
  expect(reset.purpose).toBe('reset');
  await choose(reset.link, 'kapal kuda gunung 12');
  expect((await signIn(here.browser(), 'late@example.org')).status).toBe(422);
  expect((await signIn(here.browser(), 'late@example.org', 'kapal kuda gunung 12')).status).toBe(200);
});

it('keeps no link, only its digest, and no password, only its hash', async () => {
  const { link } = await here.invited('secret@example.org', { role: 'operator' });
  const secret = link.split('/').at(-1)!;
  await choose(link);
  const database = here.identity.app.get(DataSource);
  for (const table of ['user_link', 'app_user', 'audit_entry', 'oidc_payload']) {
    const text = JSON.stringify(await database.query(`select * from ${table}`));
    expect([table, text.includes(secret), text.includes(password)]).toEqual([table, false, false]);
  }
  const [{ password_hash: hash }] = await database.query(
    `select password_hash from app_user where email = 'secret@example.org'`,
  );
  expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
});

it('a link of nobody’s opens nothing', async () =>
  expect((await here.browser().ask('/oidc/password/nonsense')).status).toBe(404));
