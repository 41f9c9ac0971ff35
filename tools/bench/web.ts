import type { Browser, BrowserContext, Locator, Page } from '@playwright/test';
import { randomUUID } from 'node:crypto';
import { openBrowser, signInAs } from '../browser';
import { seedDemo } from '../demo/seed';
import { type DemoUser, seedUsers } from '../demo/users';
import { forgetDatabases, migrateAll } from '../migrate';
import { anyPorts, deployTopics, type Stack, type StackParts, startStack } from '../stack';
import { runSydneyCase } from '../sydney/sydney';
import { BareBrowser } from './bare-browser';
import { greatForumDay } from './great-forum-day';
import { percentile } from './percentile';

export interface WebOptions {
  /** How many times slower the browser's processor is made */
  throttle: number;
  rounds: number;
  log(line: string): void;
}

/** One page, first visited with an empty cache. */
export interface PageFigures {
  role: DemoUser['role'];
  path: string;
  /** Median of the rounds, ms after the visit began */
  largestPaint: number;
  /** What was done, and the slowest answer to it on the screen, ms */
  interactions: { what: string; slowest: number }[];
}

type Act = [what: string, act: (page: Page) => Promise<void>];

const pages: { role: DemoUser['role']; path: string; acts: Act[] }[] = [
  {
    role: 'attache',
    path: '/demands',
    acts: [
      [
        'type in the filter',
        (page) => page.getByLabel('Find by product, buyer, country').pressSequentially('tuna', { delay: 60 }),
      ],
      ['choose a state', (page) => press(page.getByText('closed', { exact: true }).first())],
    ],
  },
  {
    role: 'attache',
    path: '/demands/new',
    acts: [
      [
        'type what is wanted',
        (page) => page.getByLabel('What is the buyer looking for?').pressSequentially('daging rajungan', { delay: 60 }),
      ],
      ['another product', (page) => press(page.getByRole('button', { name: 'Another product' }))],
    ],
  },
  {
    role: 'attache',
    path: '/demands/:demand',
    acts: [
      ['to the sessions', (page) => press(page.getByRole('tab', { name: /Sessions/ }))],
      ['to the candidates', (page) => press(page.getByRole('tab', { name: /Candidates/ }))],
      ['another language', (page) => press(page.getByRole('button', { name: 'Bahasa Indonesia' }))],
    ],
  },
  { role: 'attache', path: '/meetings', acts: [['search', (page) => page.keyboard.press('Control+k')]] },
  { role: 'attache', path: '/deals', acts: [] },
  { role: 'producer', path: '/invitations', acts: [] },
  {
    role: 'producer',
    path: '/offers',
    acts: [['to an offer', (page) => press(page.getByRole('main').getByRole('link').last())]],
  },
  { role: 'producer', path: '/gaps', acts: [] },
  {
    role: 'coordinator',
    path: '/overview',
    acts: [['by cluster', (page) => press(page.getByText('Cluster', { exact: true }))]],
  },
  { role: 'coordinator', path: '/villages', acts: [] },
  {
    role: 'coordinator',
    path: '/forum-days/:great?step=timetable',
    acts: [
      ['drag a meeting', drag],
      [
        'take up and carry a meeting',
        async (page) => {
          await page.getByRole('grid').getByRole('button').first().focus();
          for (const key of ['Space', 'ArrowRight', 'ArrowRight', 'Escape']) await page.keyboard.press(key);
        },
      ],
    ],
  },
  { role: 'operator', path: '/status', acts: [] },
  { role: 'operator', path: '/users', acts: [] },
];

/**
 * As a person presses: the pointer is there before. `click()` looks meanwhile for what lies under it, several times, in
 * the page and on its slow processor.
 */
async function press(what: Locator): Promise<void> {
  const { mouse } = what.page();
  await what.scrollIntoViewIfNeeded();
  const { x, y, width, height } = (await what.boundingBox())!;
  await mouse.move(x + width / 2, y + height / 2);
  await what.page().waitForTimeout(300);
  await mouse.down();
  await mouse.up();
}

async function drag(page: Page): Promise<void> {
  const meeting = page.getByRole('grid').locator('[data-wish]').first();
  const { x, y, height } = (await meeting.boundingBox())!;
  await page.mouse.move(x + 20, y + height / 2);
  await page.mouse.down();
  await page.mouse.move(x + 320, y + height / 2, { steps: 12 });
  await page.keyboard.press('Escape');
  await page.mouse.up();
}

