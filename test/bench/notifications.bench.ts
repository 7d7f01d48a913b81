// The notifications log as it grows: opening it, filtering as one types, finding a notification in the palette, and the
// register that a mail is matched to.
import path from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import type { Intake, NotificationDetail, NotificationRow } from '@shared/ipc/notifications';
import { ask, goToPractices, inScratch, launch, median } from './support/console-app';
import { longestBlock, watchEventLoop } from './support/event-loop';
import { fillLog } from './support/filled-log';
import { fillRegister } from './support/filled-register';

const SIZES = (process.env.CCHUB_BENCH_NOTIFICATIONS ?? '1000,10000,100000').split(',').map(Number);
/** England's optical sites. */
const PRACTICES = 6_900;
const ROUNDS = 5;
const TYPED = ['leaver', 'pen', 'guidance', 'jo.ash', 'tp00'];
const FOUND = ['leaver', 'guidance penroseston', 'jo tre', 'moved pol'];

const WORDS = {
  opening: 'log opened to first rows painted',
  whole: 'the whole log there',
  afterChange: 'opened straight after a change',
  wholeAfterChange: 'the whole log there',
  listed: 'notifications.list over IPC after a change',
  blocked: 'main process’s longest block meanwhile',
  counts: 'notifications.counts',
  detail: 'notifications.get',
  keystroke: 'keystroke in the filter to painted rows',
  search: 'search.find',
} as const;
type Measured = Record<keyof typeof WORDS, number>;

/** Milliseconds of one question over IPC, seen from the page. */
async function timed(page: Page, route: string, input: unknown): Promise<number> {
  const started = performance.now();
  await ask(page, route, input);
  return performance.now() - started;
}

interface Opened {
  /** Milliseconds from loading the page at the log until its first rows are painted. */
  first: number;
  /** The same until the rest has been read behind them. */
  whole: number;
}

/** Opens the log, and waits until nothing of it is on its way any more. */
async function open(page: Page): Promise<Opened> {
  await page.evaluate(() => {
    location.hash = '#/notifications';
  });
  await page.reload();
  return page.evaluate(
    () =>
      new Promise<Opened>((done) => {
        let first = 0;
        const look = () => {
          const grid = document.querySelector('[role="grid"][aria-label="Notifications"]');
          if (first === 0 && grid?.querySelector('tbody tr[data-index]'))
            requestAnimationFrame(() => {
              first = performance.now();
            });
          if (first > 0 && grid?.getAttribute('aria-busy') !== 'true') done({ first, whole: performance.now() });
          else requestAnimationFrame(look);
        };
        look();
      }),
  );
}

/** After a change the console knows nothing any more of what it worked out. */
async function change(page: Page, id: string, round: number): Promise<void> {
  const { version, form } = await ask<NotificationDetail>(page, 'notifications.get', { id });
  const values = { ...form, note: `Change ${round}` };
  await ask(page, 'notifications.save', { id, version, values, intake: null, keepMessage: null });
}

/** Milliseconds from each keystroke until the table that follows is painted. The page measures itself. */
async function filter(page: Page): Promise<number[]> {
  const field = page.getByRole('searchbox', { name: 'Search notifications' });
  const times: number[] = [];
  for (const text of ['warm', ...TYPED]) {
    await field.focus();
    for (const letter of text) {
      await page.evaluate(() => {
        const measured = window as unknown as { painted: Promise<number> };
        measured.painted = new Promise((done) => {
          let started = 0;
          let seen = false;
          const busy = () => document.querySelector('[role="grid"]')?.getAttribute('aria-busy') === 'true';
          const watcher = new MutationObserver(() => (seen = true));
          const what = { subtree: true, childList: true, characterData: true, attributes: true };
          watcher.observe(document.querySelector('main') as Element, what);
          document.addEventListener('keydown', () => (started = performance.now()), { once: true, capture: true });
          const look = () => {
            if (started > 0 && seen && !busy()) {
              watcher.disconnect();
              requestAnimationFrame(() => done(performance.now() - started));
            } else requestAnimationFrame(look);
          };
          requestAnimationFrame(look);
        });
      });
      await page.keyboard.type(letter);
      const time = await page.evaluate(() => (window as unknown as { painted: Promise<number> }).painted);
      // Once to fill what is kept, and not counted.
      if (text !== 'warm') times.push(time);
    }
    await field.fill('');
  }
  return times;
}

