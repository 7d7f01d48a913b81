// Who can open which mailbox, and whether their accounts are safe. It breaks when a chip shows other practices than it
// counts, when a practice's reasons or dates are not those of its people, or when what was said about them gets lost.
import type { Page } from '@playwright/test';
import { emptyPerson } from '../../shared/domain/people/person-form';
import type { AccessRow } from '../../shared/ipc/mfa';
import type { PracticeRow } from '../../shared/ipc/practices';
import { fillWithAccess as fill } from './support/access';
import { ask, expect, readClipboard, replaceDialogs, test } from './support/app';
import { readWorkbook } from './support/files';
import { inspect } from './support/inspect';
import { tabTo } from './support/keyboard';
import { answerInstead } from './support/requests';

// Each look at a screen takes axe and three sizes: on a busy machine some seconds.
test.describe.configure({ timeout: 120_000 });

const main = (page: Page) => page.getByRole('navigation', { name: 'Main' });
const go = (page: Page) =>
  main(page)
    .getByRole('link', { name: /^Access and MFA/ })
    .click();
const title = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name });
const grid = (page: Page) => page.getByRole('grid', { name: 'Access and MFA' });
const lines = (page: Page) => grid(page).locator('tbody tr[data-index]');
const rowOf = (page: Page, { odsCode }: PracticeRow) => grid(page).getByRole('row').filter({ hasText: odsCode });
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const chip = (page: Page, name: string | RegExp) =>
  page.getByRole('search', { name: 'Filters' }).getByRole('button', { name });
const searchbox = (page: Page) => page.getByRole('searchbox', { name: 'Search access and mfa' });
/** Only the rows in sight are drawn: the table is narrowed down to the one. */
const find = (page: Page, { odsCode }: PracticeRow) => searchbox(page).fill(odsCode);
const dialog = (page: Page) => page.getByRole('dialog');
const panel = (page: Page) => page.getByRole('complementary', { name: 'The chosen practice' });

test.describe('with nobody in it', () => {
  test('says how people come in, and leads there', async ({ app, page }) => {
    await go(page);
    await expect(page.getByRole('heading', { name: 'No people are in the register yet' })).toBeVisible();
    await inspect(app, page, 'access, empty');
    await page.getByRole('link', { name: 'Import linked users or an MFA report' }).click();
    await expect(title(page, 'Import')).toBeVisible();
  });

  test('says that practices are missing where people are there', async ({ app, page }) => {
    const values = { ...emptyPerson, fullName: 'Tamsin Tregear' };
    await ask(page, 'people.save', { id: null, version: null, values, link: null });
    await go(page);
    await expect(page.getByRole('heading', { name: 'There are no practices yet' })).toBeVisible();
    await inspect(app, page, 'access, no practices');
  });
});

test.describe('with practices and nobody linked', () => {
  test.use({ register: 'sample' });

  // Catches: hundreds of practices in red because nobody has recorded any people yet.
  test('says that nobody is recorded, not that all owners are missing', async ({ page }) => {
    await go(page);
    await expect(page.getByRole('heading', { name: 'No people are in the register yet' })).toBeVisible();
    await expect(main(page).getByRole('link', { name: 'Access and MFA', exact: true })).toBeVisible();
    await page.getByRole('main').getByRole('link', { name: 'Add person' }).click();
    await expect(title(page, 'Add person')).toBeVisible();
  });
});