/** How fast the web app's main pages are there and answer, in a browser whose processor is made slower. */
export async function benchWeb(parts: Omit<StackParts, 'prefix'>, options: WebOptions): Promise<PageFigures[]> {
  const own: StackParts = { ...parts, prefix: `bench${randomUUID().slice(0, 6)}.` };
  await Promise.all([migrateAll(own), deployTopics(own, { lanes: 3, few: 2, replication: 1 })]);
  const stack = await startStack(own, await anyPorts(), 'var/bench', { LOG_LEVEL: 'warn', RATE_LIMIT_READS: '100000' });
  const browser = await openBrowser();
  const bare = await BareBrowser.open();
  try {
    await seedDemo({ apiUrl: stack.url, log: () => {}, today: new Date() });
    const users = await seedUsers(stack.databaseUrl('identity'));
    const { demandId } = await runSydneyCase(stack.url);
    const ids = { ':demand': demandId, ':great': await greatForumDay(stack.url) };
    return await measure({ browser, bare }, stack, users, ids, options);
  } finally {
    await Promise.all([browser.close(), bare.close()]);
    await stack.down();
    await forgetDatabases(own);
  }
}

async function measure(
  { browser, bare }: { browser: Browser; bare: BareBrowser },
  stack: Stack,
  users: DemoUser[],
  ids: Record<string, string>,
  { rounds, throttle, log }: WebOptions,
): Promise<PageFigures[]> {
  const figures: PageFigures[] = [];
  const sessions = new Map<string, Session>();
  for (const { role, path, acts } of pages) {
    const user = users.find((each) => each.role === role)!;
    const session = sessions.get(role) ?? (await sessionOf(browser, stack.url, user));
    sessions.set(role, session);
    const address = `${stack.url}${path.replace(/:\w+/, (name) => ids[name])}`;
    const paints: number[] = [];
    for (let round = 0; round < rounds; round++)
      paints.push(await bare.visit({ ...untilQuiet, address, cookies: session.cookies, throttle }));
    const slowest = acts.map(() => 0);
    for (let round = 0; round < rounds && acts.length > 0; round++) {
      // Nothing is in the cache of a new context.
      const context = await browser.newContext({ ...settings, storageState: session });
      try {
        const page = await visit(context, address, throttle);
        for (const [place, [, act]] of acts.entries())
          slowest[place] = Math.max(slowest[place], await slowestAnswer(page, act));
      } finally {
        await context.close();
      }
    }
    figures.push({
      role,
      path,
      largestPaint: percentile(paints, 0.5),
      interactions: acts.map(([what], place) => ({ what, slowest: slowest[place] })),
    });
    log(`${path} as ${role}: ${rounds} visits`);
  }
  return figures;
}

type Session = Awaited<ReturnType<BrowserContext['storageState']>>;
const settings = { locale: 'en-GB', viewport: { width: 1440, height: 900 } };

async function sessionOf(browser: Browser, url: string, user: DemoUser): Promise<Session> {
  const context = await browser.newContext(settings);
  try {
    await signInAs(await context.newPage(), url, user);
    return await context.storageState();
  } finally {
    await context.close();
  }
}

/** Opens a page to act on and waits until nothing on it is under way. */
async function visit(context: BrowserContext, address: string, throttle: number): Promise<Page> {
  const page = await context.newPage();
  await page.addInitScript(watch);
  const devTools = await context.newCDPSession(page);
  await devTools.send('Emulation.setCPUThrottlingRate', { rate: throttle });
  await page.goto(address);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.waitForFunction(() => !document.querySelector('[aria-busy="true"]'));
  await page.waitForTimeout(quietMs);
  return page;
}

/** How long after an event at most something was painted, ms; 0 where every answer took less than one frame. */
async function slowestAnswer(page: Page, act: (page: Page) => Promise<void>): Promise<number> {
  await page.evaluate(() => (window.seen.answers = []));
  await act(page);
  await page.waitForTimeout(quietMs);
  return page.evaluate(() => Math.max(0, ...window.seen.answers));
}

const quietMs = 1_000;

const untilQuiet = {
  before: `(${watch})()`,
  done: `window.seen.largest > 0 && !!document.querySelector('h1') && !document.querySelector('[aria-busy="true"]')`,
  answer: `new Promise((resolve) => setTimeout(() => resolve(window.seen.largest), ${quietMs}))`,
};

declare global {
  interface Window {
    seen: { largest: number; answers: number[] };
  }
}

// Runs in the page: what the browser itself measures of paints and of interactions (Event Timing).
function watch(): void {
  window.seen = { largest: 0, answers: [] };
  new PerformanceObserver((list) => {
    for (const { startTime } of list.getEntries()) window.seen.largest = startTime;
  }).observe({ type: 'largest-contentful-paint', buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & { interactionId?: number })[])
      if (entry.interactionId) window.seen.answers.push(entry.duration);
  }).observe({ type: 'event', buffered: true, durationThreshold: 16 } as PerformanceObserverInit);
}

export function printWeb(figures: readonly PageFigures[], throttle: number): void {
  console.log(
    `\nThe web app's pages, empty cache, processor ${throttle} times slower (goals: paint ≤ 1500, answer ≤ 100 ms)`,
  );
  for (const { role, path, largestPaint, interactions } of figures) {
    console.log(`  ${path} as ${role}: largest paint ${Math.round(largestPaint)} ms`);
    for (const { what, slowest } of interactions) console.log(`    ${what.padEnd(24)} ${slowest} ms`);
  }
}
