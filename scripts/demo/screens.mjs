// Opens the app as a person would and takes a picture of every screen that the main navigation leads to.
import { join } from 'node:path';
import { root } from '../lib/paths.mjs';
import { PlainError } from '../lib/say.mjs';
import { electronEnv, isRoot, runtimeOrFail } from '../runtime/launch.mjs';

const PATIENCE_MS = 30_000;
const asFileName = (title) =>
  title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

/** @returns {Promise<string[]>} the names of the files written into `folder` */
export async function photograph({ database, userData, folder, display }) {
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
    return await walk(await app.firstWindow({ timeout: PATIENCE_MS }), folder);
  } finally {
    await app.close();
  }
}

async function walk(page, folder) {
  page.setDefaultTimeout(PATIENCE_MS);
  const links = page.locator('nav[aria-label="Main"]').getByRole('link');
  await links.first().waitFor();
  const titles = await links.allInnerTexts();
  if (titles.length === 0) throw new PlainError('The main navigation has no links.');
  const files = [];
  for (const [index, title] of titles.entries()) {
    await links.nth(index).click();
    await settled(page);
    const file = `screen-${index + 1}-${asFileName(title)}.png`;
    await page.screenshot({ path: join(folder, file) });
    files.push(file);
  }
  return files;
}

// A screen is there when its heading is, and nothing says any more that it is loading.
async function settled(page) {
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.waitForFunction(() => !document.querySelector('[aria-busy="true"]'));
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
}
