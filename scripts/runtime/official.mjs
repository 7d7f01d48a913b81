// The official binary of the pinned electron package.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../lib/child.mjs';
import { nodeModules } from '../lib/paths.mjs';
import { say } from '../lib/say.mjs';
import { officialVersion } from './pins.mjs';

const home = join(nodeModules, 'electron');
// A closed network mostly answers at once; one that swallows packets must not hold the set-up for minutes.
const PATIENCE_MS = process.platform === 'linux' ? 60_000 : 600_000;

export function officialDist() {
  try {
    const dist = join(home, 'dist');
    const version = readFileSync(join(dist, 'version'), 'utf8').replace(/^v/, '').trim();
    const executable = join(dist, readFileSync(join(home, 'path.txt'), 'utf8'));
    return version === officialVersion() && existsSync(executable) ? dist : undefined;
  } catch {
    return undefined;
  }
}

/** Lets the electron package fetch its binary; it checks the sum itself and keeps the download per user. */
export async function fetchOfficial() {
  say(`Fetching the official Electron ${officialVersion()}.`);
  const { code, output, timedOut } = await run(process.execPath, [join(home, 'install.js')], {
    capture: true,
    timeoutMs: PATIENCE_MS,
  });
  const dist = code === 0 ? officialDist() : undefined;
  if (dist) return { dist };
  const cause = output.trim().split('\n').at(0) || `code ${code}`;
  return { reason: timedOut ? `no answer within ${PATIENCE_MS / 1000} s` : cause };
}
