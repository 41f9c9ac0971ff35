import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { openLevers } from './browser-levers';
import { seedDemo } from './demo/seed';
import { seedForumDay } from './demo/seed-forum-day';
import { seedUsers } from './demo/users';
import { e2eStack } from './e2e/e2e-stack';
import { ensureChromium } from './infra/chromium-program';

const report = join('var', 'test', 'browser.json');

/**
 * The web app's tests in a real browser, against all services and the demo world.
 * @param args for Playwright
 */
export async function browserRing(args: string[]): Promise<{ passed: number; failed: number }> {
  const chromium = await ensureChromium();
  if (!chromium) {
    console.log('NOTE: there is no Chromium here, so the tests in a browser are left out. Install it or set CHROMIUM.');
    return { passed: 0, failed: 0 };
  }
  const stack = await e2eStack();
  const levers = await openLevers(stack);
  try {
    const world = { apiUrl: stack.url, log: () => {}, today: new Date() };
    await seedDemo(world);
    await seedForumDay(world);
    const users = await seedUsers(stack.databaseUrl('identity'));
    const env = {
      WEB_URL: stack.url,
      WEB_LEVERS: levers.url,
      WEB_USERS: JSON.stringify(users),
      CHROMIUM: chromium,
    };
    rmSync(report, { force: true });
    const program = join('node_modules', '@playwright', 'test', 'cli.js');
    const code = await run([program, 'test', '--config', join('apps', 'web', 'playwright.config.ts'), ...args], env);
    return tallyOf(code);
  } finally {
    await levers.close();
    await stack.down();
  }
}

function tallyOf(code: number): { passed: number; failed: number } {
  if (!existsSync(report)) return { passed: 0, failed: 1 };
  const { expected, unexpected, flaky } = JSON.parse(readFileSync(report, 'utf8')).stats;
  return { passed: expected, failed: unexpected + flaky === 0 && code !== 0 ? 1 : unexpected + flaky };
}

function run(args: string[], env: Record<string, string>): Promise<number> {
  const child = spawn(process.execPath, args, { stdio: 'inherit', env: { ...process.env, ...env } });
  return new Promise((resolve) => child.on('exit', (code) => resolve(code ?? 1)));
}
