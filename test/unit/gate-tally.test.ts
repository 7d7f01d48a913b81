// Would catch: a gate that stays green although a runner died, a file could not be loaded, or a test was flaky.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, test } from 'vitest';

type Tally = (file: string, code: number) => { passed: number; failed: number; skipped: number };
const module = pathToFileURL(resolve(import.meta.dirname, '../../scripts/gate/tally.mjs')).href;
const { vitestTally, playwrightTally }: { vitestTally: Tally; playwrightTally: Tally } = await import(module);

const folder = mkdtempSync(join(tmpdir(), 'tally-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const report = (content: unknown) => {
  const file = join(folder, 'report.json');
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  return file;
};

const vitest = { numPassedTests: 3, numFailedTests: 1, numPendingTests: 1, numTodoTests: 1, testResults: [] };
const playwright = { stats: { expected: 4, unexpected: 1, flaky: 0, skipped: 2 }, errors: [] };

test('counts what the runners counted', () => {
  expect(vitestTally(report(vitest), 1)).toEqual({ passed: 3, failed: 1, skipped: 2 });
  expect(playwrightTally(report(playwright), 1)).toEqual({ passed: 4, failed: 1, skipped: 2 });
});

test.each([vitestTally, playwrightTally])('a report that is missing or cut off is a failure', (tally) => {
  expect(tally(join(folder, 'none.json'), 0)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  expect(tally(report('{"stats"'), 0)).toEqual({ passed: 0, failed: 1, skipped: 0 });
});

test('a test file that could not be loaded is a failure', () => {
  const testResults = [
    { status: 'failed', assertionResults: [] },
    { status: 'failed', assertionResults: [{}] },
  ];
  expect(vitestTally(report({ ...vitest, testResults }), 1).failed).toBe(2);
});

test('a runner that ended badly without a failed test is a failure', () => {
  expect(vitestTally(report({ ...vitest, numFailedTests: 0 }), 1).failed).toBe(1);
  const stats = { ...playwright.stats, unexpected: 0 };
  expect(playwrightTally(report({ stats, errors: [] }), 1).failed).toBe(1);
});

test('a flaky test and an error outside the tests are failures', () => {
  const stats = { ...playwright.stats, unexpected: 0, flaky: 1 };
  expect(playwrightTally(report({ stats, errors: [{}] }), 0).failed).toBe(2);
});
