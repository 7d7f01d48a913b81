// Would catch: sample data that gets into somebody's own register, or that is taken for it.
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { PracticeForm } from '../../shared/domain/practice-form';
import { practice } from '../support/forms';
import { ask, expect, goToPractices, test } from './support/app';
import { homeIsThere } from './support/places';
import { sql } from './support/sqlite';

const addPractice = (page: Page, values: Partial<PracticeForm>) =>
  ask(page, 'practices.save', { id: null, version: null, values: practice(values) });

test('sample data has a database of its own, says so, and leaves the own register as it was', async ({
  page,
  folder,
  database,
  running,
  launch,
}) => {
  const banner = page.getByRole('region', { name: 'Sample data' });
  await expect(page.getByRole('heading', { level: 1, name: 'Welcome to CCHub Console' })).toBeVisible();
  await expect(banner).toBeHidden();
  const own = await addPractice(page, { name: 'Our own practice' });

  // The welcome is gone once there is a practice: from here on sample data is asked for as the page does.
  const status = await ask(page, 'app.useSampleData', {});
  expect(status).toMatchObject({ sampleData: true, counts: { practices: 596 } });
  expect(status.databaseFile).toBe(join(folder, 'user-data', 'sample-data.db'));
  await expect(banner).toContainText('This is sample data. What you do here does not touch your own register.');
  expect((await ask(page, 'practices.list', {})).some(({ name }) => name === 'Our own practice')).toBe(false);
  await addPractice(page, { odsCode: 'A9A9A', name: 'Tried out' });

  await banner.getByRole('button', { name: 'Go back to your own data' }).click();
  await expect(banner).toBeHidden();
  await goToPractices(page);
  const rows = page.getByRole('grid').getByRole('row');
  await expect(rows).toHaveCount(2);
  await expect(rows.last()).toContainText('Our own practice');
  expect((await ask(page, 'practices.list', {})).map(({ id }) => id)).toEqual([own.id]);

  // What was tried out is still there the next time, and the sample isn't imported twice.
  expect((await ask(page, 'app.useSampleData', {})).counts.practices).toBe(597);
  await running.close();
  expect(await sql(database, 'SELECT name FROM practice')).toEqual([{ name: 'Our own practice' }]);
  const again = await launch();
  const started = await again.page();
  expect(await ask(started, 'app.status', {})).toMatchObject({ sampleData: false, counts: { practices: 1 } });
});

test('“Open the sample data” on the welcome page fills it and shows it', async ({ page, database }) => {
  await page.getByRole('button', { name: 'Open the sample data' }).click();
  await expect(page.getByRole('region', { name: 'Sample data' })).toBeVisible({ timeout: 30_000 });
  await homeIsThere(page);
  await expect(page.getByRole('contentinfo')).toContainText('sample-data.db');
  await page.getByRole('button', { name: 'Go back to your own data' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Welcome to CCHub Console' })).toBeVisible();
  expect(await sql(database, 'SELECT count(*) AS practices FROM practice')).toEqual([{ practices: 0 }]);
});
