// Would catch: a window that waits for ever, or a register that is half written, when the process that reads files dies.
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { ElectronApplication } from '@playwright/test';
import { workbookParts } from '../support/handmade-workbook';
import { makeZip } from '../support/zip';
import { ask, dialogCalls, expect, replaceDialogs, SAMPLE_REGISTER, test } from './support/app';
import { ImportWizard } from './support/import-wizard';
import { inMain } from './support/in-main';

type Watched = typeof globalThis & { killedWorkers?: number };

/** Ends the next file process at once, as the system does when memory runs out, as soon as it is asked for this. */
async function killWorkerAt(app: ElectronApplication, method: string, portion = 1): Promise<void> {
  await inMain(
    app,
    ({ utilityProcess }, wanted) => {
      const fork = utilityProcess.fork;
      utilityProcess.fork = (...words) => {
        utilityProcess.fork = fork;
        const child = fork.apply(utilityProcess, words);
        const post = child.postMessage;
        let asked = 0;
        child.postMessage = (message: { method: string }, ...more) => {
          post.call(child, message, ...more);
          if (message.method !== wanted.method) return;
          asked += 1;
          if (asked !== wanted.portion) return;
          const watched = globalThis as Watched;
          watched.killedWorkers = (watched.killedWorkers ?? 0) + 1;
          if (child.pid) process.kill(child.pid, 'SIGKILL');
        };
        return child;
      };
    },
    { method, portion },
  );
}

const killed = (app: ElectronApplication) => inMain(app, () => (globalThis as Watched).killedWorkers ?? 0);

test('killed while it reads: said at once, and the same file can be chosen again', async ({ app, page }) => {
  const wizard = new ImportWizard(app, page);
  await killWorkerAt(app, 'open');
  await wizard.open();
  await wizard.choose(SAMPLE_REGISTER);
  await expect(wizard.failure).toContainText('stopped unexpectedly. Nothing was imported');
  await expect(wizard.failure).toContainText('Try again');
  expect(await killed(app)).toBe(1);

  await wizard.choose(SAMPLE_REGISTER);
  await wizard.toColumns();
  await wizard.toPlan();
  await wizard.commit();
  expect((await ask(page, 'app.status', {})).counts.practices).toBe(596);
});

test('killed while its rows are written: nothing of the import is in the register, and it can be done again', async ({
  app,
  page,
}) => {
  const wizard = new ImportWizard(app, page);
  // The second portion is asked for once the first is being written.
  await killWorkerAt(app, 'changes', 2);
  await wizard.planOf(SAMPLE_REGISTER);
  await wizard.button(/^Import [\d,]+ rows?$/).click();
  await expect(wizard.failure).toContainText('stopped unexpectedly. Nothing was imported');
  expect(await killed(app)).toBe(1);
  expect((await ask(page, 'app.status', {})).counts).toMatchObject({ practices: 0, contractors: 0, listEntries: 0 });
  expect(await ask(page, 'imports.batches', {})).toEqual([]);

  await wizard.button('Choose the file again').click();
  await wizard.choose(SAMPLE_REGISTER);
  await wizard.toColumns();
  await wizard.toPlan();
  await wizard.commit();
  expect((await ask(page, 'app.status', {})).counts.practices).toBe(596);
});

test('a file that needs more memory than the setting allows: said with the limit, and the console goes on', async ({
  app,
  page,
  folder,
}) => {
  test.setTimeout(180_000);
  const { version, form } = await ask(page, 'settings.toEdit', {});
  const values = { ...form, importMemoryMb: 256 };
  const saved = await ask(page, 'settings.save', { version, values });
  // Within every other limit: a table of 1.9 million texts of 130 characters.
  const texts = Array.from({ length: 1900 }, (_, block) =>
    Array.from({ length: 1000 }, (_, n) => `<si><t>${`${block} ${n} `.padEnd(130, 'x')}</t></si>`).join(''),
  ).join('');
  const file = path.join(folder, 'texts.xlsx');
  const data = '<row><c t="s"><v>0</v></c></row>';
  await writeFile(file, makeZip(workbookParts(data, { 'xl/sharedStrings.xml': `<sst>${texts}</sst>` })));
  const wizard = new ImportWizard(app, page);
  await wizard.open();
  await wizard.choose(file);
  await expect(wizard.failure).toContainText('Nothing was imported', { timeout: 60_000 });
  await expect(wizard.failure).toContainText('An import may use 256 MB of memory');
  await expect(wizard.failure).toContainText('raise the limit in Settings');

  await ask(page, 'settings.save', { version: saved.version, values: form });
  await wizard.choose(SAMPLE_REGISTER);
  await wizard.toColumns();
});

test('the page itself dies: the person is asked, and it comes back on the register as it stands', async ({
  app,
  page,
}) => {
  await ask(page, 'app.useSampleData', {});
  await replaceDialogs(app, { message: 0 });
  await inMain(app, async ({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    const loaded = new Promise<void>((resolve) => contents?.once('did-finish-load', () => resolve()));
    contents?.forcefullyCrashRenderer();
    await loaded;
  });
  expect((await dialogCalls(app)).map(({ options }) => options.message)).toEqual(['The window stopped working.']);
  // Playwright's page went with the process, so the new one is asked from the main process.
  const heading = () =>
    inMain(app, ({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript('document.querySelector("h1")?.textContent'),
    );
  // The home page: its title is the day.
  await expect.poll(heading).toMatch(/^\w+day \d{1,2} \w+ \d{4}$/);
});
