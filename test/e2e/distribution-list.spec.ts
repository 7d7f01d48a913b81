// The distribution list: it breaks when an address is lost, doubled or sent in a form that Outlook or Excel mistakes.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { practice } from '../support/forms';
import { ask, clearClipboard, expect, readClipboard, replaceDialogs, test } from './support/app';
import { readWorkbook } from './support/files';
import { pressAccelerator } from './support/menu';

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const add = (page: Page, values: Parameters<typeof practice>[0]) =>
  ask(page, 'practices.save', { id: null, version: null, values: practice(values) });

test.describe('of the sample register', () => {
  test.use({ register: 'sample' });

  test('every practice is on it or left out with a reason, and the chips count right', async ({ app, page }) => {
    const rows = await ask(page, 'practices.list', {});
    await pressAccelerator(app, 'CmdOrCtrl+2');
    const { entries, problems } = await ask(page, 'distributionList.get', {});
    const named = new Set([...entries, ...problems].map(({ practiceId }) => practiceId));
    expect(rows.filter(({ id }) => !named.has(id)).map(({ odsCode }) => odsCode)).toEqual([]);
    const addresses = entries.map(({ address }) => address.toLowerCase());
    expect(new Set(addresses).size, 'no address twice').toBe(addresses.length);
    expect([...entries, ...problems].filter(({ reason }) => reason === '')).toEqual([]);

    const checked = (test: (kind: string) => boolean) =>
      entries.filter(({ checks }) => checks.some(({ kind }) => test(kind))).length;
    const chips = [
      ['All', entries.length],
      ['With a problem', checked((kind) => kind !== 'unconfirmed')],
      ['Not confirmed lately', checked((kind) => kind === 'unconfirmed')],
      ['By hand', 0],
      ['Left out', problems.length],
    ] as const;
    for (const [name, count] of chips) {
      await button(page, new RegExp(`^${name} ${count}$`)).click();
      await expect(page.getByRole('grid')).toHaveAttribute('aria-rowcount', String(count + 1));
    }
    const left = problems.find(({ odsCode }) => odsCode !== '');
    await page.getByRole('searchbox', { name: 'Search distribution list' }).fill(left?.odsCode ?? '');
    await expect(page.getByRole('grid').getByRole('row', { name: left?.odsCode })).toBeVisible();
  });

  test('is copied in batches of the chosen size, joined with semicolons', async ({ app, page }) => {
    await pressAccelerator(app, 'CmdOrCtrl+2');
    const { entries } = await ask(page, 'distributionList.get', {});
    await button(page, 'Copy for Outlook').click();
    const size = page.getByRole('textbox', { name: 'Addresses in a batch' });
    await expect(size).toHaveValue('500');
    for (const [wrong, words] of [
      ['0', 'Enter a number from 1 to 1000'],
      ['1001', 'Enter a number from 1 to 1000'],
      ['ten', 'Enter a whole number'],
      ['', 'Enter how many addresses a batch has'],
    ] as const) {
      await size.fill(wrong);
      await button(page, 'Change the size').click();
      await expect(size).toHaveAccessibleDescription(new RegExp(words));
    }
    await size.fill('100');
    await button(page, 'Change the size').click();
    await expect(page.getByRole('heading', { name: '3 batches' })).toBeVisible();
    const copied: string[] = [];

    for (const batch of [1, 2, 3]) {
      await clearClipboard(app);
      await button(page, new RegExp(`^Copy batch ${batch} of 3`)).click();
      await expect(page.getByText(`Batch ${batch} of 3 is copied`)).toBeVisible();
      const text = await readClipboard(app);
      expect(text).not.toMatch(/[\n,]/);
      copied.push(...text.split(';').map((address) => address.trim()));
    }

    expect(copied).toEqual(entries.map(({ address }) => address));
    await expect(page.getByText('Copied', { exact: true })).toHaveCount(3);
  });

  test('goes to Excel with a frozen heading, a filter, widths and codes as text', async ({ app, page, folder }) => {
    await pressAccelerator(app, 'CmdOrCtrl+2');
    const { entries } = await ask(page, 'distributionList.get', {});
    const file = path.join(folder, 'list.xlsx');
    await replaceDialogs(app, { save: file });
    await button(page, 'Copy for Outlook').click();
    await button(page, 'Excel workbook (.xlsx)').click();
    await expect(page.getByText(`Saved as ${file}`)).toBeVisible();
    const { sheet, rows, xml } = await readWorkbook(file);
    const headings = rows[0] ?? [];
    const codes = rows.slice(1).map((row) => row[headings.indexOf('ODS code')]);
    expect(codes).toEqual(entries.map(({ odsCode }) => odsCode));
    expect(sheet['!autofilter']?.ref).toMatch(/^A1:/);
    expect(xml).toMatch(/<pane[^>]*ySplit="1"[^>]*state="frozen"/);
    expect(xml.match(/<col [^>]*customWidth="1"/g)?.length).toBe(headings.length);
  });
});

