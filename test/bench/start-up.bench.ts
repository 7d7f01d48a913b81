import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { openWorkspace } from '@electron/services/open-workspace';
import { emptyPractice } from '@shared/domain/practice-form';
import { inScratch, launch, median } from './support/console-app';

const PRACTICES = 1_000;
const ROUNDS = 7;

/** An empty window of the same runtime: the least that any start can take. */
async function emptyApp(folder: string): Promise<string> {
  const app = path.join(folder, 'empty');
  await mkdir(app, { recursive: true });
  await writeFile(path.join(app, 'package.json'), '{ "name": "empty", "version": "1.0.0", "main": "main.js" }');
  await writeFile(path.join(app, 'index.html'), '<!doctype html><title>Empty</title><h1>Empty</h1>');
  await writeFile(
    path.join(app, 'main.js'),
    `const { app, BrowserWindow } = require('electron');
     app.whenReady().then(() => new BrowserWindow({ width: 1280, height: 800, webPreferences: { sandbox: true } }).loadFile('index.html'));`,
  );
  return app;
}

async function fill(database: string): Promise<void> {
  const workspace = await openWorkspace({
    databaseFile: database,
    actor: 'bench',
    startEngine: () => Promise.reject(new Error('not needed')),
    startMailReader: () => Promise.reject(new Error('no reader here')),
    writeSheet: () => Promise.reject(new Error('not needed')),
    writeTemplate: () => Promise.reject(new Error('not needed')),
    log: { info: () => undefined, warn: () => undefined, error: () => undefined },
  });
  for (let n = 0; n < PRACTICES; n += 1) {
    const odsCode = `TP${n.toString(36).toUpperCase().padStart(3, '0')}`;
    await workspace.practices.save(null, {
      ...emptyPractice,
      odsCode,
      name: `Practice ${n}`,
      contractorName: `Contractor ${n % 400}`,
      town: 'Truro',
      onList: 'yes',
      mailboxKind: 'shared',
      mailboxAddress: `optometry.${odsCode.toLowerCase()}@nhs.net`,
    });
  }
  await workspace.close();
}

/** Milliseconds from the start of the process until `selector` is painted. */
async function timeTo(selector: string, words: string[], folder?: string): Promise<number> {
  const started = performance.now();
  const { app, page } = await launch(words, folder);
  try {
    await page.locator(selector).first().waitFor();
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
    return performance.now() - started;
  } finally {
    await app.close();
  }
}

await inScratch(async (folder) => {
  const database = path.join(folder, 'register.db');
  await fill(database);
  const empty = await emptyApp(folder);
  const words = ['--user-data', path.join(folder, 'data'), '--database', database];
  const ratios: number[] = [];
  // The first start of each fills caches and is not counted.
  for (let round = 0; round <= ROUNDS; round += 1) {
    const bare = await timeTo('h1', ['--user-data-dir', path.join(folder, 'bare')], empty);
    const own = await timeTo('.home-card', words);
    if (round === 0) continue;
    ratios.push(own / bare);
    console.log(
      `round ${round}: empty window ${bare.toFixed(0)} ms, home page of ${PRACTICES} practices ${own.toFixed(0)} ms, ratio ${(own / bare).toFixed(2)}`,
    );
  }
  console.log(`start-up: median ratio ${median(ratios).toFixed(2)} (aim: at most 1.6)`);
});
