// The runtime as it goes into a package: its own default app, which runs any folder it is given, stays behind.
import { cp } from 'node:fs/promises';
import { join } from 'node:path';

export async function withoutDefaultApp(dist, scratch) {
  const copy = join(scratch, 'electron');
  const left = join(dist, 'resources', 'default_app.asar');
  await cp(dist, copy, { recursive: true, verbatimSymlinks: true, filter: (source) => source !== left });
  return copy;
}
