// The status report: it breaks when the paper says something else than the screen, isn't A4, or a failure goes unsaid.
import { mkdir, readdir } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { practice } from '../support/forms';
import { ask, expect, inMain, replaceDialogs, test } from './support/app';
import { readPdf } from './support/files';
import { printCalls, replacePrinter } from './support/printer';

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const NOTES = 'Moves to 3 Fore Street in the spring.\nAsk for Amy.';

async function openReport(page: Page, changes = 0): Promise<void> {
  const values = practice({ name: 'Penrose & Søn <Truro>', notes: NOTES });
  let { id, version } = await ask(page, 'practices.save', { id: null, version: null, values });
  for (let change = 1; change <= changes; change += 1) {
    const next = { ...values, town: `Town ${change}`, county: `County ${change}`, address2: `Floor ${change}` };
    ({ id, version } = await ask(page, 'practices.save', { id, version, values: next }));
  }
  await page.evaluate((hash) => {
    location.hash = hash;
  }, `#/practices/${id}/report`);
  await expect(page.getByRole('region', { name: 'Preview of the report' })).toContainText('Penrose & Søn <Truro>');
}

test('the PDF says what the preview says, tagged, on A4, with page numbers', async ({ app, page, folder }) => {
  await openReport(page, 12);
  const preview = page.getByRole('region', { name: 'Preview of the report' });
  const file = path.join(folder, 'report.pdf');
  await replaceDialogs(app, { save: file });
  await button(page, 'Save as PDF').click();
  await expect(page.getByText(`Saved as ${file}`)).toBeVisible();
  const pdf = await readPdf(file);
  expect(pdf.pages.length).toBeGreaterThan(1);
  for (const [at, text] of pdf.pages.entries()) {
    expect(text).toContain(`Page ${at + 1} of ${pdf.pages.length}`);
    expect(text).toMatch(/As at \d{1,2} [A-Z][a-z]+ \d{4}/);
  }
  for (const size of pdf.sizes) expect(size).toEqual([210, 297]);
  expect(pdf).toMatchObject({ isTagged: true, language: 'en-GB' });
  expect(pdf.title).toBe('Practice status report – TP1F9 Penrose & Søn <Truro>');
  expect(pdf.outline).toEqual(['Practice status report']);
  // Word for word, whatever the line breaks.
  const squeeze = (text: string) => text.replace(/\s+/g, '');
  const paper = squeeze(pdf.pages.join(' '));
  const words = await preview.locator('h2, h3, dt, dd, th, td').allTextContents();
  // The moment at which it was made is another one.
  for (const word of words.filter((text) => !/\d[ap]m$/.test(text))) expect(paper).toContain(squeeze(word));
  expect(paper).toContain(squeeze('This report may contain personal data.'));
  expect(paper).toContain('Preparedby');
});

test('a long note that changed often does not fill the report', async ({ app, page, folder }) => {
  await openReport(page);
  const [row] = await ask(page, 'practices.list', {});
  const id = row?.id ?? '';
  for (let change = 1; change <= 10; change += 1) {
    const { form, version } = await ask(page, 'practices.get', { id });
    await ask(page, 'practices.save', { id, version, values: { ...form, notes: `${change} ${'words '.repeat(500)}` } });
  }
  const file = path.join(folder, 'report.pdf');
  await replaceDialogs(app, { save: file });
  await button(page, 'Save as PDF').click();
  await expect(page.getByText(`Saved as ${file}`)).toBeVisible();
  expect((await readPdf(file)).pages.length).toBeLessThanOrEqual(4);
});

test('printing asks the system for its dialog, on A4, once the page is drawn', async ({ app, page }) => {
  await openReport(page);
  await replacePrinter(app, { success: true, reason: '' });
  await button(page, 'Print…').click();
  await expect(page.getByText('The report was sent to the printer.')).toBeVisible();
  const [call, ...more] = await printCalls(app);
  expect(more).toEqual([]);
  expect(call?.options).toMatchObject({ silent: false, pageSize: 'A4' });
  expect(call?.text, 'nothing is printed blank').toContain('Penrose & Søn <Truro>');
  const windows = () => inMain(app, ({ BrowserWindow }) => BrowserWindow.getAllWindows().length);
  expect(await windows(), 'the hidden window is gone').toBe(1);
});

test('a print dialog that is closed is no failure; a printer that refuses is one, with another way', async ({
  app,
  page,
  folder,
}) => {
  await openReport(page);
  await replacePrinter(app, { success: false, reason: 'Print job canceled' });
  await button(page, 'Print…').click();
  await expect(page.getByText('Nothing was printed, because the print dialog was closed.')).toBeVisible();
  await replacePrinter(app, { success: false, reason: 'Print job failed' });
  await button(page, 'Print…').click();
  const failure = page.getByRole('alert').filter({ hasText: 'The report was not printed' });
  await expect(failure).toContainText('The printer refused it.');
  const file = path.join(folder, 'instead.pdf');
  await replaceDialogs(app, { save: file });
  await failure.getByRole('button', { name: 'Save as PDF' }).click();
  await expect(page.getByText(`Saved as ${file}`)).toBeVisible();
  expect((await readPdf(file)).pages.length).toBeGreaterThan(0);
});

test('a PDF that can’t be written is said, and leaves no half file', async ({ app, page, folder }) => {
  await openReport(page);
  const taken = path.join(folder, 'report.pdf');
  await mkdir(taken);
  await replaceDialogs(app, { save: taken });
  await button(page, 'Save as PDF').click();
  await expect(page.getByRole('alert').filter({ hasText: 'The report was not saved' })).toBeVisible();
  expect(
    (await readdir(folder)).filter((name) => name.includes('report')),
    'no half file',
  ).toEqual(['report.pdf']);
  await replaceDialogs(app, { save: null });
  await button(page, 'Try again').click();
  await expect(page.getByRole('alert').filter({ hasText: 'The report was not saved' })).toHaveCount(0);
  await expect(button(page, 'Save as PDF')).toBeEnabled();
});
