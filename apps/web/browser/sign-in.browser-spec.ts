import { expect, test } from './signed-in';

test('somebody signs in, is where they wanted to be, stays so, signs out and is asked again', async ({ page }, {
  config,
}) => {
  await page.goto('/meetings');
  await page.getByLabel('E-mail').fill(process.env.WEB_EMAIL!);
  await page.getByLabel('Password').fill('not the password at all');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.locator('#fault')).toBeVisible();
  await page.getByLabel('Password').fill(process.env.WEB_PASSWORD!);
  await page.getByRole('button', { name: 'Sign in' }).click();

  await expect(page).toHaveURL(/\/meetings$/);
  await expect(page.getByRole('heading', { level: 1, name: 'Meetings' })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: 'Meetings' })).toBeVisible();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(page.getByLabel('E-mail')).toBeVisible();
  await page.goto('/meetings');
  await page.getByLabel('E-mail').fill(process.env.WEB_EMAIL!);
  await page.getByLabel('Password').fill(process.env.WEB_PASSWORD!);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Meetings' })).toBeVisible();
  await page.context().storageState({ path: String(config.metadata.session) });
});