test.describe('with the sample register and people', () => {
  test.use({ register: 'sample' });

  test('each chip leads to as many practices as it counts', async ({ app, page }) => {
    await fill(page);
    await go(page);
    await expect(lines(page).first()).toContainText('Act now');
    await inspect(app, page, 'access');
    const rows = await ask(page, 'mfa.practices', {});
    const fits: [string, (row: AccessRow) => boolean][] = [
      ['Act now', (row) => row.status === 'red'],
      ['Needs attention', (row) => row.status === 'amber'],
      ['Not known', (row) => row.status === 'unknown'],
      ['No owner', (row) => row.reasons.some((reason) => reason.startsWith('No owner'))],
      ['One owner', (row) => row.reasons.some((reason) => reason.startsWith('1 owner only'))],
      ['Restricted', (row) => row.counts.restricted > 0],
      ['Access to take away', (row) => row.accessLeft > 0],
      ['Requests open', (row) => row.openRequests > 0],
    ];
    for (const [name, fit] of fits) {
      const count = rows.filter(fit).length;
      expect(count, name).toBeGreaterThan(0);
      const own = chip(page, new RegExp(`^${name} ?${count}$`));
      await own.click();
      await expect(own).toHaveAttribute('aria-pressed', 'true');
      await expect(page.getByRole('status').filter({ hasText: `${count} of ${rows.length} practices` })).toBeVisible();
      if (count < 10) await expect(lines(page)).toHaveCount(count);
    }
    const red = rows.filter(({ status }) => status === 'red').length;
    await expect(main(page).getByRole('link', { name: `Access and MFA ${red}` })).toBeVisible();
  });

  test('the side panel and the practice’s page say why, of whom and by when', async ({ app, page }) => {
    const { restricted, leaver, asking } = await fill(page);
    await go(page);
    await chip(page, /^Restricted/).click();
    await expect(lines(page)).toHaveCount(1);
    // By keyboard: from the search to the row, and on to its page.
    await tabTo(page, searchbox(page), 'Shift+Tab');
    await page.keyboard.press('Enter');
    await page.keyboard.press('ArrowDown');
    await expect(panel(page)).toContainText('1 owner only: at least 2 are advised.');
    await expect(panel(page)).toContainText('1 person under the restricted policy.');
    await expect(panel(page).getByRole('listitem').filter({ hasText: 'Demelza Rowe' })).toContainText(
      'NAS, as at 5 September 2024 · password expires: ',
    );
    await inspect(app, page, 'access, side panel');
    await page.keyboard.press('Enter');
    await expect(title(page, restricted.name)).toBeVisible();
    const people = page.getByRole('region', { name: /^People/ });
    await expect(people.getByRole('heading', { name: 'Access and MFA Needs attention' })).toBeVisible();
    await expect(people.getByRole('list', { name: 'Why' })).toContainText('1 person under the restricted policy.');
    await expect(people.getByText(/^Next date$/)).toBeVisible();
    await expect(people.getByRole('list', { name: 'People with access' })).toContainText('Restricted');
    await people.getByRole('list', { name: 'People with access' }).scrollIntoViewIfNeeded();
    await inspect(app, page, 'a practice with access and MFA');

    await button(page, 'MFA…: Demelza Rowe').click();
    await dialog(page).getByRole('radio', { name: 'Registered', exact: true }).check();
    await dialog(page)
      .getByRole('button', { name: /^Record/ })
      .click();
    await expect(dialog(page)).toBeHidden();
    await expect(people.getByRole('list', { name: 'People with access' })).toContainText('Registered');
    await expect(people.getByRole('list', { name: 'Why' })).not.toContainText('restricted');

    // Back in the table nobody is restricted any more.
    await go(page);
    await expect(page.getByText('No practice fits')).toBeVisible();
    await button(page, 'Show all practices').click();
    await find(page, leaver);
    await rowOf(page, leaver).getByText(leaver.name).click();
    await expect(panel(page)).toContainText('1 person left, and access must still be taken away.');
    await find(page, asking);
    await rowOf(page, asking).getByText(asking.name).click();
    await expect(panel(page)).toContainText('1 request has waited 14 days or longer.');
    await panel(page).getByRole('link', { name: 'Elowen Teague' }).click();
    await expect(title(page, 'Elowen Teague')).toBeVisible();
  });

  test('what was said goes to everybody at the practices that are ticked', async ({ app, page }) => {
    const { unknown, restricted, good } = await fill(page);
    await go(page);
    for (const row of [unknown, restricted]) {
      await find(page, row);
      await page.getByRole('checkbox', { name: `Choose ${row.odsCode} ${row.name}` }).check();
    }
    await searchbox(page).fill('');
    await expect(page.getByText('2 practices chosen')).toBeVisible();
    await button(page, 'Record what was said about MFA…').click();
    await expect(dialog(page)).toContainText('Demelza Rowe');
    await expect(dialog(page)).toContainText('Petroc Hale');
    await inspect(app, page, 'access, recording for several practices');
    await dialog(page).getByRole('radio', { name: 'Registered', exact: true }).check();
    await button(page, 'Record for 3 people').click();
    await expect(dialog(page)).toBeHidden();
    await expect(page.getByText('Recorded for 3 people: registered.')).toBeVisible();
    await find(page, unknown);
    await expect(rowOf(page, unknown)).toContainText('Good');
    await find(page, restricted);
    await expect(rowOf(page, restricted)).toContainText('1 owner only');
    // Everybody once, and nobody else.
    const rows = await ask(page, 'mfa.practices', {});
    const registered = (practice: PracticeRow) => rows.find(({ id }) => id === practice.id)?.counts.registered;
    expect([unknown, restricted, good].map(registered)).toEqual([2, 1, 2]);
  });

  test('recording says where nobody has access, and how many practices it takes', async ({ page }) => {
    await fill(page);
    const nobody = (await ask(page, 'mfa.practices', {})).find(({ owners, counts }) => owners + counts.unknown === 0);
    if (!nobody) throw new Error('Every practice has somebody');
    await go(page);
    await searchbox(page).fill(nobody.odsCode);
    await page.getByRole('checkbox', { name: `Choose ${nobody.odsCode} ${nobody.name}` }).check();
    await button(page, 'Record what was said about MFA…').click();
    await expect(page.getByText('Nobody at these practices has access.')).toBeVisible();
    await searchbox(page).fill('');
    await page.getByRole('checkbox', { name: 'Choose all practices in the table' }).check();
    await expect(page.getByText('Recording takes at most 100 practices at once.')).toBeVisible();
    await expect(button(page, 'Record what was said about MFA…')).toBeDisabled();
  });

  test('the table is copied and exported as it is looked at', async ({ app, page, folder }) => {
    const { restricted } = await fill(page);
    await go(page);
    await chip(page, /^Restricted/).click();
    await expect(lines(page)).toHaveCount(1);
    const file = `${folder}/access.xlsx`;
    await replaceDialogs(app, { save: file });
    await button(page, 'Export').click();
    await button(page, 'Choose where to save').click();
    await expect(page.getByText(file)).toBeVisible();
    await button(page, 'Close').click();
    const { rows } = await readWorkbook(file);
    expect(rows[0]?.slice(0, 4)).toEqual(['ODS code', 'Practice', 'Status', 'Why']);
    expect(rows[1]?.slice(0, 3)).toEqual([restricted.odsCode, restricted.name, 'Needs attention']);
    // All reasons go out, not only the first, which the cell shows.
    expect(rows[1]?.[3]).toContain('1 owner only: at least 2 are advised. 1 person under the restricted policy.');
    await rowOf(page, restricted).getByRole('checkbox').check();
    await button(page, 'Copy for Excel').click();
    await expect(page.getByText('1 row copied')).toBeVisible();
    expect(await readClipboard(app)).toContain(restricted.odsCode);
  });

  test('a contractor’s page counts its practices by status, each a link to them', async ({ app, page }) => {
    const { restricted } = await fill(page);
    const rows = await ask(page, 'mfa.practices', {});
    const own = rows.filter(({ contractorId }) => contractorId === restricted.contractorId);
    const amber = own.filter(({ status }) => status === 'amber').length;
    await page.evaluate((id) => {
      location.hash = `#/contractors/${id}`;
    }, restricted.contractorId);
    await expect(title(page, restricted.contractorName)).toBeVisible();
    const summary = page.getByRole('list', { name: 'Practices by status' });
    await expect(summary).toContainText('Needs attention');
    await summary.scrollIntoViewIfNeeded();
    await inspect(app, page, 'a contractor with access and MFA');
    await summary.getByRole('link', { name: /: Needs attention$/ }).click();
    await expect(title(page, 'Access and MFA')).toBeVisible();
    await expect(lines(page)).toHaveCount(amber);
    await expect(rowOf(page, restricted)).toBeVisible();

    const error = { code: 'internal', message: 'The database could not be read. Nothing was changed.' } as const;
    const readAgain = await answerInstead(app, 'mfa.practices', { ok: false, error });
    await page.goBack();
    await page.reload();
    const access = page.getByRole('region', { name: 'Access and MFA' });
    await expect(access.getByRole('alert')).toContainText('The access can’t be shown');
    await readAgain();
    await access.getByRole('button', { name: 'Try again' }).click();
    await expect(summary).toBeVisible();
  });

  test('says when the access can’t be read, and tries again', async ({ app, page }) => {
    const { restricted } = await fill(page);
    const error = { code: 'internal', message: 'The database could not be read. Nothing was changed.' } as const;
    const listAgain = await answerInstead(app, 'mfa.practices', { ok: false, error });
    await go(page);
    await expect(page.getByRole('alert')).toContainText('The database could not be read.');
    await inspect(app, page, 'access, failed');
    await listAgain();
    await button(page, 'Try again').click();
    await find(page, restricted);
    await expect(rowOf(page, restricted)).toBeVisible();

    const peopleAgain = await answerInstead(app, 'mfa.ofPractice', { ok: false, error });
    await rowOf(page, restricted).getByText(restricted.name).click();
    await expect(panel(page).getByRole('alert')).toContainText('The people could not be read');
    await rowOf(page, restricted).getByRole('checkbox').check();
    await button(page, 'Record what was said about MFA…').click();
    await expect(
      page.getByRole('region', { name: 'Chosen practices' }).getByText('The people could not be read'),
    ).toBeVisible();
    await page.keyboard.press('Escape');
    await page.evaluate((id) => {
      location.hash = `#/practices/${id}`;
    }, restricted.id);
    const people = page.getByRole('region', { name: /^People/ });
    await expect(people.getByRole('alert')).toContainText('How the accounts stand can’t be shown');
    await peopleAgain();
    await people.getByRole('button', { name: 'Try again' }).click();
    await expect(people.getByRole('list', { name: 'Why' })).toContainText('1 owner only');
  });
});
