// What comes out on paper: it breaks when a page is laid out otherwise than before, when words are lost, cut off or can't
// be selected, when a font is not in the file, or when bookmarks and tags are gone. `-- --update-snapshots` keeps new pictures.
import path from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import type { ReportOrder } from '../../shared/domain/reports/order';
import { practice } from '../support/forms';
import { notification } from '../support/notifications';
import { addPerson } from './support/access';
import { ask, expect, replaceDialogs, test } from './support/app';
import { holdClock } from './support/clock';
import { type ReadPdf, readPdf } from './support/files';
import { expectPages } from './support/page-images';
import { missingFonts, readJumps } from './support/pdf';
import { sql } from './support/sqlite';

const NOW = '2026-11-22T20:00:00.000Z';
const squeeze = (text: string) => text.normalize('NFC').replace(/\s+/g, '');
const numbered = (count: number) => Array.from({ length: count }, (_, n) => n);

test.beforeEach(async ({ app, page }) => {
  test.setTimeout(120_000);
  await holdClock(app, NOW);
  const values = await ask(page, 'settings.get', {});
  await ask(page, 'settings.save', { version: 0, values: { ...values, preparedBy: 'H Yeo' } });
});

const add = async (page: Page, values: Parameters<typeof practice>[0]) =>
  (await ask(page, 'practices.save', { id: null, version: null, values: practice(values) })).id;

async function savePdf(app: ElectronApplication, page: Page, folder: string, ids: string[]) {
  const order: ReportOrder = { what: 'practice-status', scope: { of: 'practices', ids }, closed: true };
  const file = path.join(folder, 'report.pdf');
  await replaceDialogs(app, { save: file });
  expect(await ask(page, 'reports.savePdf', { order })).toEqual({ path: file });
  const pdf = await readPdf(file);
  expect(await missingFonts(file), 'every font is in the file').toEqual([]);
  expect(pdf).toMatchObject({ isTagged: true, language: 'en-GB' });
  for (const [at, text] of pdf.pages.entries()) {
    expect(text).toContain(`Page ${at + 1} of ${pdf.pages.length}`);
    expect(text).toContain('As at 22 November 2026');
    expect(pdf.sizes[at]).toEqual([210, 297]);
  }
  return { file, pdf, text: squeeze(pdf.pages.join(' ')) };
}

const times = (pdf: ReadPdf, words: string) => pdf.pages.filter((text) => text.includes(words)).length;

test('a practice of which nothing is known', async ({ app, page, folder }) => {
  const id = await add(page, {
    name: 'Ann',
    address1: '',
    town: '',
    postcode: '',
    phone: '',
    mailboxKind: 'unknown',
    mailboxAddress: '',
    toldOn: '',
    onList: 'unstated',
  });
  const { file, pdf, text } = await savePdf(app, page, folder, [id]);
  expect(pdf.title).toBe('Practice status report – TP1F9 Ann');
  for (const words of ['Not recorded', 'Prepared by H Yeo', 'This report may contain personal data'])
    expect(text).toContain(squeeze(words));
  const { bookmarks } = await readJumps(file);
  expect(bookmarks.map(({ title }) => title)).toEqual(['Practice status report']);
  expect(bookmarks[0]?.items.length, 'each section is a bookmark').toBeGreaterThan(3);
  await expectPages(
    file,
    'nothing',
    numbered(pdf.pages.length).map((n) => n + 1),
  );
});

test('a practice with 40 people and 200 notifications', async ({ app, page, folder }) => {
  const id = await add(page, { name: 'Penrose Opticians' });
  const [row] = await ask(page, 'practices.list', {});
  if (!row) throw new Error('The practice is not there');
  const letters = 'ABCDEFGHIJKLMNOPQRST';
  for (const n of numbered(40))
    await addPerson(page, {
      fullName: `${['Amy', 'Ben'][n % 2]} ${letters[Math.floor(n / 2)]}arne`,
      at: row,
      link: { role: n < 3 ? 'owner' : 'member' },
      ...(n % 4 === 0 ? { mfa: { kind: 'registered', happenedOn: '2024-08-20' } } : {}),
    });
  const day = (n: number) => new Date(Date.UTC(2026, 0, 1 + n)).toISOString();
  for (const n of numbered(200))
    await ask(page, 'notifications.save', {
      id: null,
      version: null,
      values: notification({
        practiceId: id,
        receivedAt: day(n),
        dueOn: day(n + 7).slice(0, 10),
        subject: `Letter ${n}`,
      }),
      intake: null,
      keepMessage: null,
    });
  const { file, pdf, text } = await savePdf(app, page, folder, [id]);
  for (const n of numbered(20)) expect(text, 'each person').toContain(`Amy${letters[n]}arne`);
  expect(pdf.pages.length).toBeGreaterThan(5);
  expect(pdf.pages.length).toBeLessThan(40);
  // Tables go over many pages, and say on each of them what their columns are.
  expect(times(pdf, 'Outcome')).toBeGreaterThan(3);
  await expectPages(file, 'many', [1, 2, Math.ceil(pdf.pages.length / 2), pdf.pages.length]);
});

