import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { publish, startService, stopService } from './levers';
import { sessionOf } from './people';
import { register } from './register';
import { expect, test } from './signed-in';
import { walk } from './walk';

test.use({ storageState: sessionOf('operator') });

const reason = async (page: Page, label: string, text: string, confirm: string): Promise<void> => {
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(label).fill(text);
  await dialog.getByRole('button', { name: confirm, exact: true }).click();
  await expect(dialog).toHaveCount(0);
};

test('the state shows that all services work, and which one is gone', async ({ page }) => {
  test.setTimeout(180_000);
  await page.goto('/status');
  await expect(page.getByText('All 7 services work')).toBeVisible();
  await expect(page.getByRole('img', { name: /Open demands by lane/ })).toBeVisible();
  await stopService('scheduling');
  try {
    await expect(page.getByText('Not answering: Scheduling')).toBeVisible({ timeout: 30_000 });
    await expect(page.getByRole('region', { name: 'scheduling' })).toContainText('Nobody answers there');
  } finally {
    await startService('scheduling');
  }
  await expect(page.getByText('All 7 services work')).toBeVisible({ timeout: 60_000 });
});

test('the market is checked on demand, and says that it is right', async ({ page }) => {
  await page.goto('/status');
  await page.getByRole('button', { name: 'Check the market now' }).click();
  await expect(page.getByText('The market is right')).toBeVisible({ timeout: 60_000 });
});

test('a broken event is seen, tried again and dropped, and the list of changes has it', async ({ page }) => {
  const key = randomUUID();
  await publish({
    topic: 'buyer.demand.v1',
    key,
    value: '{ no json',
    headers: {
      ce_id: randomUUID(),
      ce_type: 'titiktemu.buyer.demand-registered.v1',
      ce_time: new Date().toISOString(),
    },
  });
  await page.goto(`/parked?key=${key}`);
  const event = page.getByRole('list', { name: 'Parked events' }).getByRole('listitem');
  await expect(event).toHaveCount(1, { timeout: 30_000 });
  await expect(event).toContainText('demand-registered');
  await expect(event).toContainText('the value is not JSON');
  await event.getByRole('button', { name: 'Show content' }).click();
  await expect(event.getByText('{ no json')).toBeVisible();
  await event.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByText('1 event is being tried again')).toBeVisible();
  await expect(event).toContainText('given up');
  await event.getByRole('button', { name: 'Drop' }).click();
  await reason(page, 'Why', 'Made by hand', 'Drop');
  await expect(page.getByText('No parked event fits these filters')).toBeVisible();

  await page.goto('/audit?kind=parked-event&service=matching');
  const dropped = page.getByRole('listitem').filter({ hasText: 'Made by hand' }).first();
  await expect(dropped).toContainText('drop');
  await expect(dropped).toContainText('operator@titik-temu.example');
  await dropped.getByRole('button', { name: /Show all/ }).click();
  await expect(dropped).toContainText(key);
});

