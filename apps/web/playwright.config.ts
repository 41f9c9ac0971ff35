import { defineConfig } from '@playwright/test';

// Started by `npm test -- --browser`, which brings up the product and says where it is and as whom to ask.
export default defineConfig({
  testDir: './browser',
  testMatch: '**/*.browser-spec.ts',
  outputDir: '../../var/test/browser',
  reporter: [['list'], ['json', { outputFile: '../../var/test/browser.json' }]],
  workers: 1,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  use: {
    baseURL: process.env.WEB_URL,
    locale: 'en-GB',
    timezoneId: 'Australia/Sydney',
    viewport: { width: 1440, height: 900 },
    extraHTTPHeaders: { authorization: `Bearer ${process.env.WEB_TOKEN}` },
    launchOptions: {
      executablePath: process.env.CHROMIUM,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
});
