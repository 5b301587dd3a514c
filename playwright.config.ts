import { defineConfig } from '@playwright/test';
import { browserLaunch } from './test/support/browser.ts';
import { patience } from './test/support/patience.ts';

export default defineConfig({
  testDir: 'test/e2e',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results',
  globalSetup: './test/e2e/setup.ts',
  // A file has a server of its own: another one may go beside it.
  workers: 2,
  timeout: 120_000 * patience,
  expect: { timeout: 10_000 * patience },
  forbidOnly: Boolean(process.env.CI),
  // What failed is repeated for its trace alone, and stays failed: tracing all would cost a fifth of the time.
  retries: 1,
  failOnFlakyTests: true,
  use: {
    browserName: 'chromium',
    actionTimeout: 10_000 * patience,
    locale: 'ru-RU',
    viewport: { width: 1366, height: 768 },
    screenshot: 'only-on-failure',
    trace: 'on-first-retry',
    launchOptions: await browserLaunch(),
  },
});
