import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { localIssuer } from '@titik/testing/local-issuer';
import { postIdOf } from '../apps/buyer-registry/src/trade-posts/seed-posts';
import { ensureChromium } from './infra/chromium-program';
import { PlainError } from './infra/progress';
import { signingKey } from './kept-secrets';

const folder = join('docs', 'pictures');
const url = process.env.GATEWAY_URL ?? `http://127.0.0.1:${process.env.PORT ?? 3000}`;
const flags = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'];

/** Takes the README's pictures of the demo world that `npm start` shows, as ITPC Sydney's attaché sees it. */
export async function main(): Promise<number> {
  const executablePath = await ensureChromium();
  if (!executablePath) throw new PlainError('There is no Chromium here. Install it or set CHROMIUM.');
  const postId = postIdOf('itpc', 'Sydney');
  const me = { subject: 'pictures', name: 'atase@itpc-sydney.example', role: 'attache', postId } as const;
  const authorization = `Bearer ${await localIssuer(signingKey('var'), `${url}/oidc`).token(me)}`;
  const demandId = await newestDemand(authorization, postId);
  mkdirSync(folder, { recursive: true });
  const browser = await chromium.launch({ executablePath, args: flags });
  try {
    for (const [name, path, width, colorScheme] of [
      ['demand', `/demands/${demandId}`, 1440, 'light'],
      ['demand-dark', `/demands/${demandId}`, 1440, 'dark'],
      ['demand-phone', `/demands/${demandId}`, 360, 'light'],
      ['demands', '/demands', 1440, 'light'],
      ['new-demand', '/demands/new', 1440, 'light'],
      ['meetings', '/meetings', 1440, 'light'],
    ] as const) {
      const viewport = { width, height: width === 360 ? 740 : 900 };
      const page = await browser.newPage({
        viewport,
        colorScheme,
        locale: 'en-GB',
        extraHTTPHeaders: { authorization },
      });
      await page.route('**/auth/me', (route) => route.fulfill({ json: me }));
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

async function newestDemand(authorization: string, postId: string): Promise<string> {
  const answer = await fetch(`${url}/api/v1/demands?limit=1&postId=${postId}`, { headers: { authorization } });
  if (!answer.ok) throw new PlainError(`${url} answered ${answer.status}. Start the product first: npm start`);
  const { items } = (await answer.json()) as { items: { demandId: string }[] };
  if (items.length === 0)
    throw new PlainError('There is no demand yet. Start the product with its demo world: npm start');
  return items[0].demandId;
}
