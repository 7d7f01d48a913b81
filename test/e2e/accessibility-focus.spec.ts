// Where the keyboard is must be seen at every stop, in forced colours too, and nothing that stays in place may lie over it.
import type { ElectronApplication, Page } from '@playwright/test';
import { ask, expect, SAMPLE_REGISTER, setZoom, test } from './support/app';
import { ImportWizard } from './support/import-wizard';
import { findCutOff, findFocusProblem, walkFocus } from './support/layout';
import { pressAccelerator } from './support/menu';

test.use({ register: 'sample', at: 'practices' });

/** Walks once around the screen as it is, zoomed, and in the forced colours of Windows. */
async function walk(app: ElectronApplication, page: Page, screen: string, least: number): Promise<void> {
  for (const [name, zoom, forcedColors] of [
    ['as usual', 1, 'none'],
    ['zoomed', 2, 'none'],
    ['in forced colours', 1, 'active'],
  ] as const) {
    await setZoom(app, zoom);
    await page.emulateMedia({ forcedColors });
    const { stops, problems } = await walkFocus(page);
    expect.soft(problems, `${screen}, ${name}`).toEqual([]);
    expect.soft(stops, `stops on ${screen}, ${name}`).toBeGreaterThanOrEqual(least);
  }
  await setZoom(app, 1);
  await page.emulateMedia({ forcedColors: 'none' });
}

test('every stop of the keyboard can be seen: practices', async ({ app, page }) => {
  const table = page.getByRole('grid', { name: 'Practices' });
  await expect(table.getByRole('row').nth(1)).toBeVisible();
  await walk(app, page, 'practices', 18);
  await table.getByRole('row').nth(1).click();
  await expect(page.getByRole('complementary', { name: 'The chosen practice' })).toContainText('Last changes');
  await walk(app, page, 'practices with the side panel', 20);
});

test('a row that the arrow keys reach is not hidden beneath the headings', async ({ page }) => {
  const table = page.getByRole('grid', { name: 'Practices' });
  await table.getByRole('row').nth(1).click();
  // First in the cells, from the one that was pressed; then on rows as a whole.
  for (const [place, last, first] of [
    ['td:focus', 'Control+End', 'Control+Home'],
    ['tr:focus', 'End', 'Home'],
  ] as const) {
    for (const key of [last, 'PageUp', 'PageUp', 'ArrowUp', 'PageUp', first, 'PageDown', 'ArrowDown']) {
      await page.keyboard.press(key);
      await expect(table.locator(place)).toHaveCount(1);
      expect(await findFocusProblem(page), `${key} ${place}`).toBeNull();
    }
    await page.keyboard.press('Escape');
  }
});

test('every stop of the keyboard can be seen: a practice, its form and its report', async ({ app, page }) => {
  const [row] = await ask(page, 'practices.list', {});
  for (const [place, heading, least] of [
    ['', row?.name ?? '', 7],
    ['/edit', `Edit ${row?.name}`, 24],
    ['/report', 'Reports', 7],
  ] as const) {
    await page.evaluate((hash) => {
      location.hash = hash;
    }, `#/practices/${row?.id}${place}`);
    await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible();
    await expect(page.getByRole('status', { name: 'Loading' })).toHaveCount(0);
    await walk(app, page, heading, least);
  }
});

test('every stop of the keyboard can be seen: the distribution list', async ({ app, page }) => {
  await pressAccelerator(app, 'CmdOrCtrl+2');
  await page.getByRole('button', { name: 'Copy for Outlook' }).click();
  await expect(page.getByRole('button', { name: /^Copy batch 1/ })).toBeVisible();
  await walk(app, page, 'the distribution list with the panel', 15);
});

test('every stop of the keyboard can be seen: the import', async ({ app, page }) => {
  const wizard = new ImportWizard(app, page);
  await wizard.open();
  await expect(page.getByRole('region', { name: 'Earlier imports' })).toBeVisible();
  await walk(app, page, 'import, start', 7);
  await wizard.choose(SAMPLE_REGISTER);
  await expect(wizard.button('Go on to the columns')).toBeEnabled();
  await walk(app, page, 'import, sheet', 7);
  await wizard.toColumns();
  await walk(app, page, 'import, columns', 20);
  await wizard.toPlan();
  await wizard.plan.getByRole('row').nth(1).click();
  await walk(app, page, 'import, plan', 15);
});

test('focus stays in a dialog, and comes back to where it was', async ({ page }) => {
  const button = page.getByRole('button', { name: 'Export' });
  await button.click();
  const dialog = page.getByRole('dialog', { name: /^Export/ });
  await expect(dialog).toBeVisible();
  for (let stop = 0; stop < 6; stop += 1) {
    await page.keyboard.press('Tab');
    expect(await dialog.evaluate((box) => box.contains(document.activeElement))).toBe(true);
  }
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(button).toBeFocused();
});

test('the checks of these tests find what they look for', async ({ page }) => {
  await expect(page.getByRole('grid', { name: 'Practices' }).getByRole('row').nth(1)).toBeVisible();
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`
      *:focus { outline: none !important; box-shadow: none !important; }
      header { position: fixed !important; inset: 0 0 50% 0; z-index: 9; }
      main h1 { position: relative; left: 2000px; }`);
    document.adoptedStyleSheets = [sheet];
  });
  const { problems } = await walkFocus(page);
  expect(problems.filter((problem) => problem.endsWith('no visible focus')).length).toBeGreaterThan(5);
  expect(await findCutOff(page)).toContainEqual(expect.stringMatching(/^h1 “Practices”: sideways/));
  await page.evaluate(() => {
    document.adoptedStyleSheets[0]?.deleteRule(0);
    document.querySelector<HTMLElement>('nav a')?.focus();
  });
  expect(await findFocusProblem(page)).toMatch(/beneath header/);
});
