// Would catch: an import that is half in the register after the computer lost its power, or one that can't be done again.
import { copyFile, mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeRegister } from '../bench/support/register-rows';
import { runTask } from './support/app';
import { expect, type Running, readAnswer, test as withPrograms } from './support/program';
import { sql } from './support/sqlite';

const ROWS = 20_000;

interface Big {
  file: string;
  /** What its import into the filled database would do. */
  // biome-ignore lint/suspicious/noExplicitAny: the answer of a task
  plan: any;
}

const test = withPrograms.extend<object, { big: Big }>({
  big: [
    async ({ filledDatabase }, use) => {
      const folder = await mkdtemp(join(tmpdir(), 'cchub-e2e-big-'));
      const file = join(folder, 'big.xlsx');
      await writeRegister(file, ROWS);
      const words = ['--user-data', join(folder, 'user-data'), '--database', filledDatabase];
      await use({ file, plan: readAnswer((await runTask(['import', '--file', file, ...words])).stdout) });
      await rm(folder, { recursive: true, force: true });
    },
    { scope: 'worker', timeout: 60_000 },
  ],
});

/** Done once standard error tells that at least this many rows were written. */
function written(task: Running, least: number): Promise<void> {
  return new Promise((resolve, reject) => {
    task.onStderr((text) => {
      for (const [, rows] of text.matchAll(/^writing (\d+) of /gm)) if (Number(rows) >= least) resolve();
    });
    task.ended.then(({ stderr }) => reject(new Error(`The task ended before it was killed: ${stderr}`)));
  });
}

/** Done once the journal holds part of the commit. Looked at without a pause: the commit is over in a moment. */
async function committing(task: Running, database: string): Promise<void> {
  const size = () =>
    stat(`${database}-wal`).then(
      (journal) => journal.size,
      () => 0,
    );
  await written(task, ROWS / 2);
  const before = await size();
  while ((await size()) < before + 500_000) {
    if (task.child.exitCode !== null) throw new Error('The task ended before it was killed.');
  }
}

const moments: [when: string, reached: (task: Running, database: string) => Promise<void>][] = [
  ['when the first rows are written', (task) => written(task, 1)],
  ['in the middle of writing', (task) => written(task, ROWS / 3)],
  ['while all of it is being committed', committing],
];

for (const [when, reached] of moments) {
  test(`killed ${when}: all or nothing, and the import can be done again`, async ({
    folder,
    programs,
    filledDatabase,
    big: { file, plan },
  }) => {
    const database = join(folder, 'register.sqlite');
    await copyFile(filledDatabase, database);
    const words = ['import', '--file', file, '--database', database];
    expect(plan).toMatchObject({ rows: ROWS, add: expect.any(Number) });

    const task = programs.startTask([...words, '--commit']);
    await reached(task, database);
    task.child.kill('SIGKILL');
    expect((await task.ended).signal).toBe('SIGKILL');

    const again = (await programs.task(...words)).answer;
    expect(await sql(database, 'PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }]);
    expect(await sql(database, 'PRAGMA foreign_key_check')).toEqual([]);
    const [counts] = await sql(
      database,
      'SELECT (SELECT count(*) FROM practice) AS practices, (SELECT count(*) FROM import_batch) AS batches',
    );
    const nothing = { practices: 596, batches: 1 };
    const everything = { practices: 596 + plan.add, batches: 2 };
    // Only in the middle of the commit itself may it be either.
    test.info().annotations.push({ type: 'after the kill', description: JSON.stringify(counts) });
    if (counts?.batches === 2) {
      expect(when).toMatch(/committed/);
      expect(counts).toEqual(everything);
      expect(again).toMatchObject({ add: 0, update: 0, unchanged: plan.add + plan.update + plan.unchanged });
    } else {
      expect(counts).toEqual(nothing);
      expect(again).toEqual(plan);
    }

    const done = await programs.task(...words, '--commit');
    expect(done).toMatchObject({ code: 0, answer: { rows: ROWS, committed: true, add: again.add } });
    expect(await sql(database, 'SELECT count(*) AS practices FROM practice')).toEqual([
      { practices: everything.practices },
    ]);
  });
}
