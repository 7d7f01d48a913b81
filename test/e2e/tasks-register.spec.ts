// The headless tasks about one practice, as README promises them, also through npm as typed at a prompt. Would catch: an
// answer of another shape, words beside the JSON, or a task that fails and leaves its database open.
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { appFolder } from '../support/runtime';
import { expect, readAnswer, startProgram, test } from './support/program';

test.use({ register: 'sample' });

const npm = (...words: string[]) =>
  startProgram('npm', ['run', '--silent', '--prefix', appFolder, 'task', '--', ...words]).ended;

test('application says by which route, which step is next and who must act', async ({ programs, folder, database }) => {
  const { answer: list } = await programs.task('list', '--database', database);
  const code = list.entries.find(({ odsCode }: { odsCode: string }) => odsCode !== '').odsCode;
  const words = ['application', '--practice', code, '--database', database, '--user-data', join(folder, 'user-data')];
  const ended = await npm(...words);
  expect(ended.code, ended.stderr).toBe(0);
  const answer = readAnswer(ended.stdout);
  expect(Object.keys(answer)).toEqual(['contractor', 'practices', 'route', 'steps', 'nextStep', 'warnings']);
  expect(answer).toMatchObject({ contractor: expect.stringMatching(/\S/), practices: expect.any(Number) });
  expect(['shared-mailbox', 'egress', 'ask-nhsbsa']).toContain(answer.route);
});

test('history has every change of a practice, newest first, with before and after', async ({
  folder,
  database,
  programs,
}) => {
  const { answer: list } = await programs.task('list', '--database', database);
  const { odsCode } = list.entries[0];
  const words = ['history', '--practice', odsCode.toLowerCase(), '--database', database];
  const ended = await npm(...words, '--user-data', join(folder, 'user-data'));
  expect(ended.code, ended.stderr).toBe(0);
  expect(readAnswer(ended.stdout)).toMatchObject({
    practice: odsCode,
    name: expect.stringMatching(/\S/),
    entries: [{ source: 'import', summary: 'Practice added by an import', step: { label: expect.any(String) } }],
  });
});

for (const task of ['application', 'history'])
  test(`${task} of a practice that there isn’t: code 1, said in JSON through npm as well`, async ({
    folder,
    database,
  }) => {
    const ended = await npm(
      task,
      '--practice',
      'ZZZZZ',
      '--database',
      database,
      '--user-data',
      join(folder, 'user-data'),
    );
    expect(ended.code).toBe(1);
    expect(readAnswer(ended.stdout)).toMatchObject({ error: { code: 'not-found', message: /“ZZZZZ”/ } });
  });

test('an error that nobody waits for ends the task with JSON, and the database is closed first', async ({
  folder,
  database,
  programs,
}) => {
  const journal = `${database}-wal`;
  const throwing = join(folder, 'throwing.cjs');
  // While the database is open it has its journal beside it; the last to close takes it away.
  await writeFile(
    throwing,
    `const { existsSync } = require('node:fs');
     let thrown = false;
     setInterval(() => {
       if (thrown || !existsSync(process.env.CCHUB_TEST_JOURNAL)) return;
       thrown = true;
       throw new Error('thrown by the test');
     }, 1);`,
  );
  const words = ['--user-data', join(folder, 'user-data'), 'task', 'list', '--database', database];
  const ended = await programs.start(words, { preload: throwing, env: { CCHUB_TEST_JOURNAL: journal } }).ended;
  expect(ended.code, ended.stderr).toBe(1);
  expect(readAnswer(ended.stdout)).toMatchObject({ error: { code: 'internal' } });
  expect(existsSync(journal), 'the journal is taken into the file when the database is closed').toBe(false);
});
