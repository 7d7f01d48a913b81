// The per-user cache of runtimes: one folder per version, whole or not there at all.
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';

export const cacheFolder = () =>
  join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'cchub-console', 'electron-runtime');

/** `name` tells contents apart: a changed recipe must take another name, for what is there is taken as it is. */
export async function cached(name, make) {
  const home = cacheFolder();
  const place = join(home, name);
  if (existsSync(place)) return place;
  const scratch = join(home, `.making-${randomUUID()}`);
  await mkdir(scratch, { recursive: true });
  try {
    const made = await make(scratch);
    // Rename is atomic: another process sees nothing or everything. It fails if one was quicker, whose folder then serves.
    await rename(made, place).catch((error) => {
      if (!existsSync(place)) throw error;
    });
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
  return place;
}
