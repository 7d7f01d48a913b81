// Would catch: a gate that fails in CI without saying which test and why.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, test } from 'vitest';

type Reasons = (file: string) => string[];
const module = pathToFileURL(resolve(import.meta.dirname, '../../scripts/gate/reasons.mjs')).href;
const {
  vitestReasons,
  playwrightReasons,
  sayReasons,
}: { vitestReasons: Reasons; playwrightReasons: Reasons; sayReasons: (reasons: string[]) => string } = await import(
  module
);

const folder = mkdtempSync(join(tmpdir(), 'reasons-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const report = (content: unknown) => {
  const file = join(folder, 'report.json');
  writeFileSync(file, JSON.stringify(content));
  return file;
};

test('names a failed end-to-end test in a nested suite, with every soft error', () => {
  const errors = [
    { message: '\u001b[31mcut off on settings\u001b[39m\n\n  Received: []' },
    { message: 'axe on settings' },
  ];
  const failed = {
    file: 'a.spec.ts',
    line: 9,
    title: 'saves',
    tests: [{ status: 'unexpected', results: [{ errors }] }],
  };
  const fine = { file: 'a.spec.ts', line: 1, title: 'fine', tests: [{ status: 'expected', results: [{}] }] };
  const [reason, ...others] = playwrightReasons(report({ suites: [{ specs: [fine], suites: [{ specs: [failed] }] }] }));
  expect(others).toEqual([]);
  expect(reason).toBe('a.spec.ts:9 › saves\n    cut off on settings\n      Received: []\n    axe on settings');
});

test('names a failed unit test, and a file that could not be loaded', () => {
  const testResults = [
    {
      name: 'one.test.ts',
      status: 'failed',
      assertionResults: [{ status: 'failed', fullName: 'adds', failureMessages: ['not 3'] }],
    },
    { name: 'two.test.ts', status: 'failed', message: 'no such module', assertionResults: [] },
    { name: 'three.test.ts', status: 'passed', assertionResults: [{ status: 'passed', fullName: 'ok' }] },
  ];
  expect(vitestReasons(report({ testResults }))).toEqual([
    'one.test.ts › adds\n    not 3',
    'two.test.ts\n    no such module',
  ]);
});

test('says nothing where nothing failed or nothing was run, and counts what it leaves out', () => {
  expect(vitestReasons(join(folder, 'none.json'))).toEqual([]);
  expect(sayReasons([])).toBe('');
  expect(sayReasons(Array.from({ length: 22 }, (_, index) => `${index}`))).toContain('… and 2 more');
});
