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
  test(`nothing more than 200 kB of script is fetched before a page is there, and nothing twice, for the ${role}`, async ({
    browser,
  }) => {
    test.setTimeout(180_000);
    let namedByAny = 0;
    for (const path of paths) {
      // Nothing is in the cache of a new context.
      const context = await browser.newContext({
        storageState: sessionOf(role as Role),
        baseURL: process.env.WEB_URL,
        locale: 'en-GB',
      });
      const page = await context.newPage();
      const answers: string[] = [];
      page.on('request', (request) => {
        const { pathname, search } = new URL(request.url());
        if (pathname.startsWith('/api/')) answers.push(pathname + search);
      });
      await page.addInitScript(noteWhatHappens);
      await page.goto(path);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await page.waitForFunction(() => !document.querySelector('main [role="status"][aria-busy]'));
      // Not what comes afterwards, however late we look.
      const fetched = await page.evaluate(() =>
        (performance.getEntriesByType('resource') as PerformanceResourceTiming[])
          .filter(({ name, startTime }) => name.endsWith('.js') && startTime <= window.there!)
          .map(({ name }) => name),
      );
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
      // What the page itself names comes along with it: the app then has it, and nothing is fetched in vain.
      const { asked, named } = await page.evaluate(() => ({
        asked: window.asked,
        named: [...document.querySelectorAll<HTMLLinkElement>('link[rel=preload][href^="/api/"]')].map((link) =>
          link.getAttribute('href'),
        ),
      }));
      expect(
        named.filter((address) => !asked.includes(address!)),
        `${path} names in vain`,
      ).toEqual([]);
      const twice = named.filter((address) => answers.filter((each) => each === address).length > 1);
      expect(twice, `${path} fetches twice`).toEqual([]);
      namedByAny += named.length;
      await context.close();
    }
    expect(namedByAny).toBeGreaterThan(0);
  });
}

declare global {
  interface Window {
    asked: string[];
    /** Since when the page is there, ms after the visit began */
    there?: number;
  }
}

// Runs in the page.
function noteWhatHappens(): void {
  const { fetch } = window;
  window.asked = [];
  window.fetch = (input, init) => {
    const { pathname, search } = new URL(input instanceof Request ? input.url : input, location.href);
    window.asked.push(pathname + search);
    return fetch(input, init);
  };
  new MutationObserver(() => {
    const there = document.querySelector('h1') && !document.querySelector('main [role="status"][aria-busy]');
    window.there = there ? (window.there ?? performance.now()) : undefined;
  }).observe(document, { childList: true, subtree: true, attributes: true, attributeFilter: ['aria-busy'] });
}