test('names with accents, from right to left, and 300 characters long', async ({ app, page, folder, database }) => {
  const unbroken = `Wo${'o'.repeat(95)}rd`;
  const long = `${'Opticians of the very long name '.repeat(10).slice(0, 292).trimEnd()} the end`;
  const hebrew = 'אופטיקה ירושלים';
  const arabic = 'بصريات القدس';
  const other = (odsCode: string) => ({ odsCode, mailboxAddress: `optometry.${odsCode.toLowerCase()}@nhs.net` });
  const ids = [
    await add(page, { ...other('TP1F1'), name: 'Çağla Ńowak & Žofie Eyecare', contractorName: 'Łukasz Søn Ltd' }),
    await add(page, { ...other('TP1F2'), name: hebrew, contractorName: arabic, notes: `${hebrew}\n${arabic} 12` }),
    await add(page, { ...other('TP1F3'), notes: 'x'.repeat(300) }),
    await add(page, { ...other('TP1F4'), contractorName: unbroken }),
  ];
  // Forms take no names as long as that; a database of another program's making may have them.
  await sql(
    database,
    `UPDATE practice SET name = '${long}' WHERE ods_code = 'TP1F3'`,
    `UPDATE practice SET name = '${'y'.repeat(300)}' WHERE ods_code = 'TP1F4'`,
  );
  const { file, pdf, text } = await savePdf(app, page, folder, ids);
  for (const words of [
    'Çağla Ńowak & Žofie Eyecare',
    'Łukasz Søn Ltd',
    unbroken,
    'x'.repeat(300),
    'y'.repeat(300),
    long,
  ])
    expect(text).toContain(squeeze(words));
  // pdf.js gives such words letter by letter in either order, sometimes in their joined forms.
  const letters = new Set(text.normalize('NFKC'));
  for (const letter of squeeze(hebrew + arabic)) expect(letters, letter).toContain(letter);
  expect(pdf.pages.length).toBe(9);
  await expectPages(file, 'names', [1, 2, 4, 6, 8]);
});

test('several practices: the contents has the page of each, bookmarks and links lead there', async ({
  app,
  page,
  folder,
}) => {
  const ids: string[] = [];
  for (const n of numbered(45))
    ids.push(
      await add(page, {
        odsCode: `TP1${String.fromCharCode(65 + Math.floor(n / 26), 65 + (n % 26))}`,
        name: `Practice ${String.fromCharCode(65 + Math.floor(n / 26), 65 + (n % 26))}`,
        mailboxAddress: '',
        mailboxKind: 'unknown',
        notes: 'word '.repeat((n % 5) * 190),
        toldOn: '',
      }),
    );
  const { file, pdf } = await savePdf(app, page, folder, ids);
  const { bookmarks, links } = await readJumps(file);
  const [whole] = bookmarks;
  const parts = (whole?.items ?? []).filter(({ title }) => title.startsWith('TP1'));
  expect(parts).toHaveLength(45);
  const first = Math.min(...parts.map(({ page: number }) => number));
  expect(first, 'the contents goes over pages').toBeGreaterThan(2);
  const contents = squeeze(pdf.pages.slice(0, first - 1).join(' '));
  for (const { title, page: number } of parts) {
    expect(contents, 'the number of the contents is that of the page').toContain(`${squeeze(title)}${number}`);
    expect(pdf.pages[number - 1], title).toContain(title.slice(6));
    expect(links.filter(({ to }) => to === number)).toHaveLength(1);
  }
  expect(new Set(parts.map(({ page: number }) => number)).size, 'each begins a page').toBe(45);
  await expectPages(file, 'contents', [1, 2]);
});
