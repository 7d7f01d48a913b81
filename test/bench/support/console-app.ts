import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';

const root = process.env.CCHUB_ROOT ?? process.cwd();
const isRoot = process.platform === 'linux' && process.getuid?.() === 0;

export interface Opened {
  app: ElectronApplication;
  page: Page;
}

/** Starts an app folder (the console itself unless another is named) and waits for its first window. */
export async function launch(words: string[], folder = root): Promise<Opened> {
  const app = await _electron.launch({
    args: [folder, ...words],
    cwd: folder,
    chromiumSandbox: !isRoot,
    timeout: 60_000,
  });
  return { app, page: await app.firstWindow({ timeout: 60_000 }) };
}

/** Goes to the table of practices, which asks for nothing of its own accord while something is measured. */
export async function goToPractices(page: Page): Promise<void> {
  const link = page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: /^Practices/ });
  await link.click({ timeout: 120_000 });
  await page.getByRole('grid', { name: 'Practices' }).waitFor({ timeout: 120_000 });
}

/** Runs `work` with a folder that is removed afterwards. */
export async function inScratch<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(path.join(tmpdir(), 'cchub-bench-'));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Asks a route as the page does; throws what the app answered when it refused. */
export async function ask<T>(page: Page, route: string, input: unknown): Promise<T> {
  const answer = await page.evaluate(
    ([name, value]) =>
      (window as unknown as { cchub: { request(route: string, input: unknown): Promise<unknown> } }).cchub.request(
        name,
        value,
      ),
    [route, input] as const,
  );
  const result = JSON.parse(answer as string) as { ok: true; data: T } | { ok: false; error: unknown };
  if (!result.ok) throw new Error(`${route}: ${JSON.stringify(result.error)}`);
  return result.data;
}

export const median = (values: number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
