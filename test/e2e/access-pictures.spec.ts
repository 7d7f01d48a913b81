// Pictures of MFA: it breaks when a picture or its table says something else than the register, when nothing is drawn
// (on screen or on paper), when a name gets onto one, or when a failure to print goes unsaid.
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { MFA_STATE_LABELS, MFA_STATES } from '../../shared/domain/mfa/state';
import { showDate } from '../../shared/domain/show-date';
import type { AccessRow, MfaSeriesPoint } from '../../shared/ipc/mfa';
import { addPerson, type Wanted } from './support/access';
import { ask, expect, replaceDialogs, test } from './support/app';
import { readPdf } from './support/files';
import { inspect } from './support/inspect';
import { printCalls, replacePrinter } from './support/printer';
import { answerInstead } from './support/requests';

const OVER_TIME = 'MFA over time';
const BY_ICB = 'How practices stand now, by ICB';
const BY_CONTRACTOR = 'How practices stand now, by contractor';
const ACCOUNTS = 'Accounts by state now, by ICB';
const NAMES = ['Amy Penrose', 'Ben Carne', 'Cat Lowen', 'Dan Trewin', 'Eve Sarah', 'Fay Tonkin', 'Guy Nance'];

const go = (page: Page, hash: string) =>
  page.evaluate((to) => {
    location.hash = to;
  }, hash);
const picture = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
const table = (page: Page, name: string) => picture(page, name).getByRole('table');
const number = (text: string) => Number(text.replaceAll(',', ''));

/** The table behind a picture: by row, by heading. */
async function readTable(page: Page, name: string): Promise<Map<string, Record<string, number>>> {
  const cells = await table(page, name)
    .locator('tr')
    .evaluateAll((rows) =>
      rows.map((row) => [...row.querySelectorAll('th, td')].map((cell) => cell.textContent ?? '')),
    );
  const [[, ...headings] = [], ...rows] = cells;
  return new Map(
    rows.map(([label = '', ...values]) => [
      label,
      Object.fromEntries(headings.map((heading, at) => [heading, number(values[at] ?? '')])),
    ]),
  );
}

/** A point of the series as its row of the table reads. */
function rowOf({ counts }: MfaSeriesPoint, headings: readonly string[]): Record<string, number> {
  const drawn = MFA_STATES.filter((state) => state !== 'left');
  const named = Object.fromEntries(drawn.map((state) => [MFA_STATE_LABELS[state], counts[state]]));
  named.All = drawn.reduce((sum, state) => sum + counts[state], 0);
  return Object.fromEntries(headings.map((heading) => [heading, named[heading] ?? 0]));
}

/** Seven people at practices of several ICBs and contractors; the first at two practices of different ICBs. */
async function fill(page: Page): Promise<void> {
  const rows = (await ask(page, 'mfa.practices', {})).filter(({ icbCode }) => icbCode !== '');
  const listed = await ask(page, 'practices.list', {});
  const at = (n: number) => {
    const found = listed.find(({ id }) => id === rows[n]?.id);
    if (!found) throw new Error('The sample has too few practices with an ICB');
    return found;
  };
  const other = rows.findIndex(({ icbCode }) => icbCode !== rows[0]?.icbCode);
  const facts: Wanted['mfa'][] = [
    { kind: 'registered', happenedOn: '2024-08-20' },
    { kind: 'registered', happenedOn: '2024-10-02', asAt: '2024-10-02' },
    { kind: 'not-registered' },
    { kind: 'not-registered' },
    { kind: 'exempt', happenedOn: '2024-08-01' },
    { kind: 'access-lost', happenedOn: '2024-09-03' },
    undefined,
  ];
  for (const [n, fullName] of NAMES.entries()) {
    const id = await addPerson(page, { fullName, at: at(n), mfa: facts[n] });
    if (n > 0) continue;
    const { version } = await ask(page, 'people.get', { id });
    const link = { role: 'owner', startedOn: '2024-01-01', endedOn: '', accessRemovedOn: '' } as const;
    await ask(page, 'people.saveLink', { personId: id, version, linkId: null, practiceId: at(other).id, link });
  }
}

