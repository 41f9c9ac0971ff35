import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from '@playwright/test';
import { openBrowser, signInAs } from './browser';
import { type DemoUser, demoUsers } from './demo/users';
import { PlainError } from './infra/progress';

type Role = DemoUser['role'];
type Shot = [name: string, path: string, more?: { phone?: true; dark?: true }];

const folder = join('docs', 'pictures');
const url = process.env.GATEWAY_URL ?? `http://127.0.0.1:${process.env.PORT ?? 3000}`;
const calmMs = 2_000;

/** What the README shows, as each of the demo's users sees it. `:id` is the first thing of the list before it. */
const shots: Record<Role, Shot[]> = {
  attache: [
    ['demand', '/demands/:id'],
    ['demand-dark', '/demands/:id', { dark: true }],
    ['demand-phone', '/demands/:id', { phone: true }],
    ['demands', '/demands'],
    ['new-demand', '/demands/new'],
    ['meetings', '/meetings'],
    ['deals', '/deals'],
  ],
  producer: [
    ['invitations', '/invitations'],
    ['invitations-phone', '/invitations', { phone: true }],
    ['offers', '/offers'],
    ['gaps', '/gaps'],
  ],
  coordinator: [
    ['overview', '/overview'],
    ['unlocks', '/unlocks'],
    ['villages', '/villages'],
    ['forum-day', '/forum-days/:id?step=timetable'],
  ],
  operator: [
    ['status', '/status'],
    ['holidays', '/holidays'],
    ['users', '/users'],
  ],
};

/** Takes the README's pictures of the demo world that `npm start` shows. */
export async function main(): Promise<number> {
  mkdirSync(folder, { recursive: true });
  const browser = await openBrowser();
  try {
    for (const [role, its] of Object.entries(shots)) await take(browser, role as Role, its);
  } finally {
    await browser.close();
  }
  return 0;
}

async function take(browser: Browser, role: Role, its: readonly Shot[]): Promise<void> {
  const first = await browser.newPage({ locale: 'en-GB' });
  await signInAs(
    first,
    url,
    demoUsers.find((user) => user.role === role)!,
  );
  const storageState = await first.context().storageState();
  for (const [name, path, { phone = false, dark = false } = {}] of its) {
    const settings: BrowserContextOptions = {
      viewport: phone ? { width: 360, height: 740 } : { width: 1440, height: 900 },
      colorScheme: dark ? 'dark' : 'light',
      locale: 'en-GB',
      storageState,
    };
    const page = await browser.newPage(settings);
    await page.goto(`${url}${await whole(first, path)}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    if (name === 'new-demand') await page.getByLabel('What is the buyer looking for?').fill('daging rajungan');
    await page.waitForTimeout(calmMs);
    await page.screenshot({ path: join(folder, `${name}.png`) });
    await page.context().close();
    console.log(join(folder, `${name}.png`));
  }
  await first.context().close();
}

/** The path with the id of the newest thing of its list. */
async function whole(page: Page, path: string): Promise<string> {
  if (!path.includes(':id')) return path;
  const list = path.split('/')[1];
  const { items } = (await (await page.request.get(`${url}/api/v1/${list}?limit=1`)).json()) as {
    items: Record<string, string>[];
  };
  if (items.length === 0) throw new PlainError('The demo world is not there. Start the product with it: npm start');
  return path.replace(':id', items[0][list === 'demands' ? 'demandId' : 'forumDayId']);
}
