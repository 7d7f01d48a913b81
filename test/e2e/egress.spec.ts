// The route of a contractor and its application for an Egress account, on the contractor's page in the real app. It breaks
// when the steps can't be gone through there, when the account isn't recorded with its date, when an answer of NHSBSA can
// be kept without who and when, or a route of one's own without a reason.
import type { Page } from '@playwright/test';
import { ask, expect, test } from './support/app';
import { inspect } from './support/inspect';

test.use({ register: 'sample' });
// Each look at a screen takes axe and three sizes: on a busy machine some seconds.
test.describe.configure({ timeout: 120_000 });

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });

async function openContractor(page: Page, fits: (practices: number) => boolean) {
  const row = (await ask(page, 'contractors.list', {})).find(({ practices }) => fits(practices));
  if (!row) throw new Error('No contractor fits');
  await page.evaluate((hash) => {
    location.hash = hash;
  }, `#/contractors/${row.id}`);
  await expect(page.getByRole('heading', { level: 1, name: row.name })).toBeVisible();
  return row;
}

const save = (page: Page) => page.getByRole('button', { name: 'Save', exact: true }).click();
const edit = (page: Page) => page.getByRole('link', { name: 'Edit', exact: true }).click();
const saved = (page: Page) => expect(page.getByText('The changes were saved.')).toBeVisible();

test('a large contractor applies for an Egress account, step by step, and its address is recorded', async ({
  app,
  page,
}) => {
  const { id } = await openContractor(page, (practices) => practices > 10);
  await expect(page.getByText('The address of NHSBSA’s Egress request form is not filled in yet.')).toBeVisible();
  await button(page, 'Begin an application').click();
  await expect(button(page, 'Send the link to the Egress request form')).toBeVisible();
  await inspect(app, page, 'a contractor with an Egress application');

  await button(page, 'Send the link to the Egress request form').click();
  const mail = page.getByRole('dialog', { name: 'Send the link to the Egress request form' });
  await expect(mail.getByText('Something is missing in this mail')).toBeVisible();
  await expect(mail.getByRole('button', { name: 'Open as a draft' })).toBeDisabled();
  await inspect(app, page, 'a mail with a hole in it');
  await mail.getByRole('button', { name: 'Close' }).click();
  await expect(mail).toBeHidden();

  for (const [step, date] of [
    ['Form submitted', '3 3 2025'],
    ['Egress account created', '10 3 2025'],
  ] as const) {
    await button(page, new RegExp(`date: ${step}`)).click();
    const dialog = page.getByRole('dialog', { name: step });
    await dialog.getByLabel(`Date: ${step}`).fill(date);
    await dialog.getByRole('button', { name: 'Save' }).click();
    await expect(dialog).toBeHidden();
  }
  await button(page, /date: CCHub told/).click();
  const told = page.getByRole('dialog', { name: 'CCHub told' });
  await told.getByLabel('Date: CCHub told').fill('12 3 2025');
  await expect(told.getByText('Record the Egress account as live, told on this date')).toBeVisible();
  await told.getByLabel('Address').fill('secure@group');
  await told.getByRole('button', { name: 'Save' }).click();
  await expect(told.getByLabel('Address')).toHaveAttribute('aria-invalid', 'true');
  await told.getByLabel('Address').fill('secure@group.example');
  await told.getByRole('button', { name: 'Save' }).click();
  await expect(told).toBeHidden();
  await expect(page.getByText('Finished: CCHub has been told of the address.')).toBeVisible();
  await inspect(app, page, 'a contractor with a finished Egress application');
  expect((await ask(page, 'contractors.get', { id })).form).toMatchObject({
    egressStatus: 'live',
    egressAddress: 'secure@group.example',
    egressToldOn: '2025-03-12',
  });
});

test('exactly at the threshold NHSBSA is asked, and the answer is kept with who and when', async ({ app, page }) => {
  const rows = await ask(page, 'contractors.list', {});
  const count = Math.max(...rows.map(({ practices }) => practices).filter((practices) => practices < 8));
  const { version, form } = await ask(page, 'settings.toEdit', {});
  await ask(page, 'settings.save', { version, values: { ...form, applicationThreshold: count } });
  const { id } = await openContractor(page, (practices) => practices === count);
  await expect(page.getByText('Ask NHSBSA which route applies')).toBeVisible();
  await inspect(app, page, 'a contractor at the threshold');
  await edit(page);
  await page.getByLabel('Answer of NHSBSA', { exact: true }).selectOption('egress');
  await save(page);
  await expect(page.getByRole('alert')).toContainText('There is a problem');
  await inspect(app, page, 'an answer without who and when');
  await page.getByLabel('Answered by').fill('Kim at NHSBSA');
  await page.getByLabel('Answered on').fill('4 3 2025');
  await save(page);
  await saved(page);
  await expect(page.getByText('Kim at NHSBSA, 4 March 2025')).toBeVisible();
  expect((await ask(page, 'contractors.get', { id })).route).toBe('egress');
});

test('a route of one’s own needs a reason, and the reason is shown', async ({ app, page }) => {
  const { id } = await openContractor(page, (practices) => practices === 1);
  await edit(page);
  await page.getByLabel('Route chosen by staff', { exact: true }).selectOption('egress');
  await save(page);
  await expect(page.getByRole('alert')).toContainText('There is a problem');
  await inspect(app, page, 'a route without a reason');
  await page.getByLabel('Reason for the route').fill('They grow to twelve practices this month');
  await save(page);
  await saved(page);
  await expect(page.getByText(/They grow to twelve practices this month/).first()).toBeVisible();
  expect((await ask(page, 'contractors.get', { id })).route).toBe('egress');
});
