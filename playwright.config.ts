import { defineConfig } from '@playwright/test';

// Started by `npm run e2e` (scripts/e2e.mjs), which provides the runtime and the display.
export default defineConfig({
  testDir: 'test/e2e',
  outputDir: 'test-results/e2e-files',
  workers: 2,
  fullyParallel: false,
  // A test that passes on the second try is a test that failed.
  retries: 0,
  forbidOnly: !!process.env.CI,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
  use: { trace: 'retain-on-failure' },
});
