import { defineConfig } from '@playwright/test';

// Started by `npm run e2e` (scripts/e2e.mjs), which provides the runtime and the displays: one for each test that runs at
// the same time, '' for the person's own.
const displays = (process.env.CCHUB_E2E_DISPLAYS ?? '').split(',');

// Playwright's workers load this file too: all that one of them starts opens its windows on the worker's own display.
const own = displays[Number(process.env.TEST_PARALLEL_INDEX ?? 0)];
if (own) process.env.DISPLAY = own;

export default defineConfig({
  testDir: 'test/e2e',
  outputDir: 'test-results/e2e-files',
  // Kept pictures of printed pages. One that is missing fails its test, unless they are to be written anew.
  snapshotPathTemplate: 'test/fixtures/pages/{arg}{ext}',
  updateSnapshots: 'none',
  workers: displays.length,
  fullyParallel: false,
  // A test that passes on the second try is a test that failed.
  retries: 0,
  forbidOnly: !!process.env.CI,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
  use: { trace: 'retain-on-failure' },
});
