import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContextOptions, Page } from '@playwright/test';
import { openBrowser, signInAs } from './browser';
import { demoUsers } from './demo/users';
import { PlainError } from './infra/progress';

const folder = join('docs', 'pictures');
const url = process.env.GATEWAY_URL ?? `http://127.0.0.1:${process.env.PORT ?? 3000}`;

/** Takes the README's pictures of the demo world that `npm start` shows, as ITPC Sydney's attaché sees it. */
export async function main(): Promise<number> {
  mkdirSync(folder, { recursive: true });
  const browser = await openBrowser();
  try {
    const first = await browser.newPage({ locale: 'en-GB' });
    await signInAs(
      first,
      url,
      demoUsers.find(({ role }) => role === 'attache')!,
    );
    const demandId = await newestDemand(first);
    const storageState = await first.context().storageState();
    for (const [name, path, width, colorScheme] of [
      ['demand', `/demands/${demandId}`, 1440, 'light'],
      ['demand-dark', `/demands/${demandId}`, 1440, 'dark'],
      ['demand-phone', `/demands/${demandId}`, 360, 'light'],
      ['demands', '/demands', 1440, 'light'],
      ['new-demand', '/demands/new', 1440, 'light'],
      ['meetings', '/meetings', 1440, 'light'],
    ] as const) {
      const viewport = { width, height: width === 360 ? 740 : 900 };
      const settings: BrowserContextOptions = { viewport, colorScheme, locale: 'en-GB', storageState };
      const page = await browser.newPage(settings);
      await page.goto(`${url}${path}`);
      await page.getByRole('heading', { level: 1 }).waitFor();
      if (name === 'new-demand') await page.getByLabel('What is the buyer looking for?').fill('daging rajungan');
      await page.waitForTimeout(2_000);
      await page.screenshot({ path: join(folder, `${name}.png`) });
      await page.close();
      console.log(join(folder, `${name}.png`));
    }
  } finally {
    await browser.close();
  }
  return 0;
}

/** @returns the post's newest demand */
async function newestDemand(page: Page): Promise<string> {
  const { items } = (await (await page.request.get(`${url}/api/v1/demands?limit=1`)).json()) as {
    items: { demandId: string }[];
  };
  if (items.length === 0)
    throw new PlainError('There is no demand yet. Start the product with its demo world: npm start');
  return items[0].demandId;
}
