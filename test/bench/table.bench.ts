// The table of practices in registers of growing size: opening it, scrolling, sorting by two columns, filtering as one types.
import path from 'node:path';
import type { Page } from '@playwright/test';
import type { PracticeDetail, PracticeRow } from '@shared/ipc/practices';
import { ask, goToPractices, inScratch, launch, median } from './support/console-app';
import { longestBlock, watchEventLoop } from './support/event-loop';
import { fillRegister } from './support/filled-register';

const SIZES = (process.env.CCHUB_BENCH_PRACTICES ?? '1000,10000,100000').split(',').map(Number);
const ROUNDS = 5;
const TYPED = ['truro', 'opt', 'pen', 'tp00', 'vision'];

interface Measured {
  opening: number;
  afterChange: number;
  listed: number;
  blocked: number;
  frame: number;
  longestFrame: number;
  sorting: number;
  keystroke: number;
  slowestKeystroke: number;
}

/** Milliseconds from the start of loading the page until its first rows are painted. */
async function open(page: Page): Promise<number> {
  await page.reload();
  return page.evaluate(
    () =>
      new Promise<number>((done) => {
        const look = () =>
          document.querySelector('[role="grid"] tbody tr[data-index]')
            ? requestAnimationFrame(() => done(performance.now()))
            : requestAnimationFrame(look);
        look();
      }),
  );
}

/** After a change the console knows nothing any more of what it worked out. */
async function change(page: Page, id: string, round: number): Promise<void> {
  const { version, form } = await ask<PracticeDetail>(page, 'practices.get', { id });
  await ask(page, 'practices.save', { id, version, values: { ...form, notes: `Change ${round}` } });
}

/** The time of each frame while a screenful is scrolled in every one, down and up again. */
const scroll = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<number[]>((done) => {
        const box = document.querySelector('.cc-table-scroll');
        if (!box) throw new Error('There is no table');
        const times: number[] = [];
        let before = performance.now();
        const step = () => {
          const now = performance.now();
          times.push(now - before);
          before = now;
          box.scrollTop += times.length <= 60 ? box.clientHeight : -box.clientHeight;
          if (times.length < 120) requestAnimationFrame(step);
          else done(times.slice(1));
        };
        requestAnimationFrame(step);
      }),
  );

/** From an event in the page until the table that follows it is painted. The page measures itself. */
async function timed(page: Page, event: 'keydown' | 'click', act: () => Promise<void>): Promise<number> {
  await page.evaluate((name) => {
    const measured = window as unknown as { painted: Promise<number> };
    measured.painted = new Promise((done) => {
      let started = 0;
      let seen = false;
      const busy = () => document.querySelector('[role="grid"]')?.getAttribute('aria-busy') === 'true';
      const watcher = new MutationObserver(() => (seen = true));
      watcher.observe(document.querySelector('main') as Element, {
        subtree: true,
        childList: true,
        characterData: true,
        attributes: true,
      });
      document.addEventListener(name, () => (started = performance.now()), { once: true, capture: true });
      const look = () => {
        if (started > 0 && seen && !busy()) {
          watcher.disconnect();
          requestAnimationFrame(() => done(performance.now() - started));
        } else requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    });
  }, event);
  await act();
  return page.evaluate(() => (window as unknown as { painted: Promise<number> }).painted);
}

async function sort(page: Page): Promise<number[]> {
  const heading = (id: string) => page.locator(`th[data-column=${id}] .cc-table__sort`);
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    await timed(page, 'click', () => heading('odsCode').click());
    await timed(page, 'click', () => heading('town').click());
    times.push(await timed(page, 'click', () => heading('name').click({ modifiers: ['Shift'] })));
  }
  await timed(page, 'click', () => heading('odsCode').click());
  return times;
}

async function filter(page: Page): Promise<number[]> {
  const field = page.getByRole('searchbox', { name: 'Search practices' });
  const times: number[] = [];
  for (const text of ['warm', ...TYPED]) {
    await field.focus();
    for (const letter of text) {
      const time = await timed(page, 'keydown', () => page.keyboard.type(letter));
      // Once to fill what is kept, and not counted.
      if (text !== 'warm') times.push(time);
    }
    await field.fill('');
    await page
      .getByRole('status')
      .filter({ hasText: /^[\d,]+ practices$/ })
      .waitFor();
  }
  return times;
}

async function measure(count: number, folder: string): Promise<Measured> {
  const database = path.join(folder, 'register.db');
  await fillRegister(database, count);
  const { app, page } = await launch(['--user-data', path.join(folder, 'data'), '--database', database]);
  try {
    await goToPractices(page);
    const opened: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) opened.push(await open(page));
    const [row] = await ask<PracticeRow[]>(page, 'practices.list', {});
    if (!row) throw new Error('The register is empty');
    const changed: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      await change(page, row.id, round);
      changed.push(await open(page));
    }
    await change(page, row.id, ROUNDS);
    await watchEventLoop(app);
    const asked = performance.now();
    await ask(page, 'practices.list', {});
    const listed = performance.now() - asked;
    const blocked = await longestBlock(app);
    const frames = await scroll(page);
    const sorted = await sort(page);
    const typed = await filter(page);
    const measured = {
      opening: median(opened),
      afterChange: median(changed),
      listed,
      blocked,
      frame: median(frames),
      longestFrame: Math.max(...frames),
      sorting: median(sorted),
      keystroke: median(typed),
      slowestKeystroke: Math.max(...typed),
    };
    console.log(
      `${count} practices: ${Object.entries(measured)
        .map(([what, time]) => `${WORDS[what as keyof Measured]} ${time.toFixed(0)} ms`)
        .join('; ')}`,
    );
    return measured;
  } finally {
    await app.close();
  }
}

const WORDS: Record<keyof Measured, string> = {
  opening: 'page loaded to first rows painted',
  afterChange: 'the same straight after a change',
  listed: 'practices.list over IPC after a change',
  blocked: 'main process’s longest block meanwhile',
  frame: 'frame while scrolling a screenful each',
  longestFrame: 'longest such frame',
  sorting: 'second order to painted rows',
  keystroke: 'keystroke in the filter to painted rows',
  slowestKeystroke: 'slowest keystroke',
};

const results: Measured[] = [];
for (const size of SIZES) results.push(await inScratch((folder) => measure(size, folder)));
const [before, last] = results.slice(-2);
if (before && last)
  console.log(
    `table: growth from ${SIZES.at(-2)} to ${SIZES.at(-1)} practices: ${Object.entries(WORDS)
      .map(
        ([what, words]) => `${words} × ${(last[what as keyof Measured] / before[what as keyof Measured]).toFixed(2)}`,
      )
      .join('; ')}`,
  );
