// The Reports screen: it breaks when a kind of report can't be ordered, the address orders another one than the fields say,
// or the preview isn't of what is ordered.
import type { Page } from '@playwright/test';
import { REPORT_LABELS, type ReportName } from '../../shared/domain/reports/names';
import { ask, expect, expectNoViolations, test } from './support/app';
import { fillHome, publish } from './support/full-home';
import { inspect } from './support/inspect';
import { tabTo } from './support/keyboard';
import { answerInstead } from './support/requests';

test.use({ register: 'sample' });

const preview = (page: Page) => page.getByRole('region', { name: 'Preview of the report' });
const title = (page: Page) => preview(page).getByRole('heading', { level: 2 }).first();
const kind = (page: Page, name: ReportName) =>
  page.getByRole('navigation', { name: 'Kinds of report' }).getByRole('link', { name: REPORT_LABELS[name] });
const field = (page: Page, name: string) => page.getByRole('combobox', { name, exact: true });

async function goTo(page: Page, hash: string): Promise<void> {
  await page.evaluate((to) => {
    location.hash = to;
  }, hash);
}

const TITLES: Record<ReportName, string> = {
  'practice-status': 'Practice status report',
  'contractor-summary': 'Contractor summary',
  'mfa-status': 'MFA status',
  applications: 'Applications in progress',
  edition: 'Distribution list edition',
  notifications: 'Notifications in a period',
  'data-quality': 'Data quality',
};

test('every kind is chosen in the list and shown as it comes out, on a full register', async ({ app, page }) => {
  test.setTimeout(240_000);
  await fillHome(page);
  await publish(page, 'Second edition');
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Reports' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Reports' })).toBeFocused();
  await expect(page.getByText('Choose a kind of report.')).toBeVisible();
  await inspect(app, page, 'reports nothing chosen');
  const [someone] = await ask(page, 'people.list', {});
  const [at] = someone?.practices ?? [];
  const { contractor } = await ask(page, 'practices.get', { id: at?.id ?? '' });
  // What axe looks at is a few pages, not hundreds.
  await goTo(page, `#/reports?contractor=${contractor.id}`);
  for (const name of Object.keys(TITLES) as ReportName[]) {
    await kind(page, name).click();
    await expect(kind(page, name)).toHaveAttribute('aria-current', 'page');
    await expect(title(page)).toContainText(TITLES[name]);
    await expect(preview(page)).toContainText('As at');
    await expect(preview(page)).toContainText('Prepared by');
    if (name !== 'edition') await expect(preview(page)).toContainText(contractor.name);
    await inspect(app, page, `report ${name}`);
  }
});

test('a report of every practice is there whole, and its fields stay usable', async ({ page }) => {
  const rows = await ask(page, 'practices.list', {});
  await goTo(page, '#/reports?what=practice-status&closed=true');
  const parts = preview(page).locator('.paper-part');
  await expect(parts).toHaveCount(rows.length, { timeout: 30_000 });
  await field(page, 'About').selectOption('practices');
  await expect(page.getByText('Choose at least one practice.')).toBeVisible();
});

test('whom a report is about stands in its address: going back brings the one before', async ({ page }) => {
  await goTo(page, '#/reports?what=data-quality');
  await expect(preview(page)).toContainText('All practices');
  await field(page, 'About').selectOption('icb');
  await expect(page.getByText('Choose an ICB.')).toBeVisible();
  await field(page, 'ICB').selectOption('QJK');
  await expect(preview(page)).toContainText(/practices of Devon/i);
  await kind(page, 'contractor-summary').click();
  await expect(title(page)).toContainText('Contractor summary');
  await expect(preview(page), 'another kind is about the same').toContainText(/practices of Devon/i);
  await page.goBack();
  await expect(title(page)).toContainText('Data quality');
  await expect(preview(page)).toContainText(/practices of Devon/i);
  await page.goBack();
  await expect(page.getByText('Choose an ICB.')).toBeVisible();
  await page.goBack();
  await expect(preview(page)).toContainText('All practices');
  await page.goForward();
  await page.goForward();
  await expect(preview(page)).toContainText(/practices of Devon/i);
  // The navigation leads back to it.
  const main = page.getByRole('navigation', { name: 'Main' });
  await main.getByRole('link', { name: 'History' }).click();
  await main.getByRole('link', { name: 'Reports' }).click();
  await expect(preview(page)).toContainText(/practices of Devon/i);
});

test('practices are picked one by one, by keyboard, and taken off again', async ({ app, page }) => {
  const [first, second] = (await ask(page, 'practices.list', {})).filter(({ status }) => status !== 'closed');
  if (!first || !second) throw new Error('The sample has no two practices');
  await goTo(page, '#/reports?what=practice-status&of=practices');
  await expect(page.getByText('Choose at least one practice.')).toBeVisible();
  const add = page.getByRole('combobox', { name: 'Add a practice' });
  for (const { odsCode } of [first, second]) {
    await add.fill(odsCode);
    await expect(page.getByRole('option', { name: new RegExp(`^${odsCode} `) })).toBeVisible();
    await add.press('ArrowDown');
    await add.press('Enter');
    await expect(add).toHaveValue('');
  }
  await expect(page.getByText('2 practices chosen')).toBeVisible();
  await expect(preview(page)).toContainText(second.name);
  await expect(preview(page)).toContainText('2 chosen practices');
  await inspect(app, page, 'reports practices picked');
  await page.getByRole('button', { name: new RegExp(`^Take off ${first.odsCode} `) }).press('Enter');
  await expect(add, 'the keyboard keeps its place').toBeFocused();
  await expect(page.getByText('1 practice chosen')).toBeVisible();
  await expect(preview(page)).not.toContainText('2 chosen practices');
  await add.fill('no such practice');
  await expect(page.getByText('No practice has this code, name or town')).toBeVisible();
  await expectNoViolations(page, 'no such practice');
});

