import { mkdir } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { Workspace } from '../../services/workspace';
import type { Task } from './arguments';

type ExportTask = Extract<Task, { name: 'export' }>;

/** Writes all practices or the distribution list to a workbook or CSV file, by its ending. */
export async function exportFile({ exports }: Workspace, task: ExportTask) {
  const out = resolve(task.out);
  // A folder that can't be made is told when the file is written.
  await mkdir(dirname(out), { recursive: true }).catch(() => undefined);
  if (task.what === 'practices') {
    return { what: task.what, file: out, rows: await exports.practices(out, null) };
  }
  return { what: task.what, file: out, rows: await exports.distributionList(out) };
}
