// The home page: it breaks when a number differs from the list that it leads to, when something to do is not said, when a
// quiet register isn't called quiet, when a failure goes unsaid, or when a line can't be reached by keyboard.
import { mkdir, rm, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Locator, Page } from '@playwright/test';
import type { ListForm } from '../../shared/domain/distribution-list/list-form';
import { showDay } from '../../shared/domain/home/words';
import { practice } from '../support/forms';
import { ask, expect, goHome, test } from './support/app';
import { fillHome, publish } from './support/full-home';
import { inspect } from './support/inspect';
import { pressWithKeyboard } from './support/keyboard';
import { walkFocus } from './support/layout';
import { pressAccelerator } from './support/menu';
import { homeIsThere } from './support/places';
import { answerInstead } from './support/requests';

const cards = (page: Page) => page.getByRole('list', { name: 'What needs doing' });
const title = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name });
const number = (text: string | null) => Number(/[\d,]+/.exec(text ?? '')?.[0].replaceAll(',', '') ?? Number.NaN);
const leading = (text: string) => (/^[\d,]+ /.test(text) ? number(text) : null);

/** How many rows the screen says that it shows, once it says so. */
async function rowsShown(page: Page): Promise<number> {
  const said = page.locator('.cc-page-header__facts', { hasText: /^[\d,]+ / });
  await expect(said).toBeVisible();
  return number(await said.textContent());
}

/** Where the number of rows of a screen stands, by the screen's title. */
async function countOnScreen(page: Page): Promise<number> {
  const name = await page.getByRole('heading', { level: 1 }).textContent();
  if (name === 'Import') return page.getByRole('region', { name: 'Earlier imports' }).locator('tbody tr').count();
  return rowsShown(page);
}

