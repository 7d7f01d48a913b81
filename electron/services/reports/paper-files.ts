import { rmdir } from 'node:fs/promises';
import { join } from 'node:path';
import { showDate, todayInLondon } from '@shared/domain/calendar-date';
import { ownNames } from '@shared/domain/file-name';
import type { ReportDocument } from '@shared/domain/reports/document';
import { documentsByPractice } from '@shared/domain/reports/split';
import { AppError } from '@shared/ipc/errors';
import { newFolder } from './new-folder';

interface How {
  onProgress?(progress: {
    step: 'gathering' | 'drawing' | 'numbering' | 'writing';
    done: number;
    total: number | null;
  }): void;
  signal?: AbortSignal;
}

type WriteFiles = (
  files: { document: ReportDocument; path: string }[],
  how: How & { onFile(path: string): void },
) => Promise<unknown>;

/** A file for each practice of a status report, named by its code, in a new folder of `parent`: nothing is written over. */
export async function paperFiles(document: ReportDocument, parent: string, how: How, write: WriteFiles) {
  const each = documentsByPractice(document);
  if (each.length === 0) throw new AppError('not-found', 'No practice is chosen. No file was written.');
  const folder = await newFolder(parent, `Practice status ${showDate(todayInLondon(new Date(document.asAt)))}`);
  const named = ownNames();
  const files = each.map((one) => ({ document: one.document, path: join(folder, named(one.code, 'pdf')) }));
  let done = 0;
  try {
    await write(files, { ...how, onFile: () => (done += 1) });
  } catch (error) {
    throw await afterwards(error, { folder, done, all: files.length });
  }
  return { folder, files: files.length };
}

/** Says what is there all the same. A folder that nothing came into goes again. */
async function afterwards(error: unknown, { folder, done, all }: { folder: string; done: number; all: number }) {
  if (done === 0) {
    await rmdir(folder).catch(() => undefined);
    return error;
  }
  const made = `${done} of ${all} files ${done === 1 ? 'is' : 'are'} in “${folder}”; each of them is whole.`;
  if (error instanceof AppError && error.code === 'cancelled') return new AppError('cancelled', `Stopped. ${made}`);
  const why = error instanceof AppError ? error.message : 'The other files could not be made.';
  const code = error instanceof AppError ? error.code : 'report-failed';
  return new AppError(code, `${why} ${made}`, undefined, { cause: error });
}
