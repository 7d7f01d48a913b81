// The whole road of an officer's first day, on an empty machine, without a mouse: it breaks when any two of the parts
// no longer fit together, or when one of them can't be reached by keyboard.
import { copyFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';
import type { PracticeRow } from '../../shared/ipc/practices';
import {
  ask,
  clearClipboard,
  dialogCalls,
  expect,
  goToPractices,
  readClipboard,
  replaceDialogs,
  SAMPLE_REGISTER,
  test,
} from './support/app';
import { readPdf, readWorkbook } from './support/files';
import { pressWithKeyboard, tabTo, typeInto } from './support/keyboard';
import { pressAccelerator } from './support/menu';
import { printCalls, replacePrinter } from './support/printer';

/** What is in the sample, counted by hand when it was made; the plan's own figures are held against it. */
const SAMPLE = { rows: 629, add: 596, update: 0, unchanged: 7, conflict: 0, error: 26 };

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const link = (page: Page, name: string | RegExp) => page.getByRole('link', { name });
const navigation = (page: Page) => page.getByRole('navigation', { name: 'Main' });
const step = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 2, name });
const title = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name });
const practices = (page: Page) => page.getByRole('grid', { name: 'Practices' });

test('imports the register, works with it and undoes the import, by keyboard alone', async ({
  running,
  page,
  folder,
  launch,
}) => {
  test.setTimeout(180_000);
  const { app } = running;
  // A file of the person's own: the sample beside the program is never the one that is imported.
  const register = path.join(folder, 'Optometry register.xlsx');
  await copyFile(SAMPLE_REGISTER, register);

  await test.step('an empty console says what to do first', async () => {
    await expect(title(page, /welcome/i)).toBeVisible();
    await replaceDialogs(app, { open: register });
    await pressWithKeyboard(page, page.getByRole('main').getByRole('link', { name: 'Import your register' }));
    await expect(title(page, 'Import')).toBeVisible();
    await pressWithKeyboard(page, button(page, 'Choose file'));
  });

  await test.step('the sheet and its heading row are found', async () => {
    await expect(step(page, 'Choose the sheet and its heading row')).toBeFocused();
    await expect(page.getByRole('radio', { name: 'Row 4' })).toBeChecked();
    await expect(button(page, 'Go on to the columns')).toBeEnabled();
    await tabTo(page, page.getByRole('radio', { name: 'Row 4' }));
    await tabTo(page, button(page, 'Go on to the columns'), 'Shift+Tab');
    await page.keyboard.press('Space');
  });

  await test.step('the columns are matched', async () => {
    await expect(step(page, 'Say where each column goes')).toBeFocused();
    await expect(page.getByText('Not matched')).toHaveCount(0);
    await tabTo(page, button(page, 'Check what will happen'), 'Shift+Tab');
    await page.keyboard.press('Enter');
  });

  await test.step('the plan accounts for every row', async () => {
    await expect(step(page, '596 practices to add')).toBeFocused();
    const { rows, ...kinds } = SAMPLE;
    await expect(button(page, `All ${rows}`)).toHaveAttribute('aria-pressed', 'true');
    for (const [kind, count] of Object.entries(kinds))
      await expect(button(page, new RegExp(`^${kind} ${count}$`, 'i'))).toBeVisible();
    expect(Object.values(kinds).reduce((sum, count) => sum + count)).toBe(rows);
    await pressWithKeyboard(page, button(page, 'Error 26'));
    const plan = page.getByRole('grid', { name: 'What the import will do' });
    await expect(plan).toHaveAttribute('aria-rowcount', '27');
    await tabTo(page, plan.getByRole('row').nth(1));
    await page.keyboard.press('ArrowDown');
    await expect(page.getByRole('complementary', { name: 'The chosen row' })).toContainText('Error');
    await page.keyboard.press('Escape');
  });

  await test.step('the import is done and the problems are saved', async () => {
    await tabTo(page, button(page, 'Import 596 rows'), 'Shift+Tab');
    await page.keyboard.press('Enter');
    await expect(step(page, 'The import is done')).toBeFocused();
    await expect(page.getByRole('listitem').filter({ hasText: 'practices added' })).toHaveText('596 practices added');
    const problems = path.join(folder, 'problems.xlsx');
    await replaceDialogs(app, { save: problems });
    await pressWithKeyboard(page, button(page, 'Save the 26 rows with problems as a workbook'));
    await expect(page.getByText(`Saved as ${problems}`)).toBeVisible();
    const { records } = await readWorkbook(problems);
    expect(records).toHaveLength(SAMPLE.error);
    for (const record of records) expect(String(record.Problem), 'every row says what is wrong').not.toBe('');
  });

  const edited = await test.step('a practice is found, opened and edited', async () => {
    await pressAccelerator(app, 'CmdOrCtrl+1');
    await expect(page.getByRole('status').filter({ hasText: /^596 practices$/ })).toBeVisible();
    const rows = await ask(page, 'practices.list', {});
    const inStroud = rows.filter((row) => facts(row).some((fact) => fact.toLowerCase().includes('stroud')));
    await page.keyboard.press('ControlOrMeta+f');
    await page.keyboard.type('stroud');
    await expect(page.getByText(`${inStroud.length} of 596 practices`)).toBeVisible();

    const byContractor = rows.find((row) => row.contractorName === 'Lanyon Vision plc') ?? rows[0];
    await page.keyboard.press('ControlOrMeta+f');
    await page.keyboard.type('lanyon vision');
    await expect(practices(page).getByRole('row', { name: byContractor?.odsCode })).toBeVisible();

    const target = rows.find(
      (row) => /^[A-Z]0[A-Z]0[A-Z]$/.test(row.odsCode) && row.listState === 'off',
    ) as PracticeRow;
    await page.keyboard.press('ControlOrMeta+f');
    await page.keyboard.type(target.odsCode.toLowerCase().replaceAll('0', 'o'));
    await expect(practices(page).getByRole('row')).toHaveCount(2);
    await page.keyboard.press('ArrowDown');
    await expect(practices(page).getByRole('row', { name: target.odsCode })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(title(page, target.name)).toBeFocused();

    await pressWithKeyboard(page, link(page, 'Edit'));
    await expect(title(page, `Edit ${target.name}`)).toBeVisible();
    await typeInto(page, page.getByRole('textbox', { name: 'Town' }), 'Newlyn East');
    await page.keyboard.press('ControlOrMeta+s');
    await expect(page.getByText('The changes were saved.')).toBeVisible();
    const history = page.getByRole('region', { name: /^History/ });
    await expect(history.getByRole('listitem').first()).toContainText('Newlyn East');
    await expect(history.getByRole('listitem').first()).toContainText(target.town);
    return { ...target, town: 'Newlyn East' };
  });

  await test.step('its status report is previewed, saved and printed', async () => {
    await tabTo(page, link(page, 'Status report'));
    await page.keyboard.press('Enter');
    const preview = page.getByRole('region', { name: 'Preview of the report' });
    await expect(preview.getByRole('heading', { name: 'Practice status report' })).toBeVisible();
    await expect(preview).toContainText('Newlyn East');
    const file = path.join(folder, 'report.pdf');
    await replaceDialogs(app, { save: file });
    await pressWithKeyboard(page, button(page, 'Save as PDF'));
    await expect(page.getByText(`Saved as ${file}`)).toBeVisible();
    const pdf = await readPdf(file);
    const text = pdf.pages.join(' ');
    for (const words of [
      edited.odsCode,
      'Newlyn East',
      'As at',
      'Prepared by',
      'Page 1 of',
      'may contain personal data',
    ])
      expect(text).toContain(words);
    expect(pdf.sizes[0]).toEqual([210, 297]);
    expect(pdf.isTagged).toBe(true);
    expect(pdf.title).toContain(edited.odsCode);

    await replacePrinter(app, { success: true, reason: '' });
    await pressWithKeyboard(page, button(page, 'Print…'));
    await expect(page.getByText('The report was sent to the printer.')).toBeVisible();
    expect(await printCalls(app)).toMatchObject([{ options: { silent: false, pageSize: 'A4' } }]);
  });

  const before = await test.step('the distribution list goes to Outlook and to a file', async () => {
    await pressAccelerator(app, 'CmdOrCtrl+2');
    await expect(title(page, 'Distribution list')).toBeVisible();
    const { entries } = await ask(page, 'distributionList.get', {});
    await expect(button(page, `All ${entries.length}`)).toBeVisible();

    await clearClipboard(app);
    await pressWithKeyboard(page, button(page, 'Copy for Outlook'));
    await pressWithKeyboard(page, button(page, /^Copy batch 1 of 1/));
    await expect(page.getByText(`Batch 1 of 1 is copied: ${entries.length} addresses.`)).toBeVisible();
    const addresses = (await readClipboard(app)).split(/;\s*/).filter(Boolean);
    expect(addresses).toEqual(entries.map((entry) => entry.address));

    const file = path.join(folder, 'list.xlsx');
    await replaceDialogs(app, { save: file });
    await pressWithKeyboard(page, button(page, 'Excel workbook (.xlsx)'));
    await expect(page.getByText(`Saved as ${file}`)).toBeVisible();
    expect((await readWorkbook(file)).records).toHaveLength(entries.length);
    await page.keyboard.press('Escape');
    expect((await dialogCalls(app)).map((call) => call.kind)).toEqual(['open', 'save', 'save', 'save']);
    return { practices: await ask(page, 'practices.list', {}), entries };
  });

  await running.close();
  const second = await launch();
  const again = await second.readyPage();

  await test.step('a second start shows the same data', async () => {
    await expect(navigation(again).getByRole('link', { name: 'Practices 596' })).toBeVisible();
    await goToPractices(again);
    await expect(practices(again)).toHaveAttribute('aria-rowcount', '597');
    expect(await ask(again, 'practices.list', {})).toEqual(before.practices);
    expect((await ask(again, 'distributionList.get', {})).entries).toEqual(before.entries);
  });

  await test.step('the import is undone, and the edited practice stays', async () => {
    await pressAccelerator(second.app, 'CmdOrCtrl+3');
    await pressWithKeyboard(again, button(again, /^Undo this import: Optometry register\.xlsx/));
    const question = again.getByRole('alertdialog', { name: 'Undo this import?' });
    await expect(question).toContainText('595 practices that this import added will be removed.');
    await expect(question).toContainText(`${edited.name} ${edited.odsCode}`);
    await pressWithKeyboard(again, question.getByRole('button', { name: 'Undo this import' }));
    const answer = again.getByRole('dialog', { name: 'The import was undone' });
    await expect(answer).toContainText('Removed595 practices');
    await expect(answer).toContainText('Left as now1 practice');
    await again.keyboard.press('Enter');
    await expect(answer).toBeHidden();
    expect(await ask(again, 'practices.list', {})).toMatchObject([{ odsCode: edited.odsCode, town: edited.town }]);
    await expect(navigation(again).getByRole('link', { name: 'Practices 1' })).toBeVisible();
  });
});

const facts = (row: PracticeRow) => [row.odsCode, row.name, row.contractorName, row.town];
