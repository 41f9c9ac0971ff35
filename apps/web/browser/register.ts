import type { Browser, Page } from '@playwright/test';
import { sessionOf } from './people';

/** Registers a demand over the API, as somebody else might at the same time. @returns its id */
export async function register(page: Page, words: string, quantity = 2, maxSessions = 2): Promise<string> {
  const { postId } = (await (await page.request.get('/auth/me')).json()) as { postId: string };
  const { items } = (await (await page.request.get(`/api/v1/buyers?postId=${postId}`)).json()) as {
    items: { buyerId: string }[];
  };
  const month = (after: number): string => {
    const now = new Date();
    return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + after, 1)).toISOString().slice(0, 7);
  };
  const line = {
    words,
    quantity: { min: quantity, unit: 'TNE', rhythm: 'monthly' },
    shipWindow: { from: month(2), to: month(4) },
  };
  const answer = await page.request.post('/api/v1/demands', {
    headers: { origin: process.env.WEB_URL! },
    data: { postId, buyerId: items[0].buyerId, maxSessions, lines: [line] },
  });
  if (!answer.ok()) throw new Error(await answer.text());
  return ((await answer.json()) as { demandId: string }).demandId;
}

/** The same by the trade post's attaché, whoever the page at hand is. */
export async function registerElsewhere(browser: Browser, words: string): Promise<string> {
  const context = await browser.newContext({ storageState: sessionOf('attache'), baseURL: process.env.WEB_URL });
  try {
    return await register(await context.newPage(), words);
  } finally {
    await context.close();
  }
}
