import type { Page } from '@playwright/test';

/** Opens what a long list still hides. */
export async function showAll(page: Page): Promise<void> {
  const more = page.getByRole('button', { name: /^\d+ more$/ }).first();
  while (await more.isVisible()) await more.click();
}
