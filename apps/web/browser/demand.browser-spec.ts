import { register } from './register';
import { expect, test } from './signed-in';

test('an open page hears of news without being asked', async ({ page }) => {
  const demandId = await register(page, 'crab meat', 3);
  await page.goto(`/demands/${demandId}`);
  await expect(page.getByText('live', { exact: true })).toBeVisible();
  const { version } = await (await page.request.get(`/api/v1/demands/${demandId}`)).json();
  await page.request.post(`/api/v1/demands/${demandId}/close`, {
    data: { reason: 'met' },
    headers: { 'if-match': `"${version}"`, origin: process.env.WEB_URL! },
  });
  await expect(page.getByText('the need is met')).toBeVisible();
});

test('a candidate is put first with a reason, and the reckoned order comes back', async ({ page }) => {
  const demandId = await register(page, 'crab meat', 3);
  await page.goto(`/demands/${demandId}`);
  const rows = page.getByRole('listitem').filter({ has: page.getByRole('button', { name: /^More for / }) });
  await expect(rows.nth(1)).toBeVisible();
  const second = (await rows
    .nth(1)
    .getByRole('button', { name: /^More for / })
    .getAttribute('aria-label'))!.replace('More for ', '');
  await rows
    .nth(1)
    .getByRole('button', { name: /^More for / })
    .click();
  await page.getByRole('menuitem', { name: 'Put first' }).click();
  await page.getByLabel('Why').fill('The buyer knows them');
  await page.getByRole('button', { name: 'Put first' }).click();
  await expect(page.getByText('The buyer knows them')).toBeVisible();
  await expect(rows.first()).toContainText(second);
  await expect(rows.first()).toContainText('placed by hand');
  await page.getByRole('button', { name: 'Back to the reckoned order' }).click();
  await expect(page.getByText('The buyer knows them')).toHaveCount(0);
});

test('a session is dropped with a reason, and its meeting shows every party’s own time', async ({ page }) => {
  const demandId = await register(page, 'crab meat', 2);
  await page.goto(`/demands/${demandId}?view=meetings`);
  await expect(page.getByText('Asia/Jakarta').first()).toBeVisible();
  await expect(page.getByText('Australia/Sydney').first()).toBeVisible();
  await page.getByRole('tab', { name: /Sessions/ }).click();
  await page.getByRole('button', { name: 'Drop' }).first().click();
  await page.getByLabel('Why (the parties of a held meeting read it)').fill('They met last week');
  await page.getByRole('dialog').getByRole('button', { name: 'Drop' }).click();
  await expect(page.getByText('dropped', { exact: true }).first()).toBeVisible();
});

test('a link to one part of a demand opens that part, and an unknown address says what to do', async ({ page }) => {
  const demandId = await register(page, 'crab meat');
  await page.goto(`/demands/${demandId}?view=history`);
  await expect(page.getByRole('tab', { name: 'History' })).toHaveAttribute('aria-selected', 'true');
  await page.getByRole('tab', { name: 'History' }).focus();
  for (const [key, name] of [
    ['ArrowRight', 'Candidates'],
    ['ArrowRight', 'Sessions'],
    ['ArrowLeft', 'Candidates'],
    ['End', 'History'],
    ['Home', 'Candidates'],
  ]) {
    await page.keyboard.press(key);
    await expect(page.getByRole('tab', { name })).toBeFocused();
    await expect(page.getByRole('tab', { name })).toHaveAttribute('aria-selected', 'true');
    await expect(page.getByRole('tabpanel', { name })).toBeVisible();
  }
  await page.goto('/nowhere');
  await expect(page.getByText('There is no such page')).toBeVisible();
});

test('a place of the menu opens here, or in a window of its own where that is asked for', async ({ page }) => {
  await page.goto('/meetings');
  const place = page.getByRole('navigation').getByRole('link', { name: 'Deals' });
  const opened = page.context().waitForEvent('page');
  await place.click({ modifiers: ['ControlOrMeta'] });
  await expect(await opened).toHaveURL(/\/deals$/);
  await expect(page).toHaveURL(/\/meetings$/);
  await place.click();
  await expect(page.getByRole('heading', { level: 1, name: 'Deals' })).toBeVisible();
  await expect(place).toHaveAttribute('aria-current', 'page');
});

test('a demand that is not there is a failure with the request’s id and another try', async ({ page }) => {
  await page.goto('/demands/01a2006c-d790-73de-9850-9cf7edf9631f');
  await expect(page.getByRole('alert')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible();
  await expect(page.getByText('Request')).toBeVisible();
});

test('a demand is changed, and a change that somebody else made meanwhile is not overwritten unseen', async ({
  page,
}) => {
  const demandId = await register(page, 'crab meat', 3);
  await page.goto(`/demands/${demandId}`);
  await page.getByRole('link', { name: 'Change' }).click();
  await expect(page.getByLabel('Quantity from')).toHaveValue('3');
  await page.getByLabel('Quantity from').fill('5');
  const { version } = await (await page.request.get(`/api/v1/demands/${demandId}`)).json();
  const longer = new Date(Date.now() + 100 * 86_400_000).toISOString().slice(0, 10);
  const renewed = await page.request.post(`/api/v1/demands/${demandId}/renew`, {
    data: { expiresOn: longer },
    headers: { 'if-match': `"${version}"`, origin: process.env.WEB_URL! },
  });
  expect(renewed.ok()).toBe(true);

  await page.getByRole('button', { name: 'Save changes' }).click();
  await expect(page.getByText('Somebody else has changed this meanwhile')).toBeVisible();
  await page.getByRole('button', { name: 'Go on with mine' }).click();
  await page.getByRole('button', { name: 'Save changes' }).click();
  await expect(page).toHaveURL(new RegExp(`/demands/${demandId}$`));
  await expect(page.getByRole('cell', { name: '5 t a month' })).toBeVisible();
  expect((await (await page.request.get(`/api/v1/demands/${demandId}`)).json()).expiresOn).toBe(longer);
});

test('somebody whom the ranking did not choose gets a session by hand, with a reason', async ({ page }) => {
  const demandId = await register(page, 'crab meat', 3, 5);
  await page.goto(`/demands/${demandId}?view=sessions`);
  await page.getByRole('button', { name: 'Add a session' }).click();
  await page.getByRole('combobox', { name: 'With whom' }).click();
  const chosen = page.getByRole('option').last();
  const name = (await chosen.locator('p').first().textContent())!;
  await chosen.click();
  await page.getByLabel('Why').fill('The buyer asked for them');
  await page.getByRole('dialog').getByRole('button', { name: 'Propose' }).click();
  await expect(page.getByText('The buyer asked for them')).toBeVisible();
  await expect(page.getByRole('region', { name: 'Pitch sessions' }).getByText(name)).toBeVisible();
});
