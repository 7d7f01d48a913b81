// Long papers: it breaks when a stopped report leaves half a file or a window, when one practice's file takes another's
// place, when the page is not told how far it is, or when a page that breaks while it draws goes unsaid.
import { mkdir, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import type { ReportOrder } from '../../shared/domain/reports/order';
import { answerOf, ask, dialogCalls, expect, inMain, replaceDialogs, test } from './support/app';
import { readPdf } from './support/files';
import { readJumps } from './support/pdf';
import { printCalls, replacePrinter } from './support/printer';

test.use({ register: 'sample' });
test.beforeEach(() => test.setTimeout(180_000));

const all: ReportOrder = { what: 'practice-status', scope: { of: 'all' }, closed: true };
type Told = Window & { told?: { step: string; done: number; total: number | null }[] };
type Counted = typeof globalThis & { windowsMade?: number };

const some = async (page: Page, count: number) => {
  const rows = (await ask(page, 'practices.list', {})).slice(0, count);
  const order: ReportOrder = {
    what: 'practice-status',
    scope: { of: 'practices', ids: rows.map(({ id }) => id) },
    closed: true,
  };
  return { rows, order };
};

/** From now on the page keeps what it is told of reports. */
const listen = (page: Page) =>
  page.evaluate(() => {
    const told: NonNullable<Told['told']> = [];
    (window as Told).told = told;
    window.cchub.subscribe((event) => {
      const progress = event as { type: string } & (typeof told)[number];
      if (progress.type === 'report-progress') told.push(progress);
    });
  });
const told = (page: Page) => page.evaluate(() => (window as Told).told ?? []);
const isAt = (page: Page, wanted: string, done = 0) =>
  page.waitForFunction(
    (given) => ((window as Told).told ?? []).some(({ step, done: far }) => step === given.wanted && far >= given.done),
    { wanted, done },
    { timeout: 90_000 },
  );
const openWindows = (app: ElectronApplication) =>
  inMain(app, ({ BrowserWindow }) => BrowserWindow.getAllWindows().length);
const countWindows = (app: ElectronApplication) =>
  inMain(app, ({ app: electron }) => {
    const counted = globalThis as Counted;
    if (counted.windowsMade !== undefined) return;
    counted.windowsMade = 0;
    electron.on('browser-window-created', () => {
      counted.windowsMade = (counted.windowsMade ?? 0) + 1;
    });
  });
const windowsMade = (app: ElectronApplication) => inMain(app, () => (globalThis as Counted).windowsMade ?? 0);

test('says how far it is, and a stop leaves no file and no window', async ({ app, page, folder }) => {
  await listen(page);
  const target = path.join(folder, 'saved');
  await mkdir(target);
  await replaceDialogs(app, { save: path.join(target, 'all.pdf') });
  for (const step of ['drawing', 'numbering']) {
    const saving = answerOf(page, 'reports.savePdf', { order: all });
    await isAt(page, step);
    await ask(page, 'reports.cancel', {});
    expect(await saving).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    expect(await readdir(target)).toEqual([]);
    // A PDF that is half made is made to its end, for nobody.
    await expect.poll(() => openWindows(app), { timeout: 90_000 }).toBe(1);
    await page.evaluate(() => (window as Told).told?.splice(0));
  }
  const { order } = await some(page, 3);
  expect(await ask(page, 'reports.savePdf', { order })).toEqual({ path: path.join(target, 'all.pdf') });
  expect((await readPdf(path.join(target, 'all.pdf'))).pages.length).toBeGreaterThan(3);
  const steps = (await told(page)).map(({ step }) => step);
  expect([...new Set(steps)]).toEqual(['gathering', 'drawing', 'numbering', 'writing']);
});

test('one file for each practice, named by its code, never over another', async ({ app, page, folder }) => {
  const { rows, order } = await some(page, 4);
  const parent = path.join(folder, 'reports');
  await mkdir(parent);
  await replaceDialogs(app, { open: parent });
  await countWindows(app);
  const first = await ask(page, 'reports.saveEach', { order });
  expect(await windowsMade(app), 'one window draws them all').toBe(1);
  const called = rows.map(({ odsCode }) => `${odsCode}.pdf`).sort();
  expect(first?.files).toBe(4);
  expect(path.dirname(first?.folder ?? '')).toBe(parent);
  expect((await readdir(first?.folder ?? '')).sort()).toEqual(called);
  for (const { odsCode, name } of rows) {
    const pdf = await readPdf(path.join(first?.folder ?? '', `${odsCode}.pdf`));
    expect(pdf.title).toBe(`Practice status report – ${odsCode} ${name}`);
    const text = pdf.pages.join(' ');
    expect(text).toContain('Page 1 of');
    for (const other of rows) if (other.odsCode !== odsCode) expect(text).not.toContain(other.odsCode);
  }
  const before = await readFile(path.join(first?.folder ?? '', called[0] ?? ''));
  const second = await ask(page, 'reports.saveEach', { order });
  expect(second?.folder).toBe(`${first?.folder} (2)`);
  expect(await readFile(path.join(first?.folder ?? '', called[0] ?? ''))).toEqual(before);
  expect((await dialogCalls(app))[0]?.options.properties).toContain('openDirectory');

  await replaceDialogs(app, { open: null });
  expect(await ask(page, 'reports.saveEach', { order })).toBeNull();
  expect(await readdir(parent)).toHaveLength(2);
});

test('one file for each practice stops cleanly: those that are there are whole', async ({ app, page, folder }) => {
  await listen(page);
  const parent = path.join(folder, 'reports');
  await mkdir(parent);
  await replaceDialogs(app, { open: parent });
  const saving = answerOf(page, 'reports.saveEach', { order: all });
  await isAt(page, 'writing', 2);
  await ask(page, 'reports.cancel', {});
  const answer = await saving;
  if (answer.ok) throw new Error('It was not stopped');
  expect(answer.error.code).toBe('cancelled');
  const [made = ''] = await readdir(parent);
  const files = await readdir(path.join(parent, made));
  expect(answer.error.message).toMatch(new RegExp(`^Stopped\\. ${files.length} of \\d+ files`));
  expect(files.length).toBeGreaterThanOrEqual(2);
  expect(
    files.filter((name) => !/^[A-Z0-9]+\.pdf$/.test(name)),
    'no half file',
  ).toEqual([]);
  for (const name of files.slice(-2))
    expect((await readPdf(path.join(parent, made, name))).pages.length).toBeGreaterThan(0);
  await expect.poll(() => openWindows(app)).toBe(1);
});

test('the printer gets what the PDF has, with the pages of the contents', async ({ app, page, folder }) => {
  const { order } = await some(page, 6);
  const file = path.join(folder, 'six.pdf');
  await replaceDialogs(app, { save: file });
  await ask(page, 'reports.savePdf', { order });
  const [whole] = (await readJumps(file)).bookmarks;
  await replacePrinter(app, { success: true, reason: '' });
  expect(await ask(page, 'reports.print', { order })).toEqual({ printed: true });
  const [call] = await printCalls(app);
  expect(call?.options).toMatchObject({ silent: false, pageSize: 'A4', landscape: false, printBackground: true });
  expect(call?.options.margins, 'the margins of the style sheet, as in the PDF').toBeUndefined();
  const squeezed = call?.text.replace(/\s+/g, '') ?? '';
  for (const { title, page: number } of whole?.items.filter(({ title }) => title !== 'Contents') ?? [])
    expect(squeezed).toContain(`${title.replace(/\s+/g, '')}${number}`);
});

test('a page that breaks and a dialog that can’t be opened are said', async ({ app, page, running, folder }) => {
  running.allowProblem(/render-process-gone|crash/i);
  const { order } = await some(page, 1);
  await inMain(app, ({ BrowserWindow }) => {
    const contents = Object.getPrototypeOf(BrowserWindow.getAllWindows()[0]?.webContents);
    contents.print = () => {
      throw new Error('Invalid print settings');
    };
  });
  expect(await answerOf(page, 'reports.print', { order })).toMatchObject({
    ok: false,
    error: { code: 'report-failed', message: expect.stringMatching(/could not be opened.*save it as a PDF/) },
  });
  await inMain(app, ({ app: electron }) => {
    electron.once('browser-window-created', (_event, window) => {
      // Once the page is in its process: the one that a window begins with is left behind.
      window.webContents.once('did-navigate', () => window.webContents.forcefullyCrashRenderer());
    });
  });
  const file = path.join(folder, 'broken.pdf');
  await replaceDialogs(app, { save: file });
  expect(await answerOf(page, 'reports.savePdf', { order })).toMatchObject({
    ok: false,
    error: { code: 'report-failed', message: expect.stringContaining('Nothing was printed or saved') },
  });
  expect(await readdir(folder)).not.toContain('broken.pdf');
  await expect.poll(() => openWindows(app)).toBe(1);
});
