import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import type { OpenedFile, PlanSummary, SheetColumns } from '@shared/ipc/imports';
import { ask, inScratch, launch, median } from './support/console-app';
import { writeRegister } from './support/register-rows';
import { seenInMain, watchMain } from './support/watch-main';

const ROWS = Number(process.env.CCHUB_BENCH_ROWS ?? 50_000);
const ROUNDS = 3;
/** How much longer ten times as many rows may take. */
const FEWER = 10;
const AIM = 1.2;
const AIM_MB = 400;

interface Measured {
  planSeconds: number;
  commitSeconds: number;
  mainMb: number;
  /** What the main process held before the file was chosen: Electron, the page's table, the database. */
  mainBeforeMb: number;
  workerMb: number;
  longestBlockMs: number;
  /** SQLite alone, writing the same rows. */
  insertSeconds: number;
}

async function importOnce(file: string, rows: number, folder: string): Promise<Measured> {
  const database = path.join(folder, 'register.db');
  const { app, page } = await launch(['--user-data', folder, '--database', database]);
  let measured: Omit<Measured, 'insertSeconds'>;
  try {
    await page.getByRole('heading', { level: 1 }).waitFor();
    await app.evaluate(({ dialog }, chosen) => {
      dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] });
    }, file);
    await watchMain(app);
    const started = performance.now();
    const opened = await ask<OpenedFile>(page, 'imports.chooseFile', {});
    const { sessionId, suggestedSheet: sheet } = opened;
    const { kind, headingRow, columns } = await ask<SheetColumns>(page, 'imports.readSheet', {
      sessionId,
      sheet,
      kind: null,
      headingRow: null,
    });
    const mapped = columns.map(({ index, field }) => ({ index, field }));
    const request = { sessionId, sheet, kind, headingRow, columns: mapped };
    const wishes = { choices: {}, clearEmpty: false, asAt: null };
    const plan = await ask<PlanSummary>(page, 'imports.plan', { ...request, ...wishes });
    const planned = performance.now();
    if (plan.add !== rows) throw new Error(`The plan adds ${plan.add} of ${rows} rows`);
    await ask(page, 'imports.commit', { sessionId, selection: { base: 'suggested', toggled: [] } });
    const ended = performance.now();
    const { blockMs, ...memory } = await seenInMain(app);
    measured = {
      planSeconds: (planned - started) / 1000,
      commitSeconds: (ended - planned) / 1000,
      ...memory,
      longestBlockMs: blockMs,
    };
  } finally {
    await app.close();
  }
  const { seconds } = await bare<{ seconds: number }>('insert-bare', database, path.join(folder, 'bare.db'));
  return { ...measured, insertSeconds: seconds };
}

/** Runs a yardstick of `support` in a process of its own. */
async function bare<Answer>(name: string, ...words: string[]): Promise<Answer> {
  const script = path.join(process.env.CCHUB_ROOT ?? '.', `test/bench/support/${name}.mjs`);
  const { stdout } = await promisify(execFile)(process.execPath, [script, ...words]);
  return JSON.parse(stdout);
}

const seconds = ({ planSeconds, commitSeconds }: Measured) => planSeconds + commitSeconds;

await inScratch(async (folder) => {
  const [file, smallFile] = [path.join(folder, 'register.xlsx'), path.join(folder, 'small.xlsx')];
  const fewer = Math.round(ROWS / FEWER);
  await writeRegister(file, ROWS);
  await writeRegister(smallFile, fewer);
  const rounds: { own: Measured; small: Measured; ratio: number }[] = [];
  for (let round = 1; round <= ROUNDS; round += 1) {
    const yardstick = await bare<{ seconds: number; peakMb: number }>('stream-bare', file);
    const own = await inScratch((each) => importOnce(file, ROWS, each));
    const small = await inScratch((each) => importOnce(smallFile, fewer, each));
    const ratio = seconds(own) / yardstick.seconds;
    rounds.push({ own, small, ratio });
    console.log(
      `round ${round}: exceljs streaming ${yardstick.seconds.toFixed(2)} s, ${yardstick.peakMb.toFixed(0)} MB; ` +
        `plan ${own.planSeconds.toFixed(2)} s + commit ${own.commitSeconds.toFixed(2)} s, ratio ${ratio.toFixed(2)}; ` +
        `main ${own.mainMb.toFixed(0)} MB (${own.mainBeforeMb.toFixed(0)} before) and worker ${own.workerMb.toFixed(0)} MB; ` +
        `longest block of main ${own.longestBlockMs.toFixed(0)} ms; ` +
        `SQLite alone needs ${own.insertSeconds.toFixed(2)} s for these rows, ${(own.insertSeconds / yardstick.seconds).toFixed(2)} of the streaming`,
    );
  }
  const middle = (of: (round: (typeof rounds)[number]) => number) => median(rounds.map(of));
  const least = middle(({ own, ratio }) => (ratio * (own.planSeconds + own.insertSeconds)) / seconds(own));
  const slope = Math.log(middle(({ own }) => seconds(own)) / middle(({ small }) => seconds(small))) / Math.log(FEWER);
  console.log(
    `import of ${ROWS} rows × 15: median ratio ${middle(({ ratio }) => ratio).toFixed(2)} (aim: at most ${AIM}; ` +
      `with a commit as fast as SQLite alone it would be ${least.toFixed(2)}); ` +
      `main and worker ${middle(({ own }) => own.mainMb + own.workerMb).toFixed(0)} MB (aim: at most ${AIM_MB}), ` +
      `of which the import brought ${middle(({ own }) => own.mainMb - own.mainBeforeMb + own.workerMb).toFixed(0)} MB; ` +
      `block ${middle(({ own }) => own.longestBlockMs).toFixed(0)} ms (aim: at most 50)`,
  );
  console.log(
    `growth from ${fewer} to ${ROWS} rows: time grows with the rows to the power of ${slope.toFixed(2)} (aim: at most 1)`,
  );
});
