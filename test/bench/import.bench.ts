import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import type { ElectronApplication } from '@playwright/test';
import type { OpenedFile, PlanSummary, SheetColumns } from '@shared/ipc/imports';
import { ask, inScratch, launch, median } from './support/console-app';
import { writeRegister } from './support/register-rows';

const ROWS = Number(process.env.CCHUB_BENCH_ROWS ?? 50_000);
const ROUNDS = 3;
const MB = 1024;

interface Measured {
  planSeconds: number;
  commitSeconds: number;
  peakMb: number;
  longestBlockMs: number;
}

/** Watches the main process from inside: the longest time in which it answered nothing, and the memory of all its processes. */
async function watch(app: ElectronApplication): Promise<void> {
  await app.evaluate(({ app: electron }) => {
    const { monitorEventLoopDelay } = process.getBuiltinModule('node:perf_hooks');
    // A timer of its own thread: a loop in JavaScript would take a core from what is measured.
    const delay = monitorEventLoopDelay({ resolution: 2 });
    delay.enable();
    const seen = { delay, memory: 0 };
    (globalThis as { seen?: typeof seen }).seen = seen;
    setInterval(() => {
      // The page and Chromium's helpers are the same in any app: what the import itself takes is main and worker.
      const own = electron.getAppMetrics().filter(({ type }) => type === 'Browser' || type === 'Utility');
      seen.memory = Math.max(
        seen.memory,
        own.reduce((sum, each) => sum + each.memory.workingSetSize, 0),
      );
    }, 50);
  });
}

async function importOnce(file: string, folder: string): Promise<Measured> {
  const { app, page } = await launch(['--user-data', folder, '--database', path.join(folder, 'register.db')]);
  try {
    await page.getByRole('heading', { level: 1 }).waitFor();
    await app.evaluate(({ dialog }, chosen) => {
      dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] });
    }, file);
    await watch(app);
    const started = performance.now();
    const opened = await ask<OpenedFile>(page, 'imports.chooseFile', {});
    const { sessionId, suggestedSheet: sheet } = opened;
    const { headingRow, columns } = await ask<SheetColumns>(page, 'imports.readSheet', {
      sessionId,
      sheet,
      headingRow: null,
    });
    const request = { sessionId, sheet, headingRow, columns: columns.map(({ index, field }) => ({ index, field })) };
    const plan = await ask<PlanSummary>(page, 'imports.plan', request);
    const planned = performance.now();
    if (plan.add !== ROWS) throw new Error(`The plan adds ${plan.add} of ${ROWS} rows`);
    await ask(page, 'imports.commit', { sessionId, selection: { base: 'suggested', toggled: [] } });
    const ended = performance.now();
    const seen = await app.evaluate(() => {
      const { delay, memory } = (globalThis as unknown as { seen: { delay: { max: number }; memory: number } }).seen;
      return { block: delay.max / 1e6, memory };
    });
    return {
      planSeconds: (planned - started) / 1000,
      commitSeconds: (ended - planned) / 1000,
      peakMb: seen.memory / MB,
      longestBlockMs: seen.block,
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
