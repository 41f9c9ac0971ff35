import type { Browser, Page } from '@playwright/test';
import { personOf, type Role } from './people';
import { showAll } from './show-all';
import { expect, test } from './signed-in';

const words = 'daging rajungan';
const producer = 'DSA Yayasan Maritim Nusantara';

test('from an empty form to a confirmed meeting, by two people in two browsers, in under two minutes', async ({
  browser,
}) => {
  test.setTimeout(180_000);
  const begun = Date.now();
  const [attache, village] = await Promise.all([
    arrive(browser, 'attache', 'Australia/Sydney'),
    arrive(browser, 'producer', 'Asia/Jakarta'),
  ]);

  await attache.getByRole('link', { name: 'New demand' }).first().click();
  await attache.getByLabel('What is the buyer looking for?').fill(words);
  await expect(attache.getByRole('radio', { name: /blue swimming crab/i }).first()).toBeVisible();
  await attache.getByLabel('Quantity from').fill('2');
  await attache.getByRole('button', { name: 'Register demand' }).click();
  await expect(attache.getByRole('button', { name: `More for ${producer}` })).toBeVisible();

  await attache.getByRole('tab', { name: /Meetings/ }).click();
  const meeting = attache.getByRole('region', { name: 'Pitch session' }).filter({ hasText: producer });
  for (const left of [2, 1]) {
    await expect(meeting.getByRole('button', { name: 'Accept' })).toHaveCount(left);
    await meeting.getByRole('button', { name: 'Accept' }).first().click();
  }
  await expect(meeting.getByRole('button', { name: 'Accept' })).toHaveCount(0);

  // The page was open all the while.
  const invitation = village.getByRole('region', { name: words, exact: true }).first();
  await expect(async () => {
    await showAll(village);
    await expect(invitation).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 30_000 });
  await invitation.getByRole('button', { name: 'Accept' }).click();
  await expect(invitation.getByText('confirmed', { exact: true })).toBeVisible();
  await expect(invitation.getByText(/@/).first()).toBeVisible();

  // Nobody reloads the trade post's page.
  await expect(meeting.getByText('confirmed', { exact: true })).toBeVisible();
  expect(Date.now() - begun).toBeLessThan(120_000);
  await Promise.all([attache, village].map((page) => page.context().close()));
});

/** Somebody opens the product in a browser of their own, and signs in. */
async function arrive(browser: Browser, role: Role, timezoneId: string): Promise<Page> {
  const nobody = { cookies: [], origins: [] };
  const context = await browser.newContext({
    baseURL: process.env.WEB_URL,
    locale: 'en-GB',
    timezoneId,
    storageState: nobody,
  });
  const page = await context.newPage();
  const { email, password } = personOf(role);
  await page.goto('/');
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  return page;
}