test('a period that ends before it begins is said beside its field, and the report stays as it was', async ({
  page,
}) => {
  await goTo(page, '#/reports?what=notifications&from=2026-01-01&to=2026-01-31');
  await expect(preview(page)).toContainText('Received from 1 January 2026 to 31 January 2026');
  await expect(preview(page)).toContainText('Nothing was received in this period.');
  const to = page.getByRole('textbox', { name: 'Received to' });
  await to.fill('31 12 2025');
  await expect(page.getByText('The last day must be the same as the first, or after it')).toBeVisible();
  await expect(to).toHaveAttribute('aria-invalid', 'true');
  await expect(preview(page)).toContainText('to 31 January 2026');
  await to.fill('tomorrow');
  await expect(page.getByText('Enter a date, for example 6 August 2018')).toBeVisible();
  await to.fill('5 January 2026');
  await expect(preview(page)).toContainText('Received from 1 January 2026 to 5 January 2026');
  await page.getByRole('button', { name: 'Last 12 months' }).click();
  await expect(page.getByRole('button', { name: 'Last 12 months' })).toHaveAttribute('aria-pressed', 'true');
  await expect(to).not.toHaveValue('5 January 2026');
});

test('an edition is told with what changed since another, or the list as it is now', async ({ page }) => {
  await goTo(page, '#/reports?what=edition');
  await expect(preview(page), 'nothing is published yet').toContainText('as it is now');
  await publish(page, 'For the first meeting');
  const [row] = (await ask(page, 'practices.list', {})).filter(
    ({ listState, mailboxKind }) => listState === 'on' && mailboxKind === 'shared',
  );
  const { form, version } = await ask(page, 'practices.get', { id: row?.id ?? '' });
  await ask(page, 'practices.save', { id: row?.id ?? '', version, values: { ...form, onList: 'no' } });
  await publish(page, 'For the second meeting');
  await page.reload();
  await expect(preview(page)).toContainText('Distribution list, edition 2');
  await expect(preview(page)).toContainText('For the second meeting');
  await expect(preview(page)).toContainText('Removed (1)');
  await expect(preview(page).getByRole('table', { name: 'Removed' })).toContainText(form.mailboxAddress);
  await field(page, 'Changes since').selectOption('none');
  await expect(preview(page)).not.toContainText('Removed (1)');
  await field(page, 'Edition').selectOption('1');
  await expect(preview(page)).toContainText('For the first meeting');
  await expect(field(page, 'Changes since').getByRole('option'), 'only earlier ones').toHaveCount(1);
  await field(page, 'Edition').selectOption('now');
  await expect(preview(page)).toContainText('not published');
  await expect(preview(page)).toContainText('Changes since edition 2');
});

test('what is gone, and what can’t be read, is said with what to do', async ({ app, page }) => {
  await goTo(page, '#/reports?what=practice-status&practices=00000000-0000-7000-8000-00000000dead');
  await expect(page.getByRole('alert')).toContainText('This practice is no longer in the register');
  await expect(page.getByRole('button', { name: 'Print…' })).toHaveAttribute('aria-disabled', 'true');
  const message = 'The register could not be read. Try again.';
  const again = await answerInstead(app, 'reports.preview', { ok: false, error: { code: 'internal', message } });
  await goTo(page, '#/reports?what=applications');
  await expect(page.getByRole('alert')).toContainText(message);
  await again();
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(title(page)).toContainText('Applications in progress');
});

test('all of it is reached by keyboard, in the order in which it is read', async ({ page }) => {
  await goTo(page, '#/reports');
  await expect(page.getByRole('heading', { level: 1, name: 'Reports' })).toBeVisible();
  await tabTo(page, kind(page, 'data-quality'));
  await page.keyboard.press('Enter');
  await expect(title(page)).toContainText('Data quality');
  await tabTo(page, field(page, 'About'));
  await tabTo(page, preview(page));
  const before = await preview(page).evaluate((region) => region.scrollTop);
  await page.keyboard.press('PageDown');
  await expect.poll(() => preview(page).evaluate((region) => region.scrollTop)).toBeGreaterThan(before);
});

test('screens lead to the reports of what they show', async ({ page }) => {
  await fillHome(page);
  const rows = await ask(page, 'practices.list', {});
  const [row] = rows;
  await goTo(page, `#/practices/${row?.id}`);
  await page.getByRole('link', { name: 'Status report' }).click();
  await expect(title(page)).toContainText('Practice status report');
  await expect(preview(page)).toContainText(row?.name ?? '');
  await page.getByRole('link', { name: 'Go to the practice' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(row?.name ?? '');
  const contractor = await ask(page, 'practices.get', { id: row?.id ?? '' });
  await goTo(page, `#/contractors/${contractor.contractor.id}`);
  await page.getByRole('link', { name: 'Summary report' }).click();
  await expect(title(page)).toContainText('Contractor summary');
  await expect(preview(page)).toContainText(contractor.contractor.name);
  await goTo(page, '#/practices');
  for (const { odsCode } of rows.slice(0, 2)) await page.getByRole('checkbox', { name: new RegExp(odsCode) }).check();
  await page.getByRole('button', { name: 'Status reports' }).click();
  await expect(preview(page)).toContainText('2 chosen practices');
  for (const [hash, link, words] of [
    ['#/access', 'MFA status report', 'MFA status'],
    ['#/applications', 'Report', 'Applications in progress'],
    ['#/notifications', 'Report of a period', 'Notifications in a period'],
  ] as const) {
    await goTo(page, hash);
    await page.getByRole('main').getByRole('link', { name: link, exact: true }).click();
    await expect(title(page)).toContainText(words);
  }
});
