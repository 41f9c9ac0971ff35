import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as rest } from 'node:timers/promises';
import type { Cookie } from '@playwright/test';
import CDP from 'chrome-remote-interface';
import { chromiumFlags, chromiumHere } from '../browser';

export interface Visit {
  address: string;
  cookies: Cookie[];
  /** How many times slower the processor is made */
  throttle: number;
  /** Runs in the page before anything else */
  before: string;
  /** Is asked again and again until it is true; what is measured is then complete */
  done: string;
  /** What is wanted of the page in the end */
  answer: string;
}

/**
 * A browser that is watched as little as can be. What drives a browser for tests also notes the stack of every request
 * and puts a script of 330 kB into the page: 240 ms of a first visit when the processor is four times slower.
 */
export class BareBrowser {
  private constructor(
    private readonly browser: ChildProcess,
    private readonly folder: string,
    private readonly devTools: CDP.Client,
  ) {}

  static async open(): Promise<BareBrowser> {
    const folder = await mkdtemp(join(tmpdir(), 'titik-bare-'));
    const own = ['--headless', '--remote-debugging-port=0', `--user-data-dir=${folder}`, '--lang=en-GB'];
    // Nobody clicks into its windows, which it would otherwise take for hidden.
    const seen = ['--disable-backgrounding-occluded-windows', '--disable-renderer-backgrounding'];
    const browser = spawn(await chromiumHere(), [...chromiumFlags, ...own, ...seen, 'about:blank'], {
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    const devTools = await CDP({ target: await addressOf(browser), local: true });
    return new BareBrowser(browser, folder, devTools);
  }

  /** Visits a page in a new window with nothing in its cache. @throws Error when it is not done within half a minute */
  async visit<T>({ address, cookies, throttle, before, done, answer }: Visit): Promise<T> {
    const { devTools } = this;
    const { browserContextId } = await devTools.send('Target.createBrowserContext');
    try {
      await devTools.send('Storage.setCookies', { browserContextId, cookies: cookies.map(ofSession) });
      const window = { url: 'about:blank', browserContextId, width: 1440, height: 900 };
      const { targetId } = await devTools.send('Target.createTarget', window);
      const { sessionId } = await devTools.send('Target.attachToTarget', { targetId, flatten: true });
      await devTools.send('Page.enable', undefined, sessionId);
      await devTools.send('Page.bringToFront', undefined, sessionId);
      await devTools.send('Page.addScriptToEvaluateOnNewDocument', { source: before }, sessionId);
      await this.untilAtRest();
      await devTools.send('Emulation.setCPUThrottlingRate', { rate: throttle }, sessionId);
      await devTools.send('Page.navigate', { url: address }, sessionId);
      const ask = async <V>(expression: string): Promise<V> => {
        const { result } = await devTools.send(
          'Runtime.evaluate',
          { expression, returnByValue: true, awaitPromise: true },
          sessionId,
        );
        return result.value as V;
      };
      await this.until(() => ask<boolean>(done), address);
      return await ask<T>(answer);
    } finally {
      await devTools.send('Target.disposeBrowserContext', { browserContextId });
    }
  }

  /** A new window costs the browser as much as a page, and for seconds: its own frame is drawn by scripts too. */
  private async untilAtRest(): Promise<void> {
    let before = await this.cpuMs();
    for (let tries = 0, quiet = 0; quiet < 3 && tries < 60; tries++) {
      await rest(pauseMs);
      const now = await this.cpuMs();
      quiet = now - before < mostMsAtRest ? quiet + 1 : 0;
      before = now;
    }
  }

  /** What all its processes have used of the processor. */
  private async cpuMs(): Promise<number> {
    const { processInfo } = await this.devTools.send('SystemInfo.getProcessInfo');
    return processInfo.reduce((sum, { cpuTime }) => sum + cpuTime * 1000, 0);
  }

  private async until(done: () => Promise<boolean>, address: string): Promise<void> {
    for (let tries = 0; tries < 30; tries++) {
      // Seldom, and late at first: asking takes the page's own time.
      await rest(1_000);
      if (await done()) return;
    }
    throw new Error(`${address} was not there after half a minute`);
  }

  async close(): Promise<void> {
    const gone = new Promise((resolve) => this.browser.once('exit', resolve));
    await this.devTools.send('Browser.close');
    await gone;
    await rm(this.folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

const pauseMs = 500;
const mostMsAtRest = 15;

async function addressOf(browser: ChildProcess): Promise<string> {
  for await (const line of createInterface({ input: browser.stderr! })) {
    const address = /ws:\/\/\S+/.exec(line)?.[0];
    if (address) return address;
  }
  throw new Error('Chromium ended before it could be spoken to');
}

// Without a day on which it ends, a cookie is of this session.
function ofSession({ name, value, domain, path, httpOnly, secure, sameSite }: Cookie) {
  return { name, value, domain, path, httpOnly, secure, sameSite };
}
