// Would catch: a step of starting up that leaves no line in the log, and personal data in any log.
import { readdir, readFile } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { answerOf, ask, SAMPLE_REGISTER } from './support/app';
import { expect, test } from './support/program';

const STEPS = [
  'user-data folder',
  'single instance',
  'catch the uncaught',
  'electron',
  'security',
  'pages',
  'requests',
  'window',
  'menu',
  'services',
  'database',
  'page loaded',
];

async function logsIn(folder: string): Promise<string> {
  const logs = join(folder, 'user-data', 'logs');
  const texts = await Promise.all((await readdir(logs)).map((name) => readFile(join(logs, name), 'utf8')));
  return texts.join('\n');
}

test('each step has one line in the log, in order, with its time', async ({ folder, launch }) => {
  const running = await launch();
  const page = await running.page();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await running.close();
  const log = await readFile(join(folder, 'user-data', 'logs', 'main.log'), 'utf8');
  expect([...log.matchAll(/^\[.*\] \[info\]\s+start-up: (.+) \(\d+ ms\)$/gm)].map(([, step]) => step)).toEqual(STEPS);
  expect(log).toMatch(/start-up: done, version \d+\.\d+\.\d+/);
  expect(log.trimEnd()).toMatch(/closed$/);
});

test('logs hold no name, address, telephone number or file name, whatever is done', async ({
  folder,
  launch,
  programs,
}) => {
  const running = await launch();
  const page = await running.page();
  await ask(page, 'app.useSampleData', {});
  const practices = await ask(page, 'practices.list', {});
  const { entries } = await ask(page, 'distributionList.get', {});
  await ask(page, 'practices.get', { id: practices[0]?.id ?? '' });
  // Refusals quote what was asked for; the log must not.
  await answerOf(page, 'practices.get', { id: 'Jane Doe' });
  await answerOf(page, 'app.openExternal', { url: 'https://jane.doe.example/' });
  await answerOf(page, 'imports.openBytes', { name: 'Jane Doe.xls', bytes: new Uint8Array() });
  await page.evaluate(() => {
    location.href = 'https://jane.doe.example/';
  });
  await running.close();
  const database = join(folder, 'register.sqlite');
  await programs.task('import', '--file', SAMPLE_REGISTER, '--database', database, '--commit');
  await programs.task('import', '--file', join(folder, 'Jane Doe.xlsx'), '--database', database);
  await programs.task('report', '--practice', 'Jane Doe', '--out', join(folder, 'x.pdf'), '--database', database);

  const all = [await logsIn(folder), ...running.said].join('\n').toLowerCase();
  expect(all).toContain('task import');
  const personal = new Set(
    practices
      .flatMap(({ name, contractorName, mailboxAddress, postcode }) => [name, contractorName, mailboxAddress, postcode])
      .concat(entries.map(({ address }) => address)),
  );
  expect(personal.size).toBeGreaterThan(1000);
  const told = [...personal, 'Jane', 'doe.example', 'register.xlsx'].filter(
    (text) => text !== '' && all.includes(text.toLowerCase()),
  );
  expect(told).toEqual([]);
  expect(all).not.toMatch(/@nhs\.net|\+44/);
  const { username } = userInfo();
  // "root" is no person, and part of ordinary words.
  if (username !== 'root') expect(all).not.toContain(username.toLowerCase());
});