async function repeated<Result>(work: (round: number) => Promise<Result>): Promise<Result[]> {
  const results: Result[] = [];
  for (let round = 0; round < ROUNDS; round += 1) results.push(await work(round));
  return results;
}

const typical = (opened: readonly Opened[]) => ({
  first: median(opened.map(({ first }) => first)),
  whole: median(opened.map(({ whole }) => whole)),
});

async function measure(count: number, folder: string): Promise<Measured> {
  const database = path.join(folder, 'register.db');
  await fillRegister(database, PRACTICES, (filled) => fillLog(filled, count));
  const { app, page } = await launch(['--user-data', path.join(folder, 'data'), '--database', database]);
  try {
    await goToPractices(page);
    const [row] = await ask<NotificationRow[]>(page, 'notifications.list', {});
    if (!row) throw new Error('The log is empty');
    await open(page);
    const opened = await repeated(() => open(page));
    const afterChange = await repeated(async (round) => {
      await change(page, row.id, round);
      return open(page);
    });
    await change(page, row.id, ROUNDS);
    await watchEventLoop(app);
    const listed = await timed(page, 'notifications.list', {});
    const blocked = await longestBlock(app);
    const keystrokes = await filter(page);
    const found: number[] = [];
    for (const text of FOUND) found.push(...(await repeated(() => timed(page, 'search.find', { text, limit: 20 }))));
    const measured: Measured = {
      opening: typical(opened).first,
      whole: typical(opened).whole,
      afterChange: typical(afterChange).first,
      wholeAfterChange: typical(afterChange).whole,
      listed,
      blocked,
      counts: median(await repeated(() => timed(page, 'notifications.counts', {}))),
      detail: median(await repeated(() => timed(page, 'notifications.get', { id: row.id }))),
      keystroke: median(keystrokes),
      search: median(found),
    };
    tell(`${count} notifications`, measured, (time) => `${time.toFixed(0)} ms`);
    if (count === SIZES.at(-1)) await intake(app, page);
    return measured;
  } finally {
    await app.close();
  }
}

/** Reading mails is the worker's: meanwhile the main process goes on. */
async function intake(app: ElectronApplication, page: Page): Promise<void> {
  const text = 'Our mailbox optometry.tp00rs@nhs.net is live';
  await watchEventLoop(app);
  const started = performance.now();
  const { facts } = await ask<Intake>(page, 'notifications.readText', { text });
  const time = performance.now() - started;
  const blocked = await longestBlock(app);
  console.log(
    `a mail matched to ${PRACTICES} practices (${facts.practices.length} found): ${time.toFixed(0)} ms with the start of its ` +
      `process; main process’s longest block meanwhile ${blocked.toFixed(0)} ms (aim: at most 50)`,
  );
}

function tell(about: string, measured: Measured, show: (value: number) => string): void {
  const said = Object.entries(WORDS).map(([what, words]) => `${words} ${show(measured[what as keyof Measured])}`);
  console.log(`${about}: ${said.join('; ')}`);
}

const results: Measured[] = [];
for (const size of SIZES) results.push(await inScratch((folder) => measure(size, folder)));
const [before, last] = results.slice(-2);
if (before && last) {
  const growth = Object.fromEntries(
    Object.keys(WORDS).map((what) => [what, last[what as keyof Measured] / before[what as keyof Measured]]),
  ) as Measured;
  tell(
    `notifications: growth from ${SIZES.at(-2)} to ${SIZES.at(-1)} (aim: opening, filtering and search at most 3)`,
    growth,
    (times) => `× ${times.toFixed(2)}`,
  );
}
