// Reports on their way out: it breaks when paper or PDF say something else than the preview, a long one can't be stopped, or a
// failure goes unsaid.
import { mkdir, readdir } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { showDate, todayInLondon } from '../../shared/domain/calendar-date';
import { ask, expect, inMain, replaceDialogs, test } from './support/app';
import { readPdf } from './support/files';
import { publish } from './support/full-home';
import { inspect } from './support/inspect';
import { saveNotification } from './support/notification-log';
import { printCalls, replacePrinter } from './support/printer';
import { holdRequests, releaseRequests } from './support/requests';

test.use({ register: 'sample' });

const preview = (page: Page) => page.getByRole('region', { name: 'Preview of the report' });
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
// Word for word, whatever the line breaks; the moment at which it was made is another one.
const squeeze = (text: string) => text.replace(/\s+/g, '');
const TIME = /\d[ap]m$/;

async function openReport(page: Page, search: string): Promise<void> {
  await page.evaluate((to) => {
    location.hash = to;
  }, `#/reports?${search}`);
  await expect(preview(page)).toContainText('Prepared by');
}

/** The contractor with the fewest practices of those that have at least two. */
async function smallContractor(page: Page) {
  const rows = (await ask(page, 'contractors.list', {})).filter(({ practices }) => practices >= 2);
  const [small] = rows.sort((a, b) => a.practices - b.practices);
  if (!small) throw new Error('The sample has no contractor with two practices');
  const { sites } = await ask(page, 'contractors.get', { id: small.id });
  return { ...small, codes: sites.filter(({ status }) => status !== 'closed').map(({ odsCode }) => odsCode) };
}

async function savedPdf(page: Page, file: string) {
  await button(page, 'Save as PDF…').click();
  await expect(page.getByText(`Saved as ${file}`)).toBeVisible();
  return readPdf(file);
}

test('the PDF of each report says what its preview says', async ({ app, page, folder }) => {
  test.setTimeout(120_000);
  await publish(page, 'For the meeting');
  await saveNotification(page, { subject: 'A mail', outcome: 'Recorded – “as told”', state: 'done' });
  const { id, name } = await smallContractor(page);
  for (const [what, search, landscape] of [
    ['edition', 'what=edition', true],
    ['notifications', 'what=notifications', true],
    ['data-quality', `what=data-quality&contractor=${id}`, false],
  ] as const) {
    await openReport(page, search);
    const file = path.join(folder, `${what}.pdf`);
    await replaceDialogs(app, { save: file });
    const pdf = await savedPdf(page, file);
    expect(pdf).toMatchObject({ isTagged: true, language: 'en-GB' });
    for (const size of pdf.sizes) expect(size).toEqual(landscape ? [297, 210] : [210, 297]);
    for (const [at, text] of pdf.pages.entries()) expect(text).toContain(`Page ${at + 1} of ${pdf.pages.length}`);
    const paper = squeeze(pdf.pages.join(' '));
    const words = await preview(page).locator('h2, h3, h4, dt, th, td').allTextContents();
    for (const word of words.filter((text) => !TIME.test(text))) expect.soft(paper, what).toContain(squeeze(word));
    if (what === 'data-quality') expect(paper).toContain(squeeze(name));
  }
});

test('printing asks for A4, the long side where the tables need it, and prints what the preview says', async ({
  app,
  page,
}) => {
  await replacePrinter(app, { success: true, reason: '' });
  const { id } = await smallContractor(page);
  for (const [search, landscape] of [
    ['what=notifications', true],
    [`what=data-quality&contractor=${id}`, false],
  ] as const) {
    await openReport(page, search);
    await button(page, 'Print…').click();
    await expect(page.getByText('The report was sent to the printer.')).toBeVisible();
    const call = (await printCalls(app)).at(-1);
    expect(call?.options).toMatchObject({ silent: false, pageSize: 'A4', landscape });
    for (const word of await preview(page).locator('h2, h3').allTextContents())
      expect(squeeze(call?.text ?? '')).toContain(squeeze(word));
  }
  // What became of one report does not stand above another.
  await openReport(page, 'what=applications');
  await expect(page.getByText('The report was sent to the printer.')).toHaveCount(0);
});

test('a printer that fails is said in words, with a PDF instead; a dialog that is closed is no failure', async ({
  app,
  page,
  folder,
}) => {
  await openReport(page, 'what=applications');
  await replacePrinter(app, { success: false, reason: 'Print job canceled' });
  await button(page, 'Print…').click();
  await expect(page.getByText('Nothing was printed, because the print dialog was closed.')).toBeVisible();
  await replacePrinter(app, { success: false, reason: 'Print job failed' });
  await button(page, 'Print…').click();
  const failure = page.getByRole('alert').filter({ hasText: 'The report was not printed' });
  await expect(failure).toContainText('The printer refused it.');
  await inspect(app, page, 'reports not printed');
  const file = path.join(folder, 'instead.pdf');
  await replaceDialogs(app, { save: file });
  await failure.getByRole('button', { name: 'Save as PDF' }).click();
  await expect(page.getByText(`Saved as ${file}`)).toBeVisible();
  await expect(failure).toHaveCount(0);
});

