import { expect, test } from './signed-in';

test('a demand is registered in under a minute, and who can supply it appears by itself', async ({ page }) => {
  const begun = Date.now();
  await page.goto('/');
  await page.getByRole('link', { name: 'New demand' }).first().click();
  await page.getByLabel('What is the buyer looking for?').fill('crab meat');
  await expect(page.getByRole('radio', { name: /blue swimming crab, pasteurised meat/i })).toBeVisible();
  await expect(page.getByText('HS 1605.10').first()).toBeVisible();
  await page.getByLabel('Quantity from').fill('2');
  await page.getByRole('button', { name: 'Register demand' }).click();

  await expect(page).toHaveURL(/\/demands\/[0-9a-f-]{36}$/);
  await expect(page.getByRole('heading', { level: 1, name: 'crab meat' })).toBeVisible();
  await expect(
    page.getByRole('button', { name: 'Propose session' }).or(page.getByText('has a session')).first(),
  ).toBeVisible();
  await expect(
    page.getByText('Free a month', { exact: false }).or(page.getByText('free a month')).first(),
  ).toBeVisible();
  expect(Date.now() - begun).toBeLessThan(60_000);
});

test('the papers that the market asks for are shown while one types', async ({ page }) => {
  await page.goto('/demands/new');
  await page.getByLabel('What is the buyer looking for?').fill('crab meat');
  await page.getByRole('button', { name: 'Certificates and port' }).click();
  await expect(page.getByText('HACCP', { exact: false }).first()).toBeVisible();
});

test('what is missing or refused is said at its field, in the reader’s words', async ({ page }) => {
  await page.goto('/demands/new');
  await page.getByRole('button', { name: 'Register demand' }).click();
  await expect(page.getByText('Still missing')).toHaveCount(2);

  await page.getByLabel('What is the buyer looking for?').fill('xyzzy');
  await page.getByLabel('Quantity from').fill('2');
  await page.getByRole('button', { name: 'Register demand' }).click();
  await expect(page.getByText('Something is not right yet')).toBeVisible();
  await expect(page.getByLabel('What is the buyer looking for?')).toHaveAttribute('aria-invalid', 'true');
});

test('a draft is there again after the tab was closed', async ({ page }) => {
  await page.goto('/demands/new');
  await page.getByLabel('What is the buyer looking for?').fill('green coffee');
  await page.waitForFunction(() => Object.values(localStorage).some((kept) => String(kept).includes('green coffee')));
  await page.reload();
  await expect(page.getByLabel('What is the buyer looking for?')).toHaveValue('green coffee');
  await page.getByRole('button', { name: 'Start anew' }).click();
  await expect(page.getByLabel('What is the buyer looking for?')).toHaveValue('');
});
