/** The fixtures of the end-to-end tests: every test has folders, a database and a started console of its own. */
import { copyFile, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test as base, type ElectronApplication, expect, type Page, type TestInfo } from '@playwright/test';
import { fillDatabase } from './filled-database';
import { goToPractices } from './places';
import { type LaunchWishes, RunningConsole } from './running-console';
import { setWindowSize } from './window';

export { expectNoViolations } from './axe';
export { clearClipboard, readClipboard } from './clipboard';
export { dialogCalls, replaceDialogs } from './dialogs';
export { SAMPLE_REGISTER } from './filled-database';
export { inMain } from './in-main';
export { goHome, goToPractices } from './places';
export { answerOf, ask } from './running-console';
export { runTask } from './task';
export { setZoom } from './window';
export { expect };

interface Fixtures {
  /** What the database holds when the console starts: nothing, or the sample register. `test.use({ register: 'sample' })`. */
  register: 'empty' | 'sample';
  /** Where the test begins: on the screen that the console opens, or on the table of practices. `test.use({ at: 'practices' })`. */
  at: 'first' | 'practices';
  /** Inner size of the window. */
  windowSize: { width: number; height: number };
  /** A folder that is gone after the test. */
  folder: string;
  /** The test's own database; it exists already when `register` is 'sample'. */
  database: string;
  /** Starts a console; on the test's own user-data folder and database unless told otherwise. All are closed after the test. */
  launch: (wishes?: Partial<LaunchWishes>) => Promise<RunningConsole>;
  /** The console that most tests need: started, with its window at `windowSize`. */
  running: RunningConsole;
  app: ElectronApplication;
  page: Page;
}

export const test = base.extend<Fixtures, { filledDatabase: string }>({
  register: ['empty', { option: true }],
  at: ['first', { option: true }],
  windowSize: [{ width: 1280, height: 800 }, { option: true }],

  filledDatabase: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the wanted fixtures from the pattern.
    async ({}, use) => {
      const folder = await mkdtemp(path.join(tmpdir(), 'cchub-e2e-filled-'));
      await use(await fillDatabase(folder));
      await removeFolder(folder);
    },
    { scope: 'worker', timeout: 90_000 },
  ],

  // biome-ignore lint/correctness/noEmptyPattern: as above.
  folder: async ({}, use) => {
    const folder = await mkdtemp(path.join(tmpdir(), 'cchub-e2e-'));
    await use(folder);
    await removeFolder(folder);
  },

  database: async ({ folder, register, filledDatabase }, use) => {
    const database = path.join(folder, 'register.sqlite');
    if (register === 'sample') await copyFile(filledDatabase, database);
    await use(database);
  },

  launch: async ({ folder, database }, use, testInfo) => {
    const started: RunningConsole[] = [];
    await use(async (wishes = {}) => {
      const userData = wishes.userData ?? path.join(folder, 'user-data');
      await mkdir(userData, { recursive: true });
      const running = await RunningConsole.start({ database, ...wishes, userData });
      started.push(running);
      return running;
    });
    const problems = started.flatMap((running) => running.unexpectedProblems);
    if (testInfo.status !== testInfo.expectedStatus || problems.length > 0) await keepEvidence(testInfo, started);
    for (const running of started) await running.discard();
    expect(problems, 'errors that the app logged').toEqual([]);
  },

  running: async ({ launch }, use) => {
    await use(await launch());
  },

  app: async ({ running }, use) => {
    await use(running.app);
  },

  page: async ({ running, windowSize, at }, use) => {
    const page = await running.readyPage();
    await setWindowSize(running.app, windowSize);
    if (at === 'practices') await goToPractices(page);
    await use(page);
  },
});

async function keepEvidence(testInfo: TestInfo, started: RunningConsole[]): Promise<void> {
  for (const [index, running] of started.entries()) {
    const number = index + 1;
    const text = [...running.problems.map((problem) => `PROBLEM ${problem}`), ...running.said].join('\n');
    await testInfo.attach(`console-${number}-said`, { body: text || 'nothing', contentType: 'text/plain' });
    for (const page of running.app.windows()) {
      const picture = await page.screenshot({ timeout: 5_000 }).catch(() => undefined);
      if (picture) await testInfo.attach(`console-${number}-window`, { body: picture, contentType: 'image/png' });
    }
  }
}

// Chromium may still be writing its last files.
const removeFolder = (folder: string) => rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
