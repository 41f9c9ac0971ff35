import { defineConfig } from '@playwright/test';
import { sessionOf } from './browser/people';

const signIn = 'sign-in.browser-spec.ts';

// Started by `npm test -- --browser`, which brings up the product and says where it is and who may sign in.
export default defineConfig({
  testDir: './browser',
  projects: [
    { name: 'sign-in', testMatch: signIn },
    {
      name: 'signed-in',
      testMatch: '*.browser-spec.ts',
      testIgnore: signIn,
      grepInvert: /@walk/,
      dependencies: ['sign-in'],
      // They change the one world that there is.
      workers: 1,
      use: { storageState: sessionOf('attache') },
    },
    {
      name: 'walks',
      testMatch: '*.browser-spec.ts',
      grep: /@walk/,
      dependencies: ['signed-in'],
      fullyParallel: true,
      use: { storageState: sessionOf('attache') },
    },
  ],
  outputDir: '../../var/test/browser',
  reporter: [['list'], ['json', { outputFile: '../../var/test/browser.json' }]],
  workers: 2,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  use: {
    baseURL: process.env.WEB_URL,
    locale: 'en-GB',
    timezoneId: 'Australia/Sydney',
    viewport: { width: 1440, height: 900 },
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
