// The calendar of what is coming: it breaks when a date, a person or a practice is missing or on the wrong day, when days
// can't be reached by keyboard, or when what goes on paper is another month.
import type { Page } from '@playwright/test';
import { addDays, addMonths } from '../../shared/domain/calendar';
import { todayInLondon } from '../../shared/domain/calendar-date';
import { monthAround, showMonth } from '../../shared/domain/month-grid';
import { showDate } from '../../shared/domain/show-date';
import { addPerson } from './support/access';
import { ask, expect, test } from './support/app';
import { inspect } from './support/inspect';
import { printCalls, replacePrinter } from './support/printer';
import { answerInstead } from './support/requests';

const today = todayInLondon(new Date());
const leaves = addDays(today, 3);
const expires = addDays(today, 10);

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const grid = (page: Page, day: string) => page.getByRole('grid', { name: showMonth(day) });
const cell = (page: Page, day: string) =>
  page.getByRole('grid').getByRole('button', { name: new RegExp(`^${showDate(day)}`) });
const list = (page: Page, day: string) => page.getByRole('region', { name: new RegExp(`y ${showDate(day)}$`) });

async function open(page: Page) {
  await page.evaluate(() => {
    location.hash = '#/access/calendar';
  });
  await expect(page.getByRole('heading', { level: 1, name: 'Access and MFA: calendar' })).toBeVisible();
}

/** Amy’s password expires, Ben leaves, of Cat nothing is known. Amy and Ben are at practices of different ICBs. */
async function fill(page: Page) {
  const rows = (await ask(page, 'mfa.practices', {})).filter(({ icbCode }) => icbCode !== '');
  const listed = await ask(page, 'practices.list', {});
  const first = rows[0];
  const second = rows.find(({ icbCode }) => icbCode !== first?.icbCode);
  const [amyAt, benAt] = [first, second].map((row) => listed.find(({ id }) => id === row?.id));
  if (!first || !second || !amyAt || !benAt) throw new Error('The sample has no practices of two ICBs');
  const reset = addDays(expires, -90);
  await addPerson(page, {
    fullName: 'Amy Penrose',
    at: amyAt,
    mfa: { kind: 'restricted', happenedOn: reset, asAt: reset },
  });
  await addPerson(page, { fullName: 'Ben Carne', at: benAt, link: { endedOn: leaves } });
  await addPerson(page, { fullName: 'Cat Lowen', at: benAt });
  return { amyAt, benAt, icbs: [first.icbCode, second.icbCode] as const };
}

test('with nobody in it, says what the calendar is for', async ({ app, page }) => {
  await open(page);
  await expect(page.getByRole('heading', { name: 'No people are in the register yet' })).toBeVisible();
  await inspect(app, page, 'calendar, empty');
});

