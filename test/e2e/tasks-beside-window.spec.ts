// Would catch: a scheduled task that fails, or is not seen, because somebody has the console open on the same database.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { practice } from '../support/forms';
import { answerOf, ask } from './support/app';
import { expect, test } from './support/program';

const csv = (...rows: string[]) => ['ODS code,Practice name,Contractor', ...rows, ''].join('\r\n');

test('a task works beside the open window, which then shows what it did', async ({
  page,
  folder,
  database,
  programs,
}) => {
  await expect(page.getByRole('heading', { level: 1, name: 'Welcome to CCHub Console' })).toBeVisible();
  await ask(page, 'practices.save', { id: null, version: null, values: practice({ name: 'Penrose Opticians' }) });
  await page
    .getByRole('navigation', { name: 'Main' })
    .getByRole('link', { name: /^Practices/ })
    .click();
  const row = (name: RegExp) => page.getByRole('grid').getByRole('row', { name });
  const [mine] = await ask(page, 'practices.list', {});
  const opened = await ask(page, 'practices.get', { id: mine?.id ?? '' });

  await writeFile(join(folder, 'more.csv'), csv('TP1F9,Penrose Eyecare,Amy Penrose Ltd', 'TP2AB,Yeo Eyecare,Yeo LLP'));
  const words = ['--file', join(folder, 'more.csv'), '--database', database];
  const done = await programs.task('import', ...words, '--commit');
  expect(done).toMatchObject({ code: 0, answer: { rows: 2, add: 1, update: 1, committed: true } });

  await page
    .getByRole('navigation', { name: 'Main' })
    .getByRole('link', { name: /^Practices/ })
    .click();
  // Nobody touches the window.
  await expect(row(/Yeo Eyecare/)).toBeVisible();
  await expect(row(/Penrose Eyecare/)).toBeVisible();

  // What was opened before the task came is not written over what the task did.
  const stale = { id: opened.id, version: opened.version, values: practice({ name: 'Penrose and Daughters' }) };
  expect(await answerOf(page, 'practices.save', stale)).toMatchObject({ ok: false, error: { code: 'changed-since' } });
  // And the window can still write, and the task read it.
  await ask(page, 'practices.save', { id: null, version: null, values: practice({ odsCode: 'TP3CD', name: 'Late' }) });
  const { code, answer } = await programs.task('list', '--database', database);
  expect(code).toBe(0);
  expect([...answer.entries, ...answer.problems].map(({ odsCode }) => odsCode).sort()).toEqual([
    'TP1F9',
    'TP2AB',
    'TP3CD',
  ]);
});

test('two tasks that write at once both do their work, one after the other', async ({ folder, programs }) => {
  const database = ['--database', join(folder, 'both.sqlite')];
  await programs.task('list', ...database);
  const files = ['TP1F9,Penrose Opticians,Amy Penrose Ltd', 'TP2AB,Yeo Eyecare,Yeo LLP'].map(async (row, index) => {
    const file = join(folder, `${index}.csv`);
    await writeFile(file, csv(row));
    return programs.task('import', '--file', file, ...database, '--commit');
  });
  for (const done of await Promise.all(files)) expect(done).toMatchObject({ code: 0, answer: { add: 1 } });
  const { answer } = await programs.task('list', ...database);
  expect(answer.problems).toHaveLength(2);
});
