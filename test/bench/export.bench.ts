import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { ask, inScratch, launch, median } from './support/console-app';
import { fillRegister } from './support/filled-register';
import { seenInMain, watchMain } from './support/watch-main';

const MANY = Number(process.env.CCHUB_BENCH_ROWS ?? 50_000);
const FEW = MANY / 10;
const ROUNDS = 3;

interface Measured {
  seconds: number;
  bareSeconds: number;
  columns: number;
  mainMb: number;
  workerMb: number;
  blockMs: number;
}

async function writeBare(csv: string, out: string): Promise<{ seconds: number; rows: number; columns: number }> {
  const script = path.join(process.env.CCHUB_ROOT ?? '.', 'test/bench/support/write-bare.mjs');
  const { stdout } = await promisify(execFile)(process.execPath, [script, csv, out]);
  return JSON.parse(stdout);
}

/** Exports a register of `count` practices, as from the button; then the same rows with exceljs alone. */
async function measure(folder: string, database: string, count: number): Promise<Measured> {
  const { app, page } = await launch(['--user-data', path.join(folder, 'user'), '--database', database]);
  const save = async (format: 'xlsx' | 'csv') => {
    const file = path.join(folder, `register.${format}`);
    await app.evaluate(({ dialog }, chosen) => {
      dialog.showSaveDialog = async () => ({ canceled: false, filePath: chosen });
    }, file);
    await ask(page, 'exports.kind', { kind: 'register', format });
    return file;
  };
  try {
    await page.getByRole('heading', { level: 1 }).waitFor();
    await watchMain(app);
    const started = performance.now();
    await save('xlsx');
    const seconds = (performance.now() - started) / 1000;
    const seen = await seenInMain(app);
    const bare = await writeBare(await save('csv'), path.join(folder, 'bare.xlsx'));
    if (bare.rows !== count) throw new Error(`The export has ${bare.rows} of ${count} rows`);
    return { seconds, bareSeconds: bare.seconds, columns: bare.columns, ...seen };
  } finally {
    await app.close();
  }
}

async function rounds(count: number): Promise<number> {
  return inScratch(async (filled) => {
    const database = path.join(filled, 'register.db');
    await fillRegister(database, count);
    const times: number[] = [];
    const ratios: number[] = [];
    for (let round = 1; round <= ROUNDS; round += 1) {
      const own = await inScratch((folder) => measure(folder, database, count));
      times.push(own.seconds);
      ratios.push(own.seconds / own.bareSeconds);
      console.log(
        `${count} rows × ${own.columns}, round ${round}: exceljs's bare writer ${own.bareSeconds.toFixed(2)} s; export ${own.seconds.toFixed(2)} s ` +
          `(reading, sending and writing), main and worker ${(own.mainMb + own.workerMb).toFixed(0)} MB, longest block of main ${own.blockMs.toFixed(0)} ms; ` +
          `ratio ${(own.seconds / own.bareSeconds).toFixed(2)}`,
      );
    }
    console.log(`export of ${count} rows: median ratio ${median(ratios).toFixed(2)}`);
    return median(times);
  });
}

const few = await rounds(FEW);
const many = await rounds(MANY);
const slope = Math.log(many / few) / Math.log(MANY / FEW);
console.log(
  `growth from ${FEW} to ${MANY} rows: slope ${slope.toFixed(2)} (1 is linear). Aims: ratio at most 1.2 at ${MANY} rows, slope at most 1, block at most 50 ms`,
);
