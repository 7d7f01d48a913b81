import { mkdir } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { Workspace } from '../../services/workspace';
import type { ExportName, Task } from './arguments';
import { tellProgress } from './progress';

type ExportTask = Extract<Task, { name: 'export' }>;
type TemplateTask = Extract<Task, { name: 'template' }>;

/** Writes all records of a kind, or the distribution list as it is sent, to a workbook or CSV file, by its ending. */
export async function exportFile({ exports }: Workspace, { what, out }: ExportTask) {
  const file = await place(out);
  return { what, file, rows: await rowsOf(exports, what, file) };
}

function rowsOf(exports: Workspace['exports'], what: ExportName, file: string): Promise<number> {
  if (what === 'distribution-list') return exports.distributionList(file);
  const onRows = (done: number) => tellProgress({ step: 'writing', done, total: null });
  return exports.kind(what === 'practices' ? 'register' : what, file, onRows);
}

/** Writes a blank workbook of a kind, to be filled in and imported. */
export async function template({ exports }: Workspace, { kind, out }: TemplateTask) {
  const file = await place(out);
  await exports.template(kind, file);
  return { kind, file, rows: 0 };
}

/** Where the file goes; its folder is made. One that can't be made is told when the file is written. */
async function place(out: string): Promise<string> {
  const file = resolve(out);
  await mkdir(dirname(file), { recursive: true }).catch(() => undefined);
  return file;
}