test('cuti bersama is added to the year, and switched off', async ({ page }) => {
  await page.goto('/holidays?country=ID&year=2028');
  await page.getByRole('button', { name: 'Add a day off' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Date').fill('2028-02-29');
  await dialog.getByLabel('Name').fill('Cuti bersama kabisat');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('button', { name: '29 Feb 2028: Cuti bersama kabisat' })).toBeVisible();
  await page.getByRole('switch', { name: 'Cuti bersama kabisat is a day off' }).press('Space');
  await expect(page.getByRole('button', { name: '29 Feb 2028: Cuti bersama kabisat (people work)' })).toBeVisible();
  await page.reload();
  await page.getByRole('button', { name: '29 Feb 2028: Cuti bersama kabisat (people work)' }).click();
  await page.getByRole('button', { name: 'Delete', exact: true }).click();
  await page.getByRole('button', { name: 'Delete for good' }).click();
  await expect(page.getByRole('button', { name: /kabisat/ })).toHaveCount(0);
});

test('somebody is invited, chooses a password, signs in, and is blocked', async ({ page, browser }) => {
  test.setTimeout(180_000);
  const email = `wati-${randomUUID().slice(0, 8)}@example.org`;
  await page.goto('/users');
  await page.getByRole('button', { name: 'Invite somebody' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('E-mail').fill(email);
  await dialog.getByLabel('Name').fill('Wati Hartono');
  await dialog.getByRole('combobox', { name: 'Trade post' }).fill('Osaka');
  await page.getByRole('option', { name: 'ITPC Osaka' }).click();
  await dialog.getByRole('button', { name: 'Make the link' }).click();
  const link = await page.getByRole('dialog').getByLabel('Link').inputValue();
  await expect(page.getByRole('button', { name: 'Copy' })).toBeVisible();
  await page.getByRole('button', { name: 'Done', exact: true }).click();
  const row = page.getByRole('listitem').filter({ hasText: email });
  await expect(row).toContainText('ITPC Osaka');
  await expect(row).toContainText('invited');

  const theirs = await browser.newContext({ storageState: { cookies: [], origins: [] }, locale: 'en-GB' });
  const visitor = await theirs.newPage();
  await visitor.goto(`${link}?lang=en`);
  await visitor.getByLabel('New password').fill('perahu kecil di teluk');
  await visitor.getByLabel('The same again').fill('perahu kecil di teluk');
  await visitor.getByRole('button', { name: 'Save and sign in' }).click();
  await visitor.getByLabel('E-mail').fill(email);
  await visitor.getByLabel('Password').fill('perahu kecil di teluk');
  await visitor.getByRole('button', { name: 'Sign in' }).click();
  await expect(visitor.getByRole('heading', { level: 1, name: 'My demands' })).toBeVisible();

  await page.reload();
  await expect(row).toContainText('last signed in');
  await row.getByRole('button', { name: /More for/ }).click();
  await page.getByRole('menuitem', { name: 'Block' }).click();
  await reason(page, 'Why (optional)', 'Has left the office', 'Block');
  await expect(row).toContainText('blocked');
  await theirs.clearCookies();
  await visitor.goto('/demands');
  await visitor.getByLabel('E-mail').fill(email);
  await visitor.getByLabel('Password').fill('perahu kecil di teluk');
  await visitor.getByRole('button', { name: 'Sign in' }).click();
  await expect(visitor.locator('#fault')).toBeVisible();
  await theirs.close();

  await page.goto('/audit?kind=user&service=identity');
  const blocked = page.getByRole('listitem').filter({ hasText: 'Has left the office' });
  await expect(blocked.first()).toContainText('block');
  await expect(blocked.first()).toContainText('state');
});

test('a word that nobody knows is explained, and taken back', async ({ page, browser }) => {
  const attache = await browser.newContext({ storageState: sessionOf('attache') });
  const phrase = `zorblat ${randomUUID().slice(0, 8).replace(/\d/g, 'x')}`;
  // The demand is refused, and the words are noted.
  await register(await attache.newPage(), phrase).catch(() => undefined);
  await attache.close();
  await page.goto('/unresolved-words');
  const row = page.getByRole('listitem').filter({ hasText: phrase });
  await row.getByRole('button', { name: 'Say what it means' }).click();
  await page.getByRole('textbox', { name: 'Product' }).fill('tuna loin');
  await page.getByRole('dialog').getByRole('radio').first().check();
  await page.getByRole('button', { name: 'It means this' }).click();
  await expect(row).toHaveCount(0);
  await page.goto('/unresolved-words?view=learnt');
  const learnt = page.getByRole('listitem').filter({ hasText: phrase });
  await learnt.getByRole('button', { name: 'Take back' }).click();
  await reason(page, 'Why', 'It was a test', 'Take back');
  await expect(learnt).toContainText('taken back');
});

test('a trade post weighs in a way of its own', async ({ page }) => {
  await page.goto('/posts?q=Hamburg');
  await page.getByRole('link', { name: 'ITPC Hamburg' }).click();
  await page.getByRole('switch', { name: /Weigh things in a way of its own/ }).check();
  await page.getByRole('textbox', { name: 'Price' }).fill('50');
  await expect(page.getByText(/too much/)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Save' })).toBeDisabled();
  await page.getByRole('button', { name: 'Make it 100 %' }).click();
  await expect(page.getByText('Together 100 %', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText(/Saved; open demands/)).toBeVisible();
  await page.goto('/posts?q=Hamburg');
  await expect(page.getByText(/matches in a way of its own/)).toBeVisible();
});

test('the pages speak both languages', async ({ page }) => {
  await page.goto('/status');
  await page.getByRole('button', { name: 'Bahasa Indonesia' }).click();
  await expect(page.getByText('Semua 7 layanan berjalan')).toBeVisible();
  await page.goto('/audit');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Catatan perubahan');
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Who changed what');
});

const paths = [
  '/status',
  '/parked',
  '/messages',
  '/holidays',
  '/resources',
  '/audit',
  '/users',
  '/unresolved-words',
  '/unresolved-words?view=learnt',
  '/complaints',
  '/posts',
];

walk('an operator’s pages', async (page) => {
  const { items } = (await (await page.request.get('/api/v1/trade-posts')).json()) as { items: { postId: string }[] };
  return [...paths, `/posts/${items[0].postId}`];
});
