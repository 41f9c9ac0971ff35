import type { Page } from '@playwright/test';
import { personOf, type Role, roles, sessionOf } from './people';
import { expect, test } from './signed-in';

const firstPage: Record<Role, RegExp> = {
  attache: /\/demands$/,
  producer: /\/invitations$/,
  coordinator: /\/overview$/,
  operator: /\/status$/,
};

test('somebody signs in, is where they wanted to be, stays so, signs out and is asked again', async ({ page }) => {
  await page.goto('/meetings');
  await page.getByLabel('E-mail').fill(personOf('attache').email);
  await page.getByLabel('Password').fill('not the password at all');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.locator('#fault')).toBeVisible();
  await page.getByLabel('Password').fill(personOf('attache').password);
  await page.getByRole('button', { name: 'Sign in' }).click();

  await expect(page).toHaveURL(/\/meetings$/);
  await expect(page.getByRole('heading', { level: 1, name: 'Meetings' })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: 'Meetings' })).toBeVisible();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(page.getByLabel('E-mail')).toBeVisible();
  await page.goto('/meetings');
  await expect(page.getByLabel('E-mail')).toBeVisible();
});

// What the other specs begin with.
for (const role of roles) {
  test(`the ${role} signs in and is led to where their work is`, async ({ page }) => {
    await page.goto('/');
    await signIn(page, role);
    await expect(page).toHaveURL(firstPage[role]);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await page.context().storageState({ path: sessionOf(role) });
  });
}

async function signIn(page: Page, role: Role): Promise<void> {
  const { email, password } = personOf(role);
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
}
