import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { seedUsers } from './demo/users';
import { e2eStack } from './e2e/e2e-stack';
import { makeWorld } from './e2e/world';
import { ensureChromium } from './infra/chromium-program';
import { post } from './sydney/api';

const report = join('var', 'test', 'browser.json');
const offers = 24;

/**
 * The web app's tests in a real browser, against all services and a small world of villages and one buyer.
 * @param args for Playwright
 */
export async function browserRing(args: string[]): Promise<{ passed: number; failed: number }> {
  const chromium = await ensureChromium();
  if (!chromium) {
    console.log('NOTE: there is no Chromium here, so the tests in a browser are left out. Install it or set CHROMIUM.');
    return { passed: 0, failed: 0 };
  }
  const stack = await e2eStack();
  try {
    const world = await makeWorld(stack.url);
    for (let n = 0; n < offers; n++) await post(stack.url, '/offers', world.offer(n));
    const users = await seedUsers(stack.databaseUrl('identity'));
    const { email, password } = users.find(({ postId }) => postId === world.postId)!;
    const env = { WEB_URL: stack.url, WEB_EMAIL: email, WEB_PASSWORD: password, CHROMIUM: chromium };
    rmSync(report, { force: true });
    const program = join('node_modules', '@playwright', 'test', 'cli.js');
    const code = await run([program, 'test', '--config', join('apps', 'web', 'playwright.config.ts'), ...args], env);
    return tallyOf(code);
  } finally {
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
