import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import type { OpenedFile, PlanSummary, SheetColumns } from '@shared/ipc/imports';
import { ask, inScratch, launch, median } from './support/console-app';
import { writeRegister } from './support/register-rows';
import { seenInMain, watchMain } from './support/watch-main';

const ROWS = Number(process.env.CCHUB_BENCH_ROWS ?? 50_000);
const ROUNDS = 3;

interface Measured {
  planSeconds: number;
  commitSeconds: number;
  peakMb: number;
  longestBlockMs: number;
}

async function importOnce(file: string, folder: string): Promise<Measured> {
  const { app, page } = await launch(['--user-data', folder, '--database', path.join(folder, 'register.db')]);
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
    if (plan.add !== ROWS) throw new Error(`The plan adds ${plan.add} of ${ROWS} rows`);
    await ask(page, 'imports.commit', { sessionId, selection: { base: 'suggested', toggled: [] } });
    const ended = performance.now();
    const seen = await seenInMain(app);
    return {
      planSeconds: (planned - started) / 1000,
      commitSeconds: (ended - planned) / 1000,
      peakMb: seen.peakMb,
      longestBlockMs: seen.blockMs,
    };
  } finally {
    await app.close();
  }
}

async function streamBare(file: string): Promise<{ seconds: number; peakMb: number }> {
  const script = path.join(process.env.CCHUB_ROOT ?? '.', 'test/bench/support/stream-bare.mjs');
  const { stdout } = await promisify(execFile)(process.execPath, [script, file]);
  return JSON.parse(stdout);
}

await inScratch(async (folder) => {
  const file = path.join(folder, 'register.xlsx');
  await writeRegister(file, ROWS);
  const ratios: number[] = [];
  for (let round = 1; round <= ROUNDS; round += 1) {
    const bare = await streamBare(file);
    const own = await inScratch((each) => importOnce(file, each));
    const seconds = own.planSeconds + own.commitSeconds;
    ratios.push(seconds / bare.seconds);
    console.log(
      `round ${round}: exceljs streaming ${bare.seconds.toFixed(2)} s, ${bare.peakMb.toFixed(0)} MB; ` +
        `plan ${own.planSeconds.toFixed(2)} s + commit ${own.commitSeconds.toFixed(2)} s, main and worker ${own.peakMb.toFixed(0)} MB, ` +
        `longest block of main ${own.longestBlockMs.toFixed(0)} ms; ratio ${(seconds / bare.seconds).toFixed(2)}`,
    );
  }
  console.log(
    `import of ${ROWS} rows × 15: median ratio ${median(ratios).toFixed(2)} (aim: at most 1.5; block at most 50 ms)`,
  );
});
