// Opens the app as a person would and takes a picture of every screen.
import { join } from 'node:path';
import { root } from '../lib/paths.mjs';
import { PlainError } from '../lib/say.mjs';
import { electronEnv, isRoot, runtimeOrFail } from '../runtime/launch.mjs';

const PATIENCE_MS = 30_000;

// "Practices 596" is the screen "practices".
const asFileName = (title) =>
  title
    .toLowerCase()
    .replace(/\d[\d,]*\s*$/, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

/**
 * Walks through the app twice: as someone who has nothing yet, and on the imported register.
 * @param {{ empty: string, database: string, sample: string, scratch: string, folder: string, display: { env: object } }} where
 */
export async function photograph({ empty, database, sample, scratch, folder, display }) {
  const camera = makeCamera(folder);
  await withWindow({ database: empty, userData: join(scratch, 'first'), display }, async (page, app) => {
    await startAndImport(page, app, camera, sample);
  });
  await withWindow({ database, userData: join(scratch, 'second'), display }, async (page) => {
    await mainScreens(page, camera);
    await practiceScreens(page, camera);
    await peopleScreens(page, camera);
    await listScreens(page, camera);
  });
}

function makeCamera(folder) {
  let taken = 0;
  return async (page, name) => {
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    taken += 1;
    const file = `screen-${String(taken).padStart(2, '0')}-${asFileName(name)}.png`;
    await page.screenshot({ path: join(folder, file), animations: 'disabled' });
  };
}

async function withWindow({ database, userData, display }, work) {
  const { _electron } = await import('@playwright/test');
  const runtime = runtimeOrFail();
  // Playwright finds the runtime by this process's own environment.
  process.env.ELECTRON_OVERRIDE_DIST_PATH = runtime.dist;
  const app = await _electron.launch({
    args: [root, '--database', database, '--user-data', userData],
    cwd: root,
    env: electronEnv(runtime, display.env),
    chromiumSandbox: !isRoot(),
    timeout: PATIENCE_MS,
  });
  try {
    const page = await app.firstWindow({ timeout: PATIENCE_MS });
    page.setDefaultTimeout(PATIENCE_MS);
    await work(page, app);
  } finally {
    await app.close();
  }
}

const heading = (page, name, level = 1) => page.getByRole('heading', { level, name }).waitFor();
const press = (page, role, name) => page.getByRole(role, { name }).first().click();

async function startAndImport(page, app, camera, sample) {
  await heading(page, /welcome/i);
  await camera(page, 'start');
  // The system's own dialog can't be driven; it answers with the sample at once.
  await app.evaluate(({ dialog }, file) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [file] });
  }, sample);
  await page.locator('nav[aria-label="Main"]').getByRole('link', { name: 'Import' }).click();
  await heading(page, 'Import');
  await press(page, 'button', 'Choose a file');
  const steps = [
    ['Go on to the columns', 'import sheet'],
    ['Check what will happen', 'import columns'],
    [/^Import /, 'import plan'],
  ];
  for (const [next, name] of steps) {
    const button = page.getByRole('button', { name: next }).and(page.locator(':enabled:not([aria-disabled="true"])'));
    await button.waitFor();
    await camera(page, name);
    await button.click();
  }
  await page.getByRole('link', { name: 'Go to the practices' }).waitFor();
  await camera(page, 'import done');
}

async function mainScreens(page, camera) {
  const links = page.locator('nav[aria-label="Main"]').getByRole('link');
  await links.first().waitFor();
  const titles = (await links.allInnerTexts()).map((text) => text.split('\n')[0].replace(/\s*\d[\d,]*$/, ''));
  if (titles.length === 0) throw new PlainError('The main navigation has no links.');
  for (const [index, title] of titles.entries()) {
    await links.nth(index).click();
    // The home page is called after the day.
    await heading(page, title === 'Home' ? /^\w+day \d/ : title);
    await page.waitForFunction(() => document.querySelector('.cc-loading') === null);
    await camera(page, title);
  }
}

async function peopleScreens(page, camera) {
  await press(page, 'link', /^Access and MFA/);
  for (const tab of ['Pictures', 'Calendar']) {
    await press(page, 'link', tab);
    await heading(page, new RegExp(tab, 'i'));
    await page.waitForFunction(() => document.querySelector('.cc-loading') === null);
    await camera(page, `access ${tab}`);
  }
  await press(page, 'link', /^People/);
  await page.getByRole('row').nth(1).dblclick();
  await heading(page, 'MFA', 2);
  await camera(page, 'person');
}

async function practiceScreens(page, camera) {
  await press(page, 'link', /^Practices/);
  await page.getByRole('row').nth(1).dblclick();
  await page.getByRole('link', { name: 'Status report' }).waitFor();
  await camera(page, 'practice');
  await press(page, 'link', 'Edit');
  await heading(page, /^Edit /);
  await page.getByRole('textbox').first().waitFor();
  await camera(page, 'practice edit');
  await page.goBack();
  await press(page, 'link', 'Status report');
  await heading(page, 'Practice status report', 2);
  await camera(page, 'practice report');
}

async function listScreens(page, camera) {
  await press(page, 'link', /^Distribution list/);
  await press(page, 'button', 'Copy for Outlook');
  await page.getByRole('button', { name: /^Copy batch 1/ }).waitFor();
  await camera(page, 'list for Outlook');
  await press(page, 'link', 'Editions');
  await heading(page, 'Editions');
  await camera(page, 'editions');
}
