/** Pages of a PDF as pictures, held against those in test/fixtures/pages. `-- --update-snapshots` writes them anew. */
import { execFile } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import { promisify } from 'node:util';
import { expect } from '@playwright/test';

const run = promisify(execFile);
/** Enough to see a line that moved or a word that is gone, and a few kilobytes a page. */
const DOTS_AN_INCH = 50;
/** Letters are drawn a little otherwise from one machine to the next; a line that moved is far more than this. */
const TOLERATED = { threshold: 0.35, maxDiffPixelRatio: 0.01 };

async function drawPage(words: string[]): Promise<void> {
  try {
    await run('pdftoppm', words);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    throw new Error(
      `pdftoppm is missing, so no page can be looked at. Install poppler (npm run setup does it on Linux).`,
    );
  }
}

/**
 * Holds the named pages of a PDF (from 1) against the kept ones: `<name>-<page>.png`. They were drawn with the fonts that
 * the set-up installs on Linux; other systems have others, and there only what a PDF says is held against anything.
 */
export async function expectPages(pdf: string, name: string, pages: readonly number[]): Promise<void> {
  if (process.platform !== 'linux') return;
  for (const page of pages) {
    const words = ['-png', '-gray', '-r', String(DOTS_AN_INCH), '-f', String(page), '-l', String(page), '-singlefile'];
    const picture = `${pdf}-${page}`;
    await drawPage([...words, pdf, picture]);
    expect.soft(await readFile(`${picture}.png`)).toMatchSnapshot(`${name}-${page}.png`, TOLERATED);
    await rm(`${picture}.png`);
  }
}
