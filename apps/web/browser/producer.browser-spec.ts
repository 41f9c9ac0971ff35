import type { Browser, Page } from '@playwright/test';
import { sessionOf } from './people';
import { showAll } from './show-all';
import { registerElsewhere } from './register';
import { expect, test } from './signed-in';
import { walk } from './walk';

test.use({ storageState: sessionOf('producer'), timezoneId: 'Asia/Jakarta' });

/** A demand that leads to an invitation: the trade post registers it meanwhile. @param words that no other test uses */
async function invited(browser: Browser, page: Page, words: string): Promise<string> {
  const demandId = await registerElsewhere(browser, words);
  await expect(async () => {
    const { items } = await (await page.request.get(`/api/v1/meetings?demandId=${demandId}`)).json();
    expect(items.length).toBeGreaterThan(0);
  }).toPass();
  return demandId;
}
const invitation = (page: Page, name: string) => page.getByRole('region', { name, exact: true }).first();

/** All invitations, however many other tests have led to. */
async function toInvitations(page: Page, path = '/invitations'): Promise<void> {
  await page.goto(path);
  await expect(page.getByRole('heading', { name: /waits? for your answer/ })).toBeVisible();
  await showAll(page);
}

test('an invitation is accepted from the first page', async ({ browser, page }) => {
  await invited(browser, page, 'pasteurised crab meat');
  await toInvitations(page, '/');
  await expect(page).toHaveURL(/\/invitations$/);
  const card = invitation(page, 'pasteurised crab meat');
  await expect(card.getByText('Asia/Jakarta')).toBeVisible();
  await expect(card.getByText('Australia/Sydney').first()).toBeVisible();
  await card.getByRole('button', { name: 'Accept' }).click();
  await expect(page.getByText('Accepted', { exact: true })).toBeVisible();
  await expect(card.getByText('accepted', { exact: true })).toBeVisible();
  await expect(card.getByText('You accepted.')).toBeVisible();
});