test('a long report says how far it is, and is stopped without a half file', async ({ app, page, folder }) => {
  const { id } = await smallContractor(page);
  await openReport(page, `what=practice-status&contractor=${id}`);
  await replaceDialogs(app, { save: path.join(folder, 'stopped.pdf') });
  // The hidden page has drawn everything and can't say so: the report is in the middle of its work.
  await holdRequests(app, 'reports.drawn');
  await button(page, 'Save as PDF…').click();
  const progress = page.getByRole('progressbar', { name: 'Drawing the pages' });
  await expect(progress).toBeVisible();
  await expect(button(page, 'Print…'), 'one at a time').toHaveAttribute('aria-disabled', 'true');
  await button(page, 'Stop').click();
  await expect(page.getByText('The report was stopped.')).toBeVisible();
  await expect(page.getByRole('alert'), 'to stop is no failure').toHaveCount(0);
  await expect(page.getByRole('progressbar')).toHaveCount(0);
  await releaseRequests(app, 'reports.drawn');
  expect(
    (await readdir(folder)).filter((name) => name.includes('stopped')),
    'no half file',
  ).toEqual([]);
  const windows = () => inMain(app, ({ BrowserWindow }) => BrowserWindow.getAllWindows().length);
  await expect.poll(windows, 'the hidden window is gone').toBe(1);
});

test('while a report is made, its progress can be read and its fields used', async ({ app, page, folder }) => {
  const { id } = await smallContractor(page);
  await openReport(page, `what=mfa-status&contractor=${id}`);
  const file = path.join(folder, 'later.pdf');
  await replaceDialogs(app, { save: file });
  await holdRequests(app, 'reports.savePdf');
  await button(page, 'Save as PDF…').click();
  await expect(page.getByRole('progressbar', { name: 'Starting' })).toBeVisible();
  await inspect(app, page, 'reports on their way');
  await page.getByRole('link', { name: /^Applications in progress/ }).click();
  await expect(preview(page).getByRole('heading', { level: 2 }).first()).toContainText('Applications in progress');
  await expect(button(page, 'Stop')).toBeVisible();
  const main = page.getByRole('navigation', { name: 'Main' });
  await main.getByRole('link', { name: 'History' }).click();
  await main.getByRole('link', { name: 'Reports' }).click();
  await expect(button(page, 'Stop'), 'it goes on while the screen is left').toBeVisible();
  await releaseRequests(app, 'reports.savePdf');
  await expect(page.getByRole('progressbar')).toHaveCount(0);
  await expect(page.getByText(`MFA status: Saved as ${file}`), 'it says of which report').toBeVisible();
  await page.getByRole('link', { name: /^MFA status/ }).click();
  await expect(page.getByText('MFA status: Saved as')).toHaveCount(0);
  await expect(page.getByText(`Saved as ${file}`)).toBeVisible();
});

test('one file for each practice, named by its code, in a folder of their own', async ({ app, page, folder }) => {
  const { id, codes } = await smallContractor(page);
  await openReport(page, `what=practice-status&contractor=${id}`);
  const parent = path.join(folder, 'reports');
  await mkdir(parent);
  await replaceDialogs(app, { open: parent });
  for (const [name, times] of [
    [`Practice status ${showDate(todayInLondon(new Date()))}`, 1],
    [`Practice status ${showDate(todayInLondon(new Date()))} (2)`, 2],
  ] as const) {
    await button(page, 'One file per practice…').click();
    await expect(page.getByText(`${codes.length} files were saved in ${path.join(parent, name)}`)).toBeVisible();
    expect((await readdir(parent)).length, 'nothing is written over').toBe(times);
    expect((await readdir(path.join(parent, name))).sort()).toEqual(codes.map((code) => `${code}.pdf`).sort());
    for (const code of codes) {
      const text = (await readPdf(path.join(parent, name, `${code}.pdf`))).pages.join(' ');
      for (const other of codes) expect(text.includes(other), `${other} in ${code}`).toBe(other === code);
    }
  }
  await replaceDialogs(app, { open: null });
  await button(page, 'One file per practice…').click();
  await expect(button(page, 'One file per practice…')).not.toHaveAttribute('aria-disabled', 'true');
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('a folder that can’t be written to is said', async ({ app, page, folder }) => {
  const { id } = await smallContractor(page);
  await openReport(page, `what=practice-status&contractor=${id}`);
  await replaceDialogs(app, { open: path.join(folder, 'not', 'there') });
  await button(page, 'One file per practice…').click();
  const failure = page.getByRole('alert').filter({ hasText: 'The reports were not all saved' });
  await expect(failure).toBeVisible();
  await expect(failure.getByRole('button', { name: 'Try again' })).toBeVisible();
});
