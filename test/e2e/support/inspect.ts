import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type ElectronApplication, expect, type Page } from '@playwright/test';
import { axe, settle } from './axe';
import { inMain } from './in-main';
import { findCutOff } from './layout';
import { setWindowSize, setZoom } from './window';

const SIZES = [
  { name: 'usual', width: 1280, height: 800, zoom: 1 },
  { name: 'zoomed', width: 1280, height: 800, zoom: 2 },
  { name: 'least', width: 1024, height: 700, zoom: 1 },
] as const;

/** Set to a folder, every state that is inspected leaves its pictures there. */
const PICTURES = process.env.CCHUB_E2E_PICTURES;

/**
 * Holds one state of the app against axe and against being cut off: as usual, at 200% zoom and in the smallest window.
 * Failures are told together at the end of the test, so that one run tells all.
 */
export async function inspect(app: ElectronApplication, page: Page, state: string): Promise<void> {
  for (const { name, zoom, ...size } of SIZES) {
    await setWindowSize(app, size);
    await setZoom(app, zoom);
    await settle(page);
    expect.soft(await findCutOff(page), `cut off on ${state}, ${name}`).toEqual([]);
    // The smallest window draws what the usual one does.
    if (name !== 'least') expect.soft(await axe(page), `axe on ${state}, ${name}`).toEqual([]);
    if (PICTURES) await takePicture(app, `${state}, ${name}`);
  }
  await setWindowSize(app, SIZES[0]);
}

async function takePicture(app: ElectronApplication, title: string): Promise<void> {
  await mkdir(PICTURES ?? '', { recursive: true });
  const file = `${title.toLowerCase().replace(/[^a-z0-9]+/g, '-')}.png`;
  // Playwright's own pictures know nothing of the zoom.
  const png = await inMain(app, async ({ BrowserWindow }) => {
    const picture = await BrowserWindow.getAllWindows()[0]?.webContents.capturePage();
    return picture?.toPNG().toString('base64') ?? '';
  });
  await writeFile(path.join(PICTURES ?? '', file), Buffer.from(png, 'base64'));
}