test.describe('on the sample register', () => {
  test.use({ register: 'sample' });
  // Each look at a screen takes axe and three sizes: on a busy machine some seconds.
  test.describe.configure({ timeout: 180_000 });

  test('is what the console opens on, with what is to be done about it', async ({ app, page }) => {
    const { today } = await ask(page, 'home.get', {});
    await homeIsThere(page);
    await expect(title(page, showDay(today))).toBeVisible();
    await expect(cards(page)).toContainText('practices without a mailbox');
    await expect(cards(page)).toContainText('The distribution list has no edition yet');
    await expect(cards(page)).toContainText('There is no backup of the register yet');
    await expect(page.getByText(/^In order: notifications · applications/)).toBeVisible();
    // Nobody is linked yet: it would be nonsense to call every practice ownerless.
    await expect(cards(page)).not.toContainText('owner');
    await expect(page.getByRole('heading', { level: 2, name: 'Mailboxes by ICB' })).toBeVisible();
    await inspect(app, page, 'home of the sample');

    await page.getByRole('button', { name: 'Make a backup now' }).click();
    await expect(page.getByText(/^A backup was made and read back/)).toBeVisible();
    await expect(cards(page)).not.toContainText('backup');
    await expect(page.getByRole('contentinfo')).toContainText('Last backup today at');
  });

  test('every number leads to exactly that many rows', async ({ app, page }) => {
    await fillHome(page);
    await page.reload();
    await homeIsThere(page);
    await expect(page.getByRole('heading', { level: 2, name: 'MFA over time' })).toBeVisible();
    await inspect(app, page, 'home, much to do');
    const pictures = page.locator('.home-pictures .picture-chart svg.recharts-surface');
    await expect(pictures.first()).toBeVisible();
    await page.getByRole('heading', { level: 2, name: 'Mailboxes by ICB' }).scrollIntoViewIfNeeded();
    await pictures.last().scrollIntoViewIfNeeded();
    await inspect(app, page, 'home, its pictures');
    const links = (): Locator => cards(page).getByRole('link');
    const texts = (await links().allTextContents()).map((text) => text.replace(/\s+/g, ' '));
    const counted = texts.filter((text) => leading(text) !== null);
    for (const words of [
      /notifications waiting/,
      /overdue/,
      /applications in progress/,
      /sent without a code/,
      /waiting for us/,
      /practices without a mailbox/,
      /people whose access is at risk/,
      /whose passwords? expires? this month/,
      /who has lost access/,
      /restricted/,
      /whose prompt ends/,
      /practices with people at risk/,
      /need action on access/,
      /without an owner/,
      /changes not in edition 1/,
      /imports? with rows left out/,
    ])
      expect(
        counted.filter((text) => words.test(text)),
        `a line for ${words}`,
      ).not.toEqual([]);
    for (const text of counted) {
      const link = links().filter({ hasText: new RegExp(text.replace(/^[\d,]+ /, '')) });
      await link.first().click();
      await expect(
        title(page, /^(Notifications|Applications|Practices|People|Access and MFA|Import|Compare editions)/),
      ).toBeVisible();
      await expect.poll(() => countOnScreen(page), { message: text }).toBe(leading(text));
      await goHome(page);
    }
  });

  test('says what is coming, each day leading on', async ({ page }) => {
    await fillHome(page);
    await page.reload();
    await homeIsThere(page);
    const coming = page.getByRole('region', { name: 'Coming dates' });
    await expect(coming).toContainText('Leaves: 1 person at 1 practice');
    await expect(coming.getByRole('link', { name: 'Leaving Vision plc' })).toBeVisible();
    await coming.getByRole('link', { name: '2 practices' }).click();
    await expect(title(page, 'Practices')).toBeVisible();
    await expect.poll(() => rowsShown(page)).toBe(2);
    await expect(page.getByRole('grid')).toContainText('Closing Eyecare 1');
    await goHome(page);
    await coming.getByRole('link', { name: /^Leaves/ }).click();
    await expect(page.getByRole('main')).toContainText('Lowen Keast');

    await goHome(page);
    const waiting = page.getByRole('region', { name: 'Notifications waiting' });
    await expect(waiting.getByRole('listitem').first()).toContainText('Mail 7');
    await waiting.getByRole('link', { name: '2 more notifications waiting' }).click();
    await expect.poll(() => rowsShown(page)).toBe(7);
    await goHome(page);
    await waiting.getByRole('link', { name: 'Mail 7' }).click();
    await expect(title(page, 'Mail 7')).toBeVisible();
  });

  test('an import’s rows are dealt with by saying so, and come back by unsaying it', async ({ page }) => {
    await homeIsThere(page);
    await cards(page)
      .getByRole('link', { name: /1 import with rows left out/ })
      .click();
    const table = page.getByRole('region', { name: 'Earlier imports' });
    await expect(table).toContainText('rows not imported');
    await table.getByRole('button', { name: /^Rows are dealt with/ }).click();
    await expect(page.getByText('No import waits for anything.')).toBeVisible();
    await goHome(page);
    await expect(cards(page)).not.toContainText('rows left out');
    await expect(page.getByText(/In order: .*imports/)).toBeVisible();
    await page.getByRole('link', { name: 'Import', exact: true }).click();
    await table.getByRole('button', { name: /^Rows are not dealt with yet/ }).click();
    await goHome(page);
    await expect(cards(page)).toContainText('1 import with rows left out');
  });

  test('the status bar tells what of the list is not published, and leads there', async ({ page }) => {
    const bar = page.getByRole('contentinfo');
    await bar.getByRole('link', { name: 'Distribution list not published yet' }).click();
    await expect(title(page, /^Distribution list/)).toBeVisible();
    await publish(page, 'First edition');
    await goHome(page);
    await page.reload();
    await expect(bar.getByRole('link', { name: 'Distribution list edition 1' })).toBeVisible();
    const values = practice({
      odsCode: 'A1Z9Z',
      name: 'New Eyecare',
      mailboxAddress: 'optometry.a1z9z@nhs.net',
      mailboxStatus: 'live',
    });
    await ask(page, 'practices.save', { id: null, version: null, values });
    await page.reload();
    await bar.getByRole('link', { name: 'Distribution list edition 1 · 1 change not published' }).click();
    await expect(page.getByRole('main')).toContainText('optometry.a1z9z@nhs.net');
  });

  test('other lists say what of them is not published, and what keeps one from being put together', async ({
    page,
  }) => {
    const definition = { columns: ['odsCode'], widths: {}, sorts: [], filters: [], search: '' };
    const view = await ask(page, 'views.save', { screen: 'practices', target: null, name: 'Near us', definition });
    const saveList = (name: string, practices: ListForm['rule']['practices']) =>
      ask(page, 'lists.save', {
        id: null,
        version: null,
        values: { name, rule: { practices, groups: [] }, extras: [], exclusions: [] },
      });
    const near = await saveList('Near us', { of: 'view', viewId: view.id });
    const devon = await saveList('Devon', { of: 'icbs', codes: ['QJK'] });
    await publish(page, 'First edition', devon.id);
    await ask(page, 'views.remove', { id: view.id, version: view.version });
    const { entries } = await ask(page, 'distributionList.get', { listId: devon.id });
    const [first] = entries.filter(({ practiceId }) => practiceId !== null);
    const { version, form } = await ask(page, 'practices.get', { id: first?.practiceId ?? '' });
    await ask(page, 'practices.save', { id: first?.practiceId ?? '', version, values: { ...form, onList: 'no' } });
    await page.reload();
    await homeIsThere(page);
    await cards(page).getByRole('link', { name: '“Near us” can’t be put together' }).click();
    await expect(page.getByRole('main')).toContainText('Near us');
    expect(page.url()).toContain(near.id);
    await goHome(page);
    await cards(page).getByRole('link', { name: '1 change not in edition 1 of “Devon”' }).click();
    await expect(title(page, 'Compare editions')).toBeVisible();
    await expect.poll(() => rowsShown(page)).toBe(1);
    await expect(page.getByRole('main')).toContainText(first?.address ?? 'no address');
  });

  test('what failed is said, and can be asked for again', async ({ app, page, database }) => {
    await homeIsThere(page);
    const failure = { ok: false, error: { code: 'internal', message: 'The disk went away.' } } as const;
    const restore = [
      await answerInstead(app, 'home.get', failure),
      await answerInstead(app, 'home.accounts', failure),
      await answerInstead(app, 'mfa.series', failure),
    ];
    await page.reload();
    for (const words of ['What needs doing could not be read', 'People’s access could not be read'])
      await expect(page.getByText(words)).toBeVisible();
    await inspect(app, page, 'home that could not be read');
    for (const put of restore) await put();
    const retries = page.getByRole('button', { name: 'Try again' });
    await retries.first().click();
    await expect(page.getByText('What needs doing could not be read')).toBeHidden();
    await expect(cards(page)).toBeVisible();
    // What was not there for the same reason comes with it.
    await homeIsThere(page);

    // Where the folder should be, there is a file: no copy can be made.
    const folder = path.join(path.dirname(database), 'backups');
    await rm(folder, { recursive: true, force: true });
    await writeFile(folder, '');
    await page.getByRole('button', { name: 'Make a backup now' }).click();
    await expect(cards(page)).toContainText('No backup was made');
    await expect(cards(page)).toContainText('Check that there is room on the disk');
    await inspect(app, page, 'home, no backup can be made');
  });

  test('an old backup is as good as a reason to make one', async ({ page, database }) => {
    const folder = path.join(path.dirname(database), 'backups');
    await mkdir(folder, { recursive: true });
    const old = new Date(Date.now() - 12 * 86_400_000);
    const copy = path.join(folder, `${path.parse(database).name}-2026-01-01.db`);
    await writeFile(copy, '');
    await utimes(copy, old, old);
    await page.reload();
    await expect(cards(page)).toContainText('12 days since the last backup');
  });

  test('is reached by menu and used by keyboard', async ({ app, page }) => {
    await homeIsThere(page);
    const { problems, stops } = await walkFocus(page);
    expect(problems).toEqual([]);
    expect(stops).toBeGreaterThan(20);
    await pressWithKeyboard(page, cards(page).getByRole('link', { name: /practices without a mailbox/ }));
    await expect(title(page, 'Practices')).toBeFocused();
    await pressAccelerator(app, 'Alt+Home');
    await homeIsThere(page);
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  });
});

test('with nothing to do it says so', async ({ app, page }) => {
  await ask(page, 'practices.save', {
    id: null,
    version: null,
    values: practice({ mailboxStatus: 'live', confirmedOn: '' }),
  });
  await publish(page, 'First edition');
  await ask(page, 'backups.make', {});
  await page.reload();
  await homeIsThere(page);
  await expect(page.getByText('Nothing needs doing')).toBeVisible();
  await expect(cards(page)).toBeHidden();
  await expect(page.getByText(/^In order: notifications .* backups$/)).toBeVisible();
  await inspect(app, page, 'home, nothing to do');
});

test('while the register is empty it says how to begin', async ({ app, page }) => {
  await page
    .getByRole('navigation', { name: 'Main' })
    .getByRole('link', { name: /^Practices/ })
    .click();
  await expect(title(page, 'Practices')).toBeVisible();
  await pressAccelerator(app, 'Alt+Home');
  await expect(title(page, 'Welcome to CCHub Console')).toBeVisible();
  await expect(page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Home' })).toHaveAttribute(
    'aria-current',
    'page',
  );
});
