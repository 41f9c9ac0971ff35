import { type Browser, chromium, type Page } from '@playwright/test';
import type { DemoUser } from './demo/users';
import { ensureChromium } from './infra/chromium-program';
import { PlainError } from './infra/progress';

export const chromiumFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
];

/** Path of the Chromium that is installed here. @throws PlainError when there is none and none can be had */
export async function chromiumHere(): Promise<string> {
  const path = await ensureChromium();
  if (!path) throw new PlainError('There is no Chromium here. Install it or set CHROMIUM.');
  return path;
}

/** It, without a window. @throws PlainError when there is none and none can be had */
export async function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: await chromiumHere(), args: chromiumFlags });
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