test('what begins like a formula is neutral in both files, and codes stay text', async ({ app, page, folder }) => {
  await add(page, { odsCode: '0012E3', name: '=HYPERLINK("http://x.example")', mailboxAddress: 'one@nhs.net' });
  await add(page, { odsCode: 'TP2AB', name: '+44 Eye Care', mailboxAddress: 'two@nhs.net' });
  await pressAccelerator(app, 'CmdOrCtrl+2');
  await expect(page.getByRole('grid').getByRole('row')).toHaveCount(3);
  const files = { xlsx: path.join(folder, 'list.xlsx'), csv: path.join(folder, 'list.csv') };
  await button(page, 'Copy for Outlook').click();
  await replaceDialogs(app, { save: files.xlsx });
  await button(page, 'Excel workbook (.xlsx)').click();
  await expect(page.getByText(`Saved as ${files.xlsx}`)).toBeVisible();
  await replaceDialogs(app, { save: files.csv });
  await button(page, 'CSV file (.csv)').click();
  await expect(page.getByText(`Saved as ${files.csv}`)).toBeVisible();

  const { sheet } = await readWorkbook(files.xlsx);
  const cells = Object.entries(sheet).filter(([at]) => /^[A-Z]+\d+$/.test(at));
  expect(
    cells.filter(([, cell]) => cell.f !== undefined),
    'no formula',
  ).toEqual([]);
  const code = cells.find(([, cell]) => cell.v === '0012E3')?.[1];
  expect(code?.t, 'a code is text').toBe('s');

  const csv = await readFile(files.csv, 'utf8');
  expect(csv.startsWith('\uFEFF'), 'byte order mark').toBe(true);
  expect(csv.replaceAll('\r\n', ''), 'every line ends with CRLF').not.toMatch(/[\r\n]/);
  expect(csv).toContain("'=HYPERLINK");
  expect(csv).toContain("'+44 Eye Care");
});

test('a change of a practice shows on the list at once', async ({ app, page }) => {
  const { id } = await add(page, { odsCode: 'TP1F9', mailboxAddress: 'optometry.tp1f9@nhs.net' });
  await add(page, { odsCode: 'TP2AB', mailboxAddress: 'OPTOMETRY.tp1f9@nhs.net' });
  await pressAccelerator(app, 'CmdOrCtrl+2');
  await expect(button(page, 'All 1')).toBeVisible();
  await button(page, 'Left out 1').click();
  await expect(page.getByRole('grid').getByRole('row').nth(1)).toContainText('Same address');
  await page.getByRole('grid').getByRole('row').nth(1).getByText('Same address', { exact: true }).click();
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: 'Edit', exact: true }).click();
  await page.getByRole('textbox', { name: 'Mailbox address' }).fill('optometry.tp2ab@nhs.net');
  await button(page, 'Save').click();
  await expect(page.getByText('The changes were saved.')).toBeVisible();
  const list = page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Distribution list 2' });
  await list.click();
  await expect(button(page, 'All 2')).toBeVisible();
  expect((await ask(page, 'practices.get', { id })).listState).toBe('on');
});
