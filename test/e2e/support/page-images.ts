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

async function poppler(program: 'pdftoppm' | 'pdffonts', words: string[]): Promise<string> {
  try {
    return (await run(program, words)).stdout;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    throw new Error(
      `${program} is missing, so no page can be looked at. Install poppler (npm run setup does it on Linux).`,
    );
  }
}

/** Holds the named pages of a PDF (from 1) against the kept ones: `<name>-<page>.png`. */
export async function expectPages(pdf: string, name: string, pages: readonly number[]): Promise<void> {
  for (const page of pages) {
    const words = ['-png', '-gray', '-r', String(DOTS_AN_INCH), '-f', String(page), '-l', String(page), '-singlefile'];
    const picture = `${pdf}-${page}`;
    await poppler('pdftoppm', [...words, pdf, picture]);
    expect.soft(await readFile(`${picture}.png`)).toMatchSnapshot(`${name}-${page}.png`, TOLERATED);
    await rm(`${picture}.png`);
  }
}

/** The fonts of a PDF that are not in the file, so that another computer would draw it otherwise. */
export async function missingFonts(pdf: string): Promise<string[]> {
  const lines = (await poppler('pdffonts', [pdf])).split('\n').slice(2);
  // After name, type and encoding: "emb sub uni object ID".
  return lines.filter((line) => line.trim() !== '' && !/\syes (yes|no ) (yes|no )\s+\d+\s+\d+\s*$/.test(line));
}
