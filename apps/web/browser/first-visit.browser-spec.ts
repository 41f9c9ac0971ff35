import { type Role, sessionOf } from './people';
import { expect, test } from './signed-in';

const mostBytes = 200_000;

const pages: Record<Role, string[]> = {
  attache: ['/demands', '/demands/new', '/meetings', '/deals', '/post'],
  producer: ['/invitations', '/offers', '/offers/new', '/gaps', '/deliveries', '/calendar', '/company'],
  coordinator: ['/overview', '/villages', '/unlocks', '/curation', '/trainings', '/imports', '/forum-days'],
  operator: ['/status', '/parked', '/messages', '/users', '/holidays', '/audit', '/resources'],
};

for (const [role, paths] of Object.entries(pages)) {
  test(`nothing more than 200 kB of script is fetched before a page is there, for the ${role}`, async ({ browser }) => {
    test.setTimeout(180_000);
    for (const path of paths) {
      // Nothing is in the cache of a new context.
      const context = await browser.newContext({
        storageState: sessionOf(role as Role),
        baseURL: process.env.WEB_URL,
        locale: 'en-GB',
      });
      const page = await context.newPage();
      const scripts = new Set<string>();
      page.on('request', (request) => {
        if (request.resourceType() === 'script') scripts.add(request.url());
      });
      await page.goto(path);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await page.waitForFunction(() => !document.querySelector('main [role="status"][aria-busy]'));
      const fetched = [...scripts];
      const sizes = await Promise.all(
        fetched.map(async (url) => {
          const answer = await page.request.head(url, { headers: { 'accept-encoding': 'gzip' } });
          expect(answer.headers()['content-encoding']).toBe('gzip');
          return Number(answer.headers()['content-length']);
        }),
      );
      const bytes = sizes.reduce((sum, size) => sum + size, 0);
      expect(bytes, `${path}: ${fetched.length} files`).toBeGreaterThan(100_000);
      expect(bytes, `${path}: ${fetched.length} files`).toBeLessThanOrEqual(mostBytes);
      await context.close();
    }
  });
}