test('other hours are proposed that everybody has free, and taken back', async ({ browser, page }) => {
  await invited(browser, page, 'frozen whole tuna');
  await toInvitations(page);
  const card = invitation(page, 'frozen whole tuna');
  await card.getByRole('button', { name: 'Other hours' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('checkbox').first().click();
  await dialog.getByRole('button', { name: 'An hour of my own' }).click();
  const days = 86_400_000;
  const own = new Date(Date.now() + 9 * days).toISOString().slice(0, 10);
  await dialog.getByLabel('Your clock (Jakarta)').fill(`${own}T09:15`);
  await expect(dialog.getByText('Sydney').last()).toBeVisible();
  await dialog.getByLabel('Why (optional)').fill('We are at sea that day');
  await dialog.getByRole('button', { name: 'Propose 2 hours' }).click();
  // It waits for the others now, and so stands further down.
  await expect(dialog).toHaveCount(0);
  await showAll(page);
  const proposed = page.getByRole('region').filter({ hasText: 'We are at sea that day' }).last();
  await expect(proposed.getByText('You proposed other hours')).toBeVisible();
  await proposed.getByRole('button', { name: 'Take my proposal back' }).click();
  await expect(page.getByText('We are at sea that day')).toHaveCount(0);
});

test('an invitation is declined with a reason, and is past then', async ({ browser, page }) => {
  await invited(browser, page, 'fresh whole tuna');
  await toInvitations(page);
  await invitation(page, 'fresh whole tuna').getByRole('button', { name: 'Decline' }).click();
  await page.getByLabel('Why (the other parties read it)').fill('The boat is being mended');
  await page.getByRole('dialog').getByRole('button', { name: 'Decline' }).click();
  await expect(page.getByRole('heading', { name: 'Past', exact: true })).toBeVisible();
});

test('a month of an offer is changed by the keyboard and by typing, stays, and never sinks below what is promised', async ({
  page,
}) => {
  await page.goto('/offers');
  await page.getByRole('link', { name: 'Blue swimming crab, pasteurised meat' }).click();
  const slider = page.getByRole('slider', { name: 'Mar, Dependable' });
  const before = Number(await slider.getAttribute('aria-valuenow'));
  await slider.focus();
  await page.keyboard.press('ArrowDown');
  const after = Number(await slider.getAttribute('aria-valuenow'));
  expect(after).toBeLessThan(before);
  const april = page.getByRole('textbox', { name: 'Apr, Dependable' });
  await april.fill('1');
  await expect(page.getByText('Less than is promised')).toBeVisible();
  await april.fill('5000');
  await expect(page.getByText('Less than is promised')).toHaveCount(0);
  await page.getByRole('button', { name: 'Save the offer' }).click();
  await expect(page.getByText('The offer is saved')).toBeVisible();
  await page.reload();
  await expect(slider).toHaveAttribute('aria-valuenow', String(after));
  await expect(april).toHaveValue('5,000');
  await slider.focus();
  await page.keyboard.press('Home');
  expect(Number(await slider.getAttribute('aria-valuenow'))).toBeGreaterThan(0);
});

test('an offer that somebody else changes meanwhile takes nothing of what is typed', async ({ browser, page }) => {
  const { producerIds } = await (await page.request.get('/auth/me')).json();
  const { items } = await (await page.request.get(`/api/v1/offers?producerId=${producerIds[0]}`)).json();
  const { offerId } = items.find(({ state }: { state: string }) => state === 'active');
  const context = await browser.newContext({ storageState: sessionOf('producer'), baseURL: process.env.WEB_URL });
  const elsewhere = await context.newPage();
  const least = (of: Page) => of.getByLabel(/^Smallest order/);
  const save = (of: Page) => of.getByRole('button', { name: 'Save the offer' }).click();
  for (const each of [page, elsewhere]) await each.goto(`/offers/${offerId}`);
  await least(page).fill('33');
  await least(elsewhere).fill('44');
  await save(elsewhere);
  await expect(elsewhere.getByText('The offer is saved')).toBeVisible();
  await save(page);
  await expect(page.getByText('Somebody else has changed this meanwhile')).toBeVisible();
  await expect(least(page)).toHaveValue('33');
  await page.getByRole('button', { name: 'Go on with mine' }).click();
  await save(page);
  await expect(page.getByText('The offer is saved')).toBeVisible();
  // Where nothing was typed, what is new is simply there.
  await expect(async () => {
    await elsewhere.evaluate(() => document.dispatchEvent(new Event('visibilitychange', { bubbles: true })));
    await expect(least(elsewhere)).toHaveValue('33', { timeout: 500 });
  }).toPass();
  await context.close();
});

test('whoever only looks at an offer keeps no draft of it', async ({ page }) => {
  const { producerIds } = await (await page.request.get('/auth/me')).json();
  const { items } = await (await page.request.get(`/api/v1/offers?producerId=${producerIds[0]}`)).json();
  const { offerId } = items.find(({ state }: { state: string }) => state === 'active');
  const least = page.getByLabel(/^Smallest order/);
  const drafts = () => page.evaluate((id) => Object.keys(localStorage).filter((key) => key.includes(id)), offerId);
  await page.goto(`/offers/${offerId}`);
  await expect(least).toBeVisible();
  // Longer than it takes to keep what is typed.
  await page.waitForTimeout(1_000);
  expect(await drafts()).toEqual([]);
  await least.fill('55');
  await expect.poll(drafts).toHaveLength(1);
  await page.reload();
  await expect(least).toHaveValue('55');
});

test('amounts are typed and shown as the reader writes them', async ({ page }) => {
  await page.goto('/offers/new?lang=id');
  const dependable = page.getByLabel(/^Andal per bulan/);
  const price = page.getByLabel(/^Harga per/);
  await dependable.pressSequentially('1.500');
  await price.pressSequentially('12.x75');
  await expect(price).toHaveValue('12.75');
  await page.waitForFunction(() =>
    Object.values(localStorage).some((kept) => /:1500\b/.test(kept) && /:12\.75\b/.test(kept)),
  );
  await page.reload();
  await expect(dependable).toHaveValue('1.500');
  await expect(price).toHaveValue('12,75');
  await price.fill('8,5');
  await price.blur();
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.getByLabel(/^Price per/)).toHaveValue('8.5');
  await expect(page.getByLabel(/^Dependable a month/)).toHaveValue('1,500');
});

test('a new offer is kept while it is typed, registered, and sent for approval', async ({ page }) => {
  await page.goto('/offers/new');
  await page.getByRole('button', { name: 'Save the offer' }).click();
  await expect(page.getByText('Still missing').first()).toBeVisible();
  await page.getByLabel('What do you offer?').fill('frozen octopus');
  await page.getByRole('radio', { name: /^octopus, frozen/i }).click();
  await page.getByLabel(/^Dependable a month/).fill('900');
  await page.getByLabel(/^At best a month/).fill('1200');
  await page.waitForFunction(() => Object.values(localStorage).some((kept) => String(kept).includes('1200')));
  await page.reload();
  await expect(page.getByLabel(/^At best a month/)).toHaveValue('1,200');
  const form = page.getByRole('combobox', { name: 'In which form' });
  if ((await form.inputValue()) === '') {
    await form.click();
    await page.getByRole('option').first().click();
  }
  await page.getByRole('button', { name: 'Save the offer' }).click();
  await expect(page).toHaveURL(/\/offers\/[0-9a-f-]{36}$/);
  await page.getByRole('button', { name: 'Ask for approval' }).click();
  await expect(page.getByText('waiting for curation')).toBeVisible();
  await expect(page.getByText('Where it may go today')).toBeVisible();
  await page.getByRole('button', { name: 'Withdraw' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Withdraw' }).click();
  await expect(page.getByText('withdrawn', { exact: true })).toBeVisible();
});

test('what is lacking says how many demands it keeps away', async ({ browser, page }) => {
  await page.goto('/gaps');
  await expect(page.getByText('Open to you already:').or(page.getByText('No offer yet'))).toBeVisible();
  const context = await browser.newContext({ storageState: sessionOf('operator'), baseURL: process.env.WEB_URL });
  const elsewhere = await context.newPage();
  const { items } = await (await elsewhere.request.get('/api/v1/buyers?limit=200')).json();
  const buyer = items.find(({ country }: { country: string }) => country === 'DE' || country === 'PL');
  const month = (after: number) => new Date(Date.now() + after * 30 * 86_400_000).toISOString().slice(0, 7);
  const line = {
    words: 'frozen whole tuna',
    quantity: { min: 3, unit: 'TNE', rhythm: 'monthly' },
    shipWindow: { from: month(2), to: month(3) },
  };
  const answer = await elsewhere.request.post('/api/v1/demands', {
    headers: { origin: process.env.WEB_URL! },
    data: { postId: buyer.postId, buyerId: buyer.buyerId, maxSessions: 0, lines: [line] },
  });
  expect(answer.ok()).toBe(true);
  await context.close();
  await expect(async () => {
    await page.reload();
    await expect(page.getByRole('article').filter({ hasText: 'European Union' }).first()).toBeVisible({
      timeout: 3_000,
    });
  }).toPass();
});

test('the secret link is shown once, and a time of one’s own is entered and taken away', async ({ page }) => {
  await page.goto('/calendar');
  await page.getByRole('button', { name: 'Make the link' }).click();
  const link = await page.getByLabel('Your secret link').inputValue();
  expect((await page.request.get(new URL(link).pathname)).headers()['content-type']).toContain('text/calendar');
  await page.reload();
  await expect(page.getByText('There is a link')).toBeVisible();
  await page.getByRole('button', { name: 'Remove the link' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Remove the link' }).click();
  await expect(page.getByRole('button', { name: 'Make the link' })).toBeVisible();

  await page.getByRole('button', { name: 'Add a time' }).click();
  await page.getByLabel(/^From/).fill('2036-03-03T08:00');
  await page.getByLabel(/^Until/).fill('2036-03-03T07:00');
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(page.getByLabel(/^Until/)).toHaveAttribute('aria-invalid', 'true');
  await page.getByLabel(/^Until/).fill('2036-03-03T12:00');
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(page.getByText('Mon, 3 Mar 2036, 08:00 – 12:00')).toBeVisible();
  await page.getByRole('button', { name: /^Remove the time/ }).click();
  await expect(page.getByText('Mon, 3 Mar 2036, 08:00 – 12:00')).toHaveCount(0);
});

test('a certificate is entered and shows where it needs care', async ({ page }) => {
  await page.goto('/company');
  await page.getByRole('button', { name: 'Add a certificate' }).click();
  await page.getByRole('combobox', { name: 'Which certificate' }).click();
  await page
    .getByRole('option', { name: /organic/i })
    .first()
    .click();
  const day = (after: number) => new Date(Date.now() + after * 86_400_000).toISOString().slice(0, 10);
  await page.getByLabel('Valid from').fill(day(-300));
  await page.getByLabel('Valid until').fill(day(20));
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('lapses soon').first()).toBeVisible();
  await page.goto('/gaps');
  await expect(page.getByText(/lapses in \d+ days/).first()).toBeVisible();
});

test('everything is there in Indonesian too', async ({ page }) => {
  await page.goto('/invitations');
  await page.getByRole('button', { name: 'Bahasa Indonesia' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'id');
  for (const [path, title] of [
    ['/invitations', 'Undangan'],
    ['/offers', 'Penawaran saya'],
    ['/gaps', 'Yang masih kurang'],
    ['/deliveries', 'Tindak lanjut dan kiriman'],
    ['/calendar', 'Kalender saya'],
    ['/company', 'Usaha saya'],
  ]) {
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toContainText(title);
  }
});

walk('a producer’s pages', async (page) => {
  const { producerIds } = (await (await page.request.get('/auth/me')).json()) as { producerIds: string[] };
  const { items } = (await (await page.request.get(`/api/v1/offers?producerId=${producerIds[0]}`)).json()) as {
    items: { offerId: string }[];
  };
  return [
    '/invitations',
    '/offers',
    `/offers/${items[0].offerId}`,
    '/offers/new',
    '/gaps',
    '/deliveries',
    '/calendar',
    '/company',
  ];
});
