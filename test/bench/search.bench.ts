// From a keystroke in the palette to the painted result, in registers of growing size; and from a click to the painted
// page of a practice with a long history.
import path from 'node:path';
import type { Database } from '@electron/database/open-database';
import type { Page } from '@playwright/test';
import type { PracticeRow } from '@shared/ipc/practices';
import { ask, goToPractices, inScratch, launch, median } from './support/console-app';
import { fillRegister, surname } from './support/filled-register';

const SIZES = (process.env.CCHUB_BENCH_PRACTICES ?? '1000,10000,100000').split(',').map(Number);
const HISTORY = 500;

/** What people type, one letter after the other: a code, a name, a misprint, a town with a name, an address. */
const TYPED = [
  'tp00rs',
  `${surname(21).toLowerCase()} opt`,
  `${surname(35).slice(0, 3)}q${surname(35).slice(4)} visoin`,
  'truro opticians',
  'optometry. tp00k0@nhs.net',
  '12 fore street exeter',
];

/** Milliseconds from each keystroke until what it found is painted. The page measures itself: no messages in between. */
async function type(page: Page, text: string): Promise<number[]> {
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: /^Search practices/ }).waitFor();
  const times: number[] = [];
  for (const letter of text) {
    await page.evaluate(() => {
      const status = document.querySelector('.palette__foot [role="status"]');
      const field = document.querySelector<HTMLInputElement>('.palette__field');
      const measured = window as unknown as { painted: Promise<number> };
      measured.painted = new Promise((done) => {
        let started = 0;
        field?.addEventListener('keydown', () => (started = performance.now()), { once: true, capture: true });
        const look = () => {
          // While an answer is awaited nothing is said; when it is there, what it was.
          if (started > 0 && field?.dataset.settled === field?.value.trim() && status?.textContent !== '')
            requestAnimationFrame(() => done(performance.now() - started));
          else requestAnimationFrame(look);
        };
        requestAnimationFrame(look);
      });
    });
    await page.keyboard.type(letter);
    times.push(await page.evaluate(() => (window as unknown as { painted: Promise<number> }).painted));
  }
  await page.keyboard.press('Escape');
  return times;
}

/** Gives the first practice a history of many entries, as that many changes of its notes leave it. */
async function longHistory(database: Database): Promise<void> {
  await database.writes.write((manager) =>
    manager.query(
      `WITH RECURSIVE version (n) AS (SELECT 2 UNION ALL SELECT n + 1 FROM version WHERE n < ${HISTORY})
       INSERT INTO audit_entry (id, sequence, at, actor, source, batch_id, entity, entity_id, action, before, after,
         version_after, step_id, step_label)
       SELECT lower(hex(randomblob(4)) || '-0000-4000-8000-' || hex(randomblob(6))), 1, a.at, a.actor, a.source, NULL,
         'practice', a.entity_id, 'change', json_object('notes', 'Note ' || (n - 1)), json_object('notes', 'Note ' || n),
         n, a.step_id, ''
       FROM version, audit_entry a
       WHERE a.entity_id = (SELECT id FROM practice ORDER BY ods_code LIMIT 1)`,
    ),
  );
}

/** Milliseconds from asking for a practice's page until its history is painted. */
async function openPage(page: Page, row: PracticeRow): Promise<number> {
  const time = await page.evaluate(async (id) => {
    const started = performance.now();
    location.hash = `#/practices/${id}`;
    await new Promise<void>((done) => {
      const look = () =>
        [...document.querySelectorAll('main h2')].some((heading) => heading.textContent?.startsWith('History'))
          ? requestAnimationFrame(() => done())
          : requestAnimationFrame(look);
      look();
    });
    return performance.now() - started;
  }, row.id);
  await page.evaluate(() => {
    location.hash = '#/import';
  });
  await page.getByRole('heading', { level: 1, name: 'Import' }).waitFor();
  return time;
}

interface Measured {
  median: number;
  slowest: number;
}

async function measure(count: number, folder: string): Promise<Measured> {
  const database = path.join(folder, 'register.db');
  const started = performance.now();
  await fillRegister(database, count, longHistory);
  const filled = performance.now() - started;
  const { app, page } = await launch(['--user-data', path.join(folder, 'data'), '--database', database]);
  try {
    await goToPractices(page);
    const asked = performance.now();
    const rows = await ask<PracticeRow[]>(page, 'practices.list', {});
    const listed = performance.now() - asked;
    // Once to load the palette, and not counted.
    await type(page, 'warm');
    const times: number[] = [];
    for (const text of TYPED) times.push(...(await type(page, text)));
    const [long, short] = [rows[0], rows[1]];
    if (!long || !short) throw new Error('The register is empty');
    await openPage(page, short);
    const pages = { long: [] as number[], short: [] as number[] };
    for (let round = 0; round < 5; round += 1) {
      pages.short.push(await openPage(page, rows[round + 2] ?? short));
      pages.long.push(await openPage(page, long));
      await page.evaluate(() => new Promise((done) => requestAnimationFrame(done)));
    }
    const measured = { median: median(times), slowest: Math.max(...times) };
    console.log(
      `${count} practices: keystroke to painted result median ${measured.median.toFixed(1)} ms, slowest ${measured.slowest.toFixed(1)} ms ` +
        `of ${times.length}; practice page with ${HISTORY} history entries ${median(pages.long).toFixed(0)} ms, with one ` +
        `${median(pages.short).toFixed(0)} ms; practices.list over IPC ${listed.toFixed(0)} ms; filled in ${(filled / 1000).toFixed(1)} s`,
    );
    return measured;
  } finally {
    await app.close();
  }
}

const results: Measured[] = [];
for (const size of SIZES) results.push(await inScratch((folder) => measure(size, folder)));
const [before, last] = results.slice(-2);
if (before && last)
  console.log(
    `search: growth from ${SIZES.at(-2)} to ${SIZES.at(-1)} practices: median × ${(last.median / before.median).toFixed(2)}, ` +
      `slowest × ${(last.slowest / before.slowest).toFixed(2)} (aim: at most 3)`,
  );
