import { setTimeout as pause } from 'node:timers/promises';

/** What the services stand on, and takes longest to load. */
const PARTS = [() => import('sqlite3'), () => import('typeorm')];

/** Loads the large libraries one after the other and lets the page be answered in between. */
export async function loadOneByOne(): Promise<void> {
  for (const load of PARTS) {
    await load();
    await pause(1);
  }
}
