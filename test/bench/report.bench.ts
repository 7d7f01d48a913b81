// Status reports of 62 and of 620 practices as one PDF, and as a file for each practice, against Chromium alone.
import { execFile } from 'node:child_process';
import { mkdir, readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { openDatabase } from '@electron/database/open-database';
import type { ReportOrder } from '@shared/domain/reports/order';
import type { PracticeRow } from '@shared/ipc/practices';
import { inMain } from '../e2e/support/in-main';
import { keepPrinted, peakMemory, printBare, watchMemory } from './support/bare-print';
import { ask, inScratch, launch } from './support/console-app';
import { longestBlock, watchEventLoop } from './support/event-loop';
import { fillPeople } from './support/filled-people';
import { fillRegister } from './support/filled-register';

const FEW = 62;
const MANY = 620;
const PEOPLE_EACH = 2;
/** What the engine must keep to, on a machine that does nothing else. */
const LIMITS = { msEach: 60, timesBare: 3, peakMb: 3_000, growth: 13, mbEach: 0.06, msFile: 150, filesMb: 1_200 };
const root = process.env.CCHUB_ROOT ?? process.cwd();

interface Measured {
  seconds: number;
  pages: number;
  peakMb: number;
  fileMb: number;
  blockMs: number;
  bareSeconds: number;
  bareMb: number;
  eachSeconds: number;
  eachMb: number;
}

/** The sample register, made up to 620 practices, with two people each. */
async function fill(folder: string): Promise<string> {
  const database = path.join(folder, 'register.db');
  const words = ['import', '--file', path.join(root, 'resources/sample/register.xlsx'), '--commit'];
  const where = ['--database', database, '--user-data', path.join(folder, 'task')];
  await promisify(execFile)(process.execPath, [path.join(root, 'scripts/task.mjs'), ...words, ...where]);
  const opened = await openDatabase(database);
  const [found] = (await opened.reader.query('SELECT count(*) AS n FROM practice WHERE deleted_at IS NULL')) as [
    { n: number },
  ];
  await opened.close();
  await fillRegister(database, MANY - found.n, (filled) => fillPeople(filled, MANY * PEOPLE_EACH));
  return database;
}

async function measure(folder: string, database: string, count: number): Promise<Measured> {
  const user = path.join(folder, `user-${count}`);
  const { app, page } = await launch(['--user-data', user, '--database', database]);
  try {
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    const ids = (await ask<PracticeRow[]>(page, 'practices.list', {})).slice(0, count).map(({ id }) => id);
    if (ids.length < count) throw new Error(`The register has only ${ids.length} practices`);
    const order: ReportOrder = { what: 'practice-status', scope: { of: 'practices', ids }, closed: true };
    const file = path.join(folder, `${count}.pdf`);
    const each = path.join(folder, `each-${count}`);
    await mkdir(each);
    await inMain(
      app,
      ({ dialog }, chosen) => {
        dialog.showSaveDialog = async () => ({ canceled: false, filePath: chosen.file });
        dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen.each] });
      },
      { file, each },
    );
    const timed = async (route: string) => {
      await watchMemory(app);
      const started = performance.now();
      await ask(page, route, { order });
      return { seconds: (performance.now() - started) / 1000, peakMb: await peakMemory(app) };
    };
    await watchEventLoop(app);
    const one = await timed('reports.savePdf');
    const blockMs = await longestBlock(app);
    const apart = await timed('reports.saveEach');
    const [made = ''] = await readdir(each);
    const files = await readdir(path.join(each, made));
    if (files.length !== count) throw new Error(`${files.length} of ${count} files were made`);
    await keepPrinted(app);
    await ask(page, 'reports.savePdf', { order });
    const bare = await printBare(app);
    const pages = (await readFile(file, 'latin1')).match(/\/Type \/Page\b(?!s)/g)?.length ?? 0;
    const fileMb = (await stat(file)).size / 1024 ** 2;
    const measured = {
      ...one,
      pages,
      fileMb,
      blockMs,
      bareSeconds: bare.seconds,
      bareMb: bare.peakMb,
      eachSeconds: apart.seconds,
      eachMb: apart.peakMb,
    };
    tell(count, measured);
    return measured;
  } finally {
    await app.close();
  }
}

function tell(count: number, seen: Measured): void {
  const perPractice = (seconds: number) => `${((1000 * seconds) / count).toFixed(1)} ms a practice`;
  console.log(
    [
      `${count} practices as one PDF of ${seen.pages} pages: ${seen.seconds.toFixed(1)} s, ${perPractice(seen.seconds)}`,
      `Chromium alone with the same page ${seen.bareSeconds.toFixed(1)} s (× ${(seen.seconds / seen.bareSeconds).toFixed(2)})`,
      `most memory of all processes ${seen.peakMb.toFixed(0)} MB, Chromium alone ${seen.bareMb.toFixed(0)} MB`,
      `file ${seen.fileMb.toFixed(1)} MB`,
      `main process’s longest block ${seen.blockMs.toFixed(0)} ms`,
      `as ${count} files: ${seen.eachSeconds.toFixed(1)} s, ${perPractice(seen.eachSeconds)}, ${seen.eachMb.toFixed(0)} MB`,
    ].join('; '),
  );
}

await inScratch(async (folder) => {
  const database = await fill(folder);
  const few = await measure(folder, database, FEW);
  const many = await measure(folder, database, MANY);
  const growth = many.seconds / few.seconds;
  console.log(
    `report: growth from ${FEW} to ${MANY}: time × ${growth.toFixed(1)}, memory × ${(many.peakMb / few.peakMb).toFixed(1)}, file × ${(many.fileMb / few.fileMb).toFixed(1)}, files each × ${(many.eachSeconds / few.eachSeconds).toFixed(1)}`,
  );
  const kept: [what: string, seen: number, limit: number][] = [
    ['ms a practice', (1000 * many.seconds) / MANY, LIMITS.msEach],
    ['times Chromium alone', many.seconds / many.bareSeconds, LIMITS.timesBare],
    ['MB of memory', many.peakMb, LIMITS.peakMb],
    ['times longer for ten times as many', growth, LIMITS.growth],
    ['MB of file a practice', many.fileMb / MANY, LIMITS.mbEach],
    ['ms for a file of its own', (1000 * many.eachSeconds) / MANY, LIMITS.msFile],
    ['MB of memory for files each', many.eachMb, LIMITS.filesMb],
  ];
  for (const [what, seen, limit] of kept)
    console.log(`limit: ${what} ${seen.toFixed(2)}, at most ${limit}${seen > limit ? ' — OVER' : ''}`);
  if (kept.some(([, seen, limit]) => seen > limit)) process.exitCode = 1;
});