test.describe('with people', () => {
  test.use({ register: 'sample' });

  test('shows what is coming on its days, worked by keyboard', async ({ app, page }) => {
    const { amyAt, benAt } = await fill(page);
    await open(page);
    await expect(cell(page, today)).toHaveAttribute('aria-current', 'date');
    await expect(list(page, today)).toContainText('Nothing is coming on this day.');
    await button(page, `Next date: ${showDate(leaves)}`).click();
    await expect(list(page, leaves)).toContainText('Leaves: 1 person');
    await expect(list(page, leaves).getByRole('link', { name: 'Ben Carne' })).toBeVisible();
    await expect(list(page, leaves).getByRole('link', { name: benAt.name })).toBeVisible();
    await expect(cell(page, leaves)).toContainText('Next date');

    await cell(page, leaves).focus();
    await page.keyboard.press('ArrowDown');
    await expect(cell(page, expires)).toBeFocused();
    await expect(list(page, expires)).toContainText('Password expires: 1 person');
    await expect(list(page, expires).getByRole('link', { name: 'Amy Penrose' })).toBeVisible();
    await expect(list(page, expires)).toContainText(amyAt.odsCode);
    await expect(cell(page, expires)).toContainText('Passwords expire 1');
    await expect(page.getByRole('gridcell', { selected: true })).toHaveCount(1);
    await inspect(app, page, 'calendar');

    await test.step('every day of the month as the route tells it', async () => {
      const told = await ask(page, 'mfa.calendar', { scope: { of: 'all' }, ...monthAround(expires) });
      const shown = await page.locator('[data-day]').evaluateAll((days) =>
        days.flatMap((day) => {
          const counts = [...day.querySelectorAll('b')].map((count) => Number(count.textContent));
          return counts.length === 0 ? [] : [[day.getAttribute('data-day'), counts.reduce((a, b) => a + b)]];
        }),
      );
      expect(shown).toEqual(told.map(({ on, entries }) => [on, entries.length]));
    });

    await page.keyboard.press('PageDown');
    const after = addMonths(expires, 1);
    await expect(grid(page, after)).toBeVisible();
    await expect(cell(page, after)).toBeFocused();
    await page.keyboard.press('PageUp');
    await page.keyboard.press('Home');
    await expect(page.getByRole('grid').locator('button:focus')).toHaveCount(1);
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('End');
    await expect(page.getByRole('heading', { level: 2, name: /^Sunday/ })).toBeVisible();
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowLeft');
    await expect(page.getByRole('heading', { level: 2, name: /^Saturday/ })).toBeVisible();
    await button(page, 'Today').first().click();
    await expect(list(page, today)).toBeVisible();
    await button(page, 'Month after').click();
    await expect(grid(page, addMonths(today, 1))).toBeVisible();
    await button(page, 'Month before').click();
    await expect(grid(page, today)).toBeVisible();
    const some = addDays(monthAround(today).from, 11);
    await cell(page, some).click();
    await expect(list(page, some)).toBeVisible();
  });

  test('shows one ICB alone, and a link of a day brings it back', async ({ page }) => {
    const { icbs } = await fill(page);
    await open(page);
    await page.getByRole('combobox', { name: 'Show' }).selectOption(icbs[0]);
    await button(page, `Next date: ${showDate(expires)}`).click();
    await expect(list(page, expires)).toContainText('Amy Penrose');
    await page.reload();
    await expect(list(page, expires)).toContainText('Amy Penrose');
    await page.getByRole('combobox', { name: 'Show' }).selectOption(icbs[1]);
    await expect(list(page, expires)).toContainText('Nothing is coming on this day.');
    await button(page, `Next date: ${showDate(leaves)}`).click();
    await list(page, leaves).getByRole('link', { name: 'Ben Carne' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Ben Carne' })).toBeVisible();
  });

  test('prints the month with its scope, handled as personal', async ({ app, page }) => {
    await fill(page);
    await open(page);
    await button(page, `Next date: ${showDate(leaves)}`).click();
    await expect(list(page, leaves)).toContainText('Ben Carne');
    await replacePrinter(app, { success: true, reason: '' });
    await button(page, 'Print…').click();
    await page.getByRole('dialog').getByRole('button', { name: 'Print…' }).click();
    await expect(page.getByText('The table was sent to the printer.')).toBeVisible();
    const [call] = await printCalls(app);
    const words = [`What is coming for accounts: ${showMonth(leaves)}`, 'All practices', 'As at ', 'Prepared by'];
    for (const word of [...words, 'OFFICIAL-SENSITIVE: PERSONAL', showDate(leaves), 'Leaves', 'Ben Carne'])
      expect(call?.text).toContain(word);
    expect(call?.text).not.toContain('Cat Lowen');
  });

  test('an answer that fails is said, and asked for again', async ({ app, page }) => {
    await fill(page);
    const message = 'The register can’t be read.';
    const putRight = await answerInstead(app, 'mfa.calendar', { ok: false, error: { code: 'internal', message } });
    await open(page);
    await expect(page.getByRole('alert').filter({ hasText: 'The calendar could not be read' })).toContainText(message);
    await expect(button(page, 'Print…')).toHaveAttribute('aria-disabled', 'true');
    await putRight();
    await button(page, 'Try again').click();
    await expect(list(page, today)).toContainText('Nothing is coming on this day.');
  });

  test('a day with very many people shows the first of them', async ({ app, page }) => {
    await fill(page);
    const later = addMonths(addMonths(today, 1), 1);
    const entries = Array.from({ length: 120 }, (_, n) => ({
      what: 'Password expires',
      person: { id: `3f2504e0-4f89-41d3-9a0c-${String(n).padStart(12, '0')}`, fullName: `Person ${1000 + n}` },
      practices: [],
    }));
    await answerInstead(app, 'mfa.calendar', { ok: true, data: [{ on: later, entries }] });
    await open(page);
    await button(page, 'Month after').click();
    await button(page, 'Month after').click();
    const many = list(page, later);
    await expect(many).toContainText('Password expires: 120 people');
    await expect(many.getByRole('listitem')).toHaveCount(100);
    await many.getByRole('button', { name: 'Show 20 more' }).click();
    await expect(many.getByRole('listitem')).toHaveCount(120);
  });
});
