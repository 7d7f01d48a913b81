import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import type { Workspace } from '../../services/workspace';
import { writeWhole } from '../write-file';
import type { Task } from './arguments';
import { namedList } from './named-list';

type ListTask = Extract<Task, { name: 'list' }>;

/**
 * A list as it stands or as it was published: who is on it and why, and who was left out and why; in batches for Outlook;
 * or as a csv that Outlook and the NHSmail portal take. With `--out` the text goes into that file.
 */
export async function list(workspace: Workspace, { list, edition, format, out }: ListTask) {
  const { distributionList, exports } = workspace;
  const { id, name } = await namedList(workspace, list);
  const address = { listId: id, ...(edition === null ? {} : { edition }) };
  if (format === 'outlook') {
    const { batchSize, batches } = await distributionList.batches(address);
    // Batches stand apart by an empty line, so that each can be copied by itself.
    const written = await writeTo(out, batches.map((batch) => `${batch}\r\n`).join('\r\n'));
    return { list: name, edition, batchSize, ...(written ?? { batches }) };
  }
  if (format === 'csv') {
    if (out !== null) {
      const file = resolve(out);
      await mkdir(dirname(file), { recursive: true }).catch(() => undefined);
      await exports.distributionList(file, address, 'outlook');
      return { list: name, edition, file };
    }
    return { list: name, edition, csv: await csvText((file) => exports.distributionList(file, address, 'outlook')) };
  }
  const { entries, leftOut } = await distributionList.whole(address);
  if (format === null && edition === null) return { asAt: new Date().toISOString(), entries, problems: leftOut };
  const answer = { list: name, edition, entries, problems: leftOut };
  return (await writeTo(out, `${JSON.stringify(answer, null, 2)}\n`, { list: name, edition })) ?? answer;
}

/** What is written to a file, as text: one writer knows how a csv is written. Without the mark that files begin with. */
async function csvText(write: (file: string) => Promise<unknown>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'cchub-list-'));
  try {
    const file = join(folder, 'list.csv');
    await write(file);
    return (await readFile(file, 'utf8')).replace(/^\uFEFF/, '');
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Null where there is no file to write. */
async function writeTo<More extends object>(out: string | null, text: string, more = {} as More) {
  if (out === null) return null;
  const file = resolve(out);
  await writeWhole(file, text);
  return { ...more, file };
}
