import { type Browser, chromium, type Page } from '@playwright/test';
import type { DemoUser } from './demo/users';
import { ensureChromium } from './infra/chromium-program';
import { PlainError } from './infra/progress';

const flags = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'];

/** The Chromium that is installed here, without a window. @throws PlainError when there is none and none can be had */
export async function openBrowser(): Promise<Browser> {
  const executablePath = await ensureChromium();
  if (!executablePath) throw new PlainError('There is no Chromium here. Install it or set CHROMIUM.');
  return chromium.launch({ executablePath, args: flags });
}

/** Signs in as a person does, by the form. @throws PlainError when nothing answers at `url` */
export async function signInAs(page: Page, url: string, { email, password }: DemoUser): Promise<void> {
  await page.goto(`${url}/`).catch(() => {
    throw new PlainError(`Nothing answers at ${url}. Start the product first: npm start`);
  });
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('heading', { level: 1 }).waitFor();
}
