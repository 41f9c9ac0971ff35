import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type BrowserContextOptions, chromium, type Page } from '@playwright/test';
import { demoUsers } from './demo/users';
import { ensureChromium } from './infra/chromium-program';
import { PlainError } from './infra/progress';

const folder = join('docs', 'pictures');
const url = process.env.GATEWAY_URL ?? `http://127.0.0.1:${process.env.PORT ?? 3000}`;
const flags = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'];

/** Takes the README's pictures of the demo world that `npm start` shows, as ITPC Sydney's attaché sees it. */
export async function main(): Promise<number> {
  const executablePath = await ensureChromium();
  if (!executablePath) throw new PlainError('There is no Chromium here. Install it or set CHROMIUM.');
  mkdirSync(folder, { recursive: true });
  const browser = await chromium.launch({ executablePath, args: flags });
  try {
    const first = await browser.newPage({ locale: 'en-GB' });
    const demandId = await signIn(first);
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
async function signIn(page: Page): Promise<string> {
  const { email, password } = demoUsers.find(({ role }) => role === 'attache')!;
  await page.goto(`${url}/demands`).catch(() => {
    throw new PlainError(`Nothing answers at ${url}. Start the product first: npm start`);
  });
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('heading', { level: 1 }).waitFor();
  const { items } = (await (await page.request.get(`${url}/api/v1/demands?limit=1`)).json()) as {
    items: { demandId: string }[];
  };
  if (items.length === 0)
    throw new PlainError('There is no demand yet. Start the product with its demo world: npm start');
  return items[0].demandId;
}
