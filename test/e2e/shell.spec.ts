// Would catch: a window that forgets its place, a second window on the same data, a menu whose commands or keys do nothing.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { inMain } from './support/app';
import { expect, test } from './support/program';

const title = (page: Page, name: string) => page.getByRole('heading', { level: 1, name });
const windows = (app: ElectronApplication) =>
  inMain(app, ({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((window) => ({
      title: window.getTitle(),
      shown: window.isVisible(),
      minimum: window.getMinimumSize(),
      bounds: window.getNormalBounds(),
    })),
  );

/** Presses keys on the window as the system does: the page gets them first, then the menu. */
/** The menu's keys work in the window that has the keyboard, which another test's window may just have taken. */
const press = (app: ElectronApplication, keyCode: string, modifiers: ('control' | 'shift')[] = ['control']) =>
  inMain(
    app,
    async ({ BrowserWindow }, keys) => {
      const [window] = BrowserWindow.getAllWindows();
      if (window && !window.isFocused()) {
        const focused = new Promise<void>((done) => window.once('focus', () => done()));
        window.focus();
        await focused;
      }
      window?.webContents.sendInputEvent({ type: 'keyDown', ...keys });
      window?.webContents.sendInputEvent({ type: 'keyUp', ...keys });
    },
    { keyCode, modifiers },
  );

test('one window with its title, which can’t be made too small to work in', async ({ app, page }) => {
  await expect(title(page, 'Welcome to CCHub Console')).toBeVisible();
  expect(await windows(app)).toEqual([
    { title: 'Welcome to CCHub Console – CCHub Console', shown: true, minimum: [1024, 700], bounds: expect.anything() },
  ]);
});

test('the window comes back with the size and at the place that it had', async ({ launch }) => {
  const bounds = { x: 60, y: 44, width: 1111, height: 777 };
  const first = await launch();
  await expect(title(await first.page(), 'Welcome to CCHub Console')).toBeVisible();
  await inMain(first.app, ({ BrowserWindow }, wanted) => BrowserWindow.getAllWindows()[0]?.setBounds(wanted), bounds);
  await expect.poll(async () => (await windows(first.app))[0]?.bounds).toEqual(bounds);
  await first.close();
  const second = await launch();
  await expect(title(await second.page(), 'Welcome to CCHub Console')).toBeVisible();
  expect((await windows(second.app))[0]?.bounds).toEqual(bounds);
});

test('a note of the place that makes no sense, or is on a screen that is gone, is passed over', async ({
  folder,
  launch,
}) => {
  const far = { bounds: { x: 9000, y: 9000, width: 1200, height: 800 }, maximised: false };
  for (const [name, text] of Object.entries({ broken: '{"bounds":', far: JSON.stringify(far) })) {
    const first = await launch({ userData: join(folder, name) });
    await first.page();
    await first.close();
    await writeFile(join(folder, name, 'window.json'), text);
    const second = await launch({ userData: join(folder, name) });
    await expect(title(await second.page(), 'Welcome to CCHub Console')).toBeVisible();
    const [{ bounds } = { bounds: { x: 9000, y: 0, width: 0, height: 0 } }] = await windows(second.app);
    expect(bounds.x, name).toBeLessThan(1600);
    expect(bounds.width, name).toBeGreaterThanOrEqual(1024);
    await second.close();
    expect(JSON.parse(await readFile(join(folder, name, 'window.json'), 'utf8')).bounds.x).toBeLessThan(1600);
  }
});

test('a second start brings the first window to the front and ends; other data opens beside it', async ({
  app,
  page,
  folder,
  database,
  programs,
  launch,
}) => {
  await expect(title(page, 'Welcome to CCHub Console')).toBeVisible();
  type Told = typeof globalThis & { brought?: string[] };
  await inMain(app, ({ BrowserWindow }) => {
    const told = globalThis as Told;
    told.brought = [];
    const window = BrowserWindow.getAllWindows()[0];
    if (!window) throw new Error('There is no window');
    for (const way of ['show', 'focus'] as const) {
      const does = window[way];
      window[way] = () => {
        told.brought?.push(way);
        does.call(window);
      };
    }
  });
  const again = programs.start(['--user-data', join(folder, 'user-data'), '--database', database]);
  expect(await again.ended).toMatchObject({ code: 0, signal: null });
  await expect.poll(() => inMain(app, () => (globalThis as Told).brought)).toEqual(['show', 'focus']);
  expect(await windows(app)).toHaveLength(1);

  const other = await launch({ userData: join(folder, 'other'), database: join(folder, 'other.sqlite') });
  await expect(title(await other.page(), 'Welcome to CCHub Console')).toBeVisible();
});

test('every command of the menu that has a page to go to goes there, by its keys', async ({ app, page }) => {
  await expect(title(page, 'Welcome to CCHub Console')).toBeVisible();
  const keys: [key: string, shows: string][] = [
    ['2', 'Distribution list'],
    ['1', 'Practices'],
    ['3', 'Import'],
    ['n', 'Add practice'],
    ['i', 'Import'],
  ];
  for (const [key, shows] of keys) {
    await press(app, key);
    await expect(title(page, shows), `Ctrl+${key}`).toBeVisible();
  }
  // The import has no list to find in, so everything is searched.
  await press(app, 'f');
  await expect(page.getByRole('combobox', { name: 'Search the register and the log' })).toBeFocused();
});

test('the menu says its keys, and no two commands share one', async ({ app, page }) => {
  await expect(title(page, 'Welcome to CCHub Console')).toBeVisible();
  const found = await inMain(app, ({ Menu }) => {
    const items = (Menu.getApplicationMenu()?.items ?? []).flatMap((menu) => menu.submenu?.items ?? []);
    return items
      .filter(({ type }) => type !== 'separator')
      .map(({ label, accelerator, enabled }) => ({ label, keys: String(accelerator ?? ''), enabled }));
  });
  const keysOf = new Map(found.map(({ label, keys }) => [label.replace('&', ''), keys]));
  expect(Object.fromEntries(keysOf)).toMatchObject({
    'Import…': 'CmdOrCtrl+I',
    'Add a practice': 'CmdOrCtrl+N',
    Find: 'CmdOrCtrl+F',
    Practices: 'CmdOrCtrl+1',
    'Distribution list': 'CmdOrCtrl+2',
    'About CCHub Console': '',
  });
  const used = found.map(({ keys }) => keys.toLowerCase()).filter(Boolean);
  expect(new Set(used).size).toBe(used.length);
  expect(found.filter(({ enabled }) => !enabled)).toEqual([]);
});

test('About says which versions these are, and closes by Escape', async ({ app, page }) => {
  await expect(title(page, 'Welcome to CCHub Console')).toBeVisible();
  await inMain(app, ({ Menu }) => {
    const help = Menu.getApplicationMenu()?.items.at(-1);
    help?.submenu?.items.find(({ label }) => label.includes('About'))?.click();
  });
  const dialog = page.getByRole('dialog', { name: 'About CCHub Console' });
  await expect(dialog).toBeVisible();
  const real = await inMain(app, ({ app: electronApp }) => ({
    version: electronApp.getVersion(),
    electron: process.versions.electron,
    chrome: process.versions.chrome,
    node: process.versions.node,
  }));
  for (const version of Object.values(real)) await expect(dialog).toContainText(version ?? 'missing');
  await expect(dialog).toContainText(/SQLite\s*3\.\d+\.\d+/);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
});

test('the keys for zoom make the page larger, smaller and as it was', async ({ app, page }) => {
  await expect(title(page, 'Welcome to CCHub Console')).toBeVisible();
  const level = () => inMain(app, ({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getZoomLevel());
  // A key that comes while the page is still being laid out anew is lost.
  const drawn = () => page.evaluate(() => window.devicePixelRatio);
  const usual = await drawn();
  expect(await level()).toBe(0);
  await press(app, '=');
  await expect.poll(level).toBeGreaterThan(0);
  await expect.poll(drawn).toBeGreaterThan(usual);
  await press(app, '0');
  await expect.poll(level).toBe(0);
  await expect.poll(drawn).toBe(usual);
  await press(app, '-');
  await expect.poll(level).toBeLessThan(0);
});
