import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './signed-in';

const looks = [
  [1440, 'light'],
  [1440, 'dark'],
  [360, 'light'],
] as const;

/**
 * A test for each look that walks over pages: each has its heading, is whole, shuts nobody out (axe) and hangs over
 * nowhere.
 * @param pathsOf makes what the pages are to show, where the demo world has nothing of it
 */
export function walk(pages: string, pathsOf: (page: Page) => string[] | Promise<string[]>): void {
  for (const [width, colorScheme] of looks) {
    const title = `nobody is shut out of ${pages}, and nothing hangs over, at ${width} px in ${colorScheme}`;
    test(title, { tag: '@walk' }, async ({ page }) => {
      test.setTimeout(600_000);
      await page.setViewportSize({ width, height: 800 });
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      for (const path of await pathsOf(page)) await lookOver(page, path);
    });
  }
}

async function lookOver(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.waitForLoadState('load');
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
  const { violations } = await new AxeBuilder({ page }).analyze();
  const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  expect(grave.map(({ id, nodes }) => `${path}: ${id} ${nodes[0].html}`)).toEqual([]);
  expect([path, await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)]).toEqual([path, 0]);
}
