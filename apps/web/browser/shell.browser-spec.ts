import type { Page } from '@playwright/test';
import { register } from './register';
import { expect, test } from './signed-in';
import { walk } from './walk';

test('the language changes at once, and stays', async ({ page }) => {
  await page.goto('/demands');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('My demands');
  await page.getByRole('button', { name: 'Bahasa Indonesia' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Permintaan saya');
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('lang', 'id');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Permintaan saya');
});

test('search finds a demand by the keyboard alone', async ({ page }) => {
  const demandId = await register(page, 'frozen octopus');
  await page.goto('/demands');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Search' }).fill('octop');
  await expect(page.getByRole('option').first()).toContainText('frozen octopus');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`/demands/${demandId}`));
});

/** Keeps scripts on their way until what it gives is called. */
async function holdBack(page: Page, scripts: RegExp): Promise<() => void> {
  let release = () => {};
  const released = new Promise<void>((resolve) => (release = resolve));
  await page.route(scripts, async (route) => {
    await released;
    await route.continue();
  });
  return release;
}

test('a number is typed before all of its field is there, and none of it is lost', async ({ page }) => {
  const release = await holdBack(page, /assets\/numbers-/);
  await page.goto('/demands/new');
  const sessions = page.getByLabel('Pitch sessions, at most');
  await sessions.fill('1');
  const arrived = page.waitForResponse(/assets\/numbers-/).then((response) => response.finished());
  release();
  await arrived;
  await page.keyboard.type('2');
  await expect(sessions).toHaveValue('12');
  await page.keyboard.press('Tab');
  await expect(sessions).not.toHaveAttribute('aria-busy');
  await expect(sessions).toHaveValue('12');
});

test('a number beyond its limits is brought back when it is left, before all of its field is there', async ({
  page,
}) => {
  await holdBack(page, /assets\/numbers-/);
  await page.goto('/demands/new');
  const sessions = page.getByLabel('Pitch sessions, at most');
  await expect(sessions).toHaveAttribute('aria-busy', 'true');
  await sessions.fill('99');
  await page.keyboard.press('Tab');
  await expect(sessions).toHaveValue('20');
});

test('a list that is pressed before it is there opens when it is', async ({ page }) => {
  const release = await holdBack(page, /assets\/lists-/);
  await page.goto('/demands');
  const buyer = page.getByLabel('Buyer', { exact: true });
  await buyer.click();
  await expect(buyer).toHaveAttribute('aria-busy', 'true');
  release();
  await expect(page.getByRole('option').first()).toBeVisible();
});

test('a dialog that is long on its way puts the page in the shade, which Escape takes away', async ({ page }) => {
  const release = await holdBack(page, /assets\/(search|dialogs)-/);
  await page.goto('/demands');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.getByRole('button', { name: 'Search' }).click();
  await expect(page.getByRole('status', { name: 'Loading' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('status', { name: 'Loading' })).toHaveCount(0);
  await page.keyboard.press('Control+k');
  release();
  await expect(page.getByRole('combobox', { name: 'Search' })).toBeFocused();
});

test('the first stop of the keyboard leads to the content', async ({ page }) => {
  await page.goto('/demands');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to the content' })).toBeFocused();
});

test('the menu stands open or behind its button at every width', async ({ page }) => {
  const place = page.getByRole('link', { name: 'Meetings', exact: true });
  const button = page.getByRole('button', { name: 'Menu' });
  await page.goto('/demands');
  await expect(place).toBeVisible();
  for (const width of [769, 768, 767, 360]) {
    await page.setViewportSize({ width, height: 800 });
    await expect(place.or(button)).toHaveCount(1);
  }
  await button.click();
  await expect(place).toBeVisible();
});

test('a lost connection is said', async ({ page, context }) => {
  await page.goto('/demands');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await context.setOffline(true);
  await expect(page.getByText('No connection.')).toBeVisible();
  await context.setOffline(false);
  await expect(page.getByText('No connection.')).toHaveCount(0);
});

test('a list of ten thousand demands keeps few rows and reaches its end', async ({ page }) => {
  const demandId = await register(page, 'green coffee');
  const one = await (await page.request.get(`/api/v1/demands/${demandId}`)).json();
  await page.route('**/api/v1/demands?*', async (route) => {
    const after = Number(new URL(route.request().url()).searchParams.get('after') ?? 0);
    const items = Array.from({ length: 200 }, (_, place) => ({
      ...one,
      demandId: `01a2006c-d790-73de-9850-${String(after + place).padStart(12, '0')}`,
      lines: [{ ...one.lines[0], words: `coffee ${after + place}` }],
    }));
    await route.fulfill({ json: { items, ...(after + 200 < 10_000 && { next: String(after + 200) }) } });
  });
  await page.goto('/demands?q=coffee');
  await expect(page.getByText('10,000 demands shown').or(page.getByText('10000 demands shown'))).toBeVisible({
    timeout: 60_000,
  });
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  await expect(page.getByRole('link', { name: 'coffee 9999', exact: true })).toBeVisible();
  expect(await page.getByRole('row').count()).toBeLessThan(80);
  // Whoever comes back is where they were.
  await page.getByRole('link', { name: 'coffee 9999', exact: true }).click();
  await expect(page).toHaveURL(/000000009999$/);
  await page.goBack();
  await expect(page.getByRole('link', { name: 'coffee 9999', exact: true })).toBeInViewport();
});

walk('an attaché’s pages', async (page) => {
  const demandId = await register(page, 'crab meat', 3);
  return [
    '/demands',
    '/demands/new',
    `/demands/${demandId}`,
    `/demands/${demandId}?view=sessions`,
    `/demands/${demandId}?view=meetings`,
    `/demands/${demandId}?view=deals`,
    '/meetings',
  ];
});