async function open(page: Page): Promise<void> {
  await go(page, '#/access/pictures');
  await expect(page.getByRole('heading', { level: 1, name: 'Access and MFA: pictures' })).toBeVisible();
  for (const name of [OVER_TIME, BY_ICB, BY_CONTRACTOR, ACCOUNTS]) await expect(picture(page, name)).toBeVisible();
}

const counted = (rows: readonly AccessRow[], wanted: (row: AccessRow) => boolean) => rows.filter(wanted).length;

test('with nobody in it, says so in words', async ({ app, page }) => {
  await open(page);
  await expect(picture(page, OVER_TIME)).toContainText('Nobody in this choice had an account in this time.');
  await expect(picture(page, ACCOUNTS)).toContainText('There are no people yet.');
  await expect(picture(page, BY_ICB)).toContainText('There are no practices yet.');
  await inspect(app, page, 'pictures, empty');
});

test.describe('with people', () => {
  test.use({ register: 'sample' });
  test.beforeEach(({ page }) => fill(page));

  test('draws and tells what the register holds', async ({ app, page }) => {
    await open(page);
    await test.step('over time, as was recorded and as the series says', async () => {
      const rows = await readTable(page, OVER_TIME);
      expect(rows.get('31 July 2024')).toMatchObject({ Registered: 0, 'Not known': 2, 'Not registered': 5, All: 7 });
      expect(rows.get('31 August 2024')).toMatchObject({ Registered: 1, Exempt: 1, 'Access lost': 0 });
      expect(rows.get('30 September 2024')).toMatchObject({ Registered: 1, Restricted: 3, 'Access lost': 1 });
      expect(rows.get('31 October 2024')).toMatchObject({ Registered: 2, Restricted: 2, Exempt: 1, 'Not known': 1 });
      const to = [...rows.keys()].at(-1) ?? '';
      const all = { of: 'all' } as const;
      const points = await ask(page, 'mfa.series', { scope: all, from: '2024-07-01', to: '2025-03-31' });
      for (const point of points) {
        const row = rows.get(showDate(point.on)) ?? {};
        expect(row, point.on).toEqual(rowOf(point, Object.keys(row)));
      }
      await expect(picture(page, OVER_TIME)).toContainText(`On ${to}, 2 of 7 people (29%) are registered, 2 more than`);
    });
    await test.step('practices by ICB and by contractor', async () => {
      const practices = await ask(page, 'mfa.practices', {});
      const byIcb = await readTable(page, BY_ICB);
      const { icbCode = '', icbName = '' } = practices.find((row) => row.icbCode !== '') ?? {};
      expect(byIcb.get(`${icbName} (${icbCode})`)).toMatchObject({
        'Act now': counted(practices, (row) => row.icbCode === icbCode && row.status === 'red'),
        All: counted(practices, (row) => row.icbCode === icbCode),
      });
      for (const name of [BY_ICB, BY_CONTRACTOR]) {
        const rows = [...(await readTable(page, name)).values()];
        expect(
          rows.reduce((sum, { All = 0 }) => sum + All, 0),
          name,
        ).toBe(practices.length);
        expect(
          rows.reduce((sum, row) => sum + (row['Act now'] ?? 0), 0),
          name,
        ).toBe(counted(practices, ({ status }) => status === 'red'));
      }
      expect((await readTable(page, BY_CONTRACTOR)).size).toBeLessThanOrEqual(17);
    });
    await test.step('accounts, one that is at home in two ICBs in each of them', async () => {
      const rows = [...(await readTable(page, ACCOUNTS)).values()];
      expect(rows.reduce((sum, { All = 0 }) => sum + All, 0)).toBe(8);
      await expect(picture(page, ACCOUNTS)).toContainText('2 of 7 people (29%) are registered');
      await expect(picture(page, ACCOUNTS)).toContainText('1 person with practices of more than one ICB is counted');
    });
    await test.step('each number that is not 0 has its part in the chart', async () => {
      for (const name of [OVER_TIME, BY_ICB, BY_CONTRACTOR, ACCOUNTS]) {
        const rows = [...(await readTable(page, name)).values()];
        const parts = rows.flatMap(({ All: _, ...values }) => Object.values(values)).filter((value) => value > 0);
        await expect(picture(page, name).locator('[data-segment]'), name).toHaveCount(parts.length);
      }
    });
    await inspect(app, page, 'pictures');
    await picture(page, BY_CONTRACTOR).scrollIntoViewIfNeeded();
    await inspect(app, page, 'pictures, by contractor');
    expect(await page.getByRole('main').textContent()).not.toMatch(new RegExp(NAMES.join('|')));
  });

  test('shows one ICB, one contractor and another time, and the table on demand', async ({ app, page }) => {
    await open(page);
    const scope = page.getByRole('search', { name: 'MFA over time: whose and when' });
    const [row] = (await ask(page, 'mfa.practices', {})).filter(
      ({ counts, icbCode }) => icbCode !== '' && counts.exempt,
    );
    const { icbCode = '', contractorName = '' } = row ?? {};
    const icb = (await ask(page, 'settings.icbs', {})).find(({ odsCode }) => odsCode === icbCode)?.name ?? '';
    await scope.getByRole('combobox', { name: 'Show' }).selectOption({ label: icb });
    await expect(picture(page, OVER_TIME)).toContainText(`${icb} · `);
    await scope.getByRole('textbox', { name: 'To' }).fill('30 9 2024');
    await expect(picture(page, OVER_TIME)).toContainText(`${icb} · 31 July 2024 to 30 September 2024`);
    const points = await ask(page, 'mfa.series', {
      scope: { of: 'icb', code: icbCode },
      from: '2024-07-01',
      to: '2024-09-30',
    });
    const rows = await readTable(page, OVER_TIME);
    expect([...rows.values()]).toEqual(points.map((point) => rowOf(point, Object.keys([...rows.values()][0] ?? {}))));

    await scope.getByRole('textbox', { name: 'From' }).fill('1 10 2024');
    await expect(scope.getByText('The end can’t be before the start')).toBeVisible();
    await scope.getByRole('textbox', { name: 'From' }).fill('soon');
    await expect(scope.getByText('Enter a date, for example 6 8 2018')).toBeVisible();
    await inspect(app, page, 'pictures, a wrong date');
    await scope.getByRole('textbox', { name: 'From' }).fill('1 1 2001');
    await expect(page.getByText('Choose 10 years or fewer')).toBeVisible();
    await scope.getByRole('button', { name: 'July 2024 to today' }).click();

    await scope.getByRole('combobox', { name: 'Show' }).selectOption({ label: 'One contractor' });
    await scope.getByRole('combobox', { name: 'Contractor' }).fill('Nobody & Daughters');
    await expect(scope.getByText('No contractor is called that')).toBeVisible();
    await scope.getByRole('combobox', { name: 'Contractor' }).fill(contractorName);
    await expect(picture(page, OVER_TIME)).toContainText(`${contractorName} · 31 July 2024`);
    await expect(picture(page, OVER_TIME).getByText('0 of 1 person (0%) is registered')).toBeVisible();
    await page.reload();
    await expect(picture(page, OVER_TIME), 'the choice is part of the address').toContainText(`${contractorName} · `);

    const show = picture(page, OVER_TIME).getByRole('button', { name: 'Show as table' });
    await expect(table(page, OVER_TIME), 'there for screen readers').toHaveAccessibleName(/^MFA over time/);
    await show.click();
    await expect(show).toHaveAttribute('aria-expanded', 'true');
    await expect(table(page, OVER_TIME).getByRole('rowheader', { name: '31 July 2024' })).toBeInViewport();
    await inspect(app, page, 'pictures, one contractor as table');
  });

  test('prints and saves exactly one picture with its table', async ({ app, page, folder }) => {
    await open(page);
    const rows = await readTable(page, BY_ICB);
    await replacePrinter(app, { success: true, reason: '' });
    await picture(page, BY_ICB)
      .getByRole('button', { name: `Print…: ${BY_ICB}` })
      .click();
    await expect(page.getByText('The picture was sent to the printer.')).toBeVisible();
    const [call, ...more] = await printCalls(app);
    expect(more).toEqual([]);
    expect(call?.options).toMatchObject({ silent: false, pageSize: 'A4', landscape: false });
    for (const words of [BY_ICB, 'All practices', 'As at ', 'Prepared by', ...rows.keys()])
      expect(call?.text).toContain(words);
    expect(call?.text).not.toContain(OVER_TIME);

    for (const name of [OVER_TIME, BY_CONTRACTOR, ACCOUNTS]) {
      const file = path.join(folder, `${name}.pdf`);
      await replaceDialogs(app, { save: file });
      await picture(page, name)
        .getByRole('button', { name: `Save as PDF: ${name}` })
        .click();
      await expect(picture(page, name).getByText(`Saved as ${file}`)).toBeVisible();
      const pdf = await readPdf(file);
      expect(pdf).toMatchObject({ title: name, isTagged: true, language: 'en-GB' });
      for (const size of pdf.sizes) expect(size).toEqual([210, 297]);
      const text = pdf.pages.join(' ').replace(/\s+/g, '');
      for (const label of (await readTable(page, name)).keys()) expect(text).toContain(label.replace(/\s+/g, ''));
      expect(text).not.toMatch(new RegExp(NAMES.map((person) => person.replace(' ', '')).join('|')));
    }
  });

  test('a printer that refuses and a file that can’t be written are said, with another way', async ({
    app,
    page,
    folder,
  }) => {
    await open(page);
    await replacePrinter(app, { success: false, reason: 'Print job canceled' });
    const print = picture(page, ACCOUNTS).getByRole('button', { name: `Print…: ${ACCOUNTS}` });
    await print.click();
    await expect(picture(page, ACCOUNTS)).toContainText('Nothing was printed, because the print dialog was closed.');
    await replacePrinter(app, { success: false, reason: 'Print job failed' });
    await print.click();
    const failure = picture(page, ACCOUNTS).getByRole('alert').filter({ hasText: 'The picture was not printed' });
    await expect(failure).toContainText('The printer refused it.');
    await replacePrinter(app, { success: true, reason: '' });
    await failure.getByRole('button', { name: 'Try again' }).click();
    await expect(picture(page, ACCOUNTS)).toContainText('The picture was sent to the printer.');

    const taken = path.join(folder, 'picture.pdf');
    await mkdir(taken);
    await replaceDialogs(app, { save: taken });
    await picture(page, ACCOUNTS)
      .getByRole('button', { name: `Save as PDF: ${ACCOUNTS}` })
      .click();
    const notSaved = picture(page, ACCOUNTS).getByRole('alert').filter({ hasText: 'The picture was not saved' });
    await expect(notSaved).toBeVisible();
    await replaceDialogs(app, { save: null });
    await notSaved.getByRole('button', { name: 'Try again' }).click();
    await expect(notSaved).toHaveCount(0);
  });

  test('answers that fail are said, and asked for again', async ({ app, page }) => {
    const message = 'The register can’t be read.';
    const error = { ok: false as const, error: { code: 'internal' as const, message } };
    const putRight = [await answerInstead(app, 'mfa.series', error), await answerInstead(app, 'people.list', error)];
    // Of other days than the home page's picture, whose answer is there already.
    await go(page, '#/access/pictures?from=2024-08-01');
    const failures = ['The accounts could not be counted', 'Practices and people could not be read'].map((title) =>
      page.getByRole('alert').filter({ hasText: title }),
    );
    for (const failure of failures) await expect(failure).toContainText(message);
    for (const again of putRight) await again();
    for (const failure of failures) await failure.getByRole('button', { name: 'Try again' }).click();
    for (const name of [OVER_TIME, BY_ICB, BY_CONTRACTOR, ACCOUNTS]) await expect(picture(page, name)).toBeVisible();
  });
});
