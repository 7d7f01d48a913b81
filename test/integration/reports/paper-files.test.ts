// One file for each practice: it breaks when a file is written over another, when an empty folder stays behind, or when
// nobody is told what is there after a stop.
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it } from 'vitest';
import { paperFiles } from '../../../electron/services/reports/paper-files';
import type { ReportDocument } from '../../../shared/domain/reports/document';
import { AppError } from '../../../shared/ipc/errors';
import { scratchFolder } from '../../support/scratch';

const document = (...codes: string[]): ReportDocument => ({
  title: 'Practice status report',
  subject: 'Practices of Devon',
  asAt: '2026-11-22T23:30:00Z',
  preparedBy: 'H Yeo',
  filters: [],
  personal: true,
  landscape: false,
  contents: true,
  parts: codes.map((code, at) => ({
    id: `practice-${at}`,
    title: `Practice ${at}`,
    code,
    newPage: true,
    sections: [],
  })),
});

type Write = Parameters<typeof paperFiles>[3];

/** Stands in for the pipeline: writes the first so many, then fails as told. */
const writing =
  (most = Number.POSITIVE_INFINITY, error?: Error): Write =>
  async (files, how) => {
    for (const { path: file, document: one } of files.slice(0, most)) {
      await writeFile(file, one.subject, { flag: 'wx' });
      how.onFile(file);
    }
    if (error) throw error;
  };

it('goes into a new folder with the day, each named by its code', async () => {
  const parent = await scratchFolder();
  const made = await paperFiles(document('TP1F9', 'A0B1C'), parent, {}, writing());
  expect(made).toEqual({ folder: path.join(parent, 'Practice status 22 November 2026'), files: 2 });
  expect((await readdir(made.folder)).sort()).toEqual(['A0B1C.pdf', 'TP1F9.pdf']);
});

it('never writes over what is there, nor over a file of the same run', async () => {
  const parent = await scratchFolder();
  await mkdir(path.join(parent, 'Practice status 22 November 2026'));
  const made = await paperFiles(document('TP1F9', 'tp1f9', '../x'), parent, {}, writing());
  expect(path.basename(made.folder)).toBe('Practice status 22 November 2026 (2)');
  expect((await readdir(made.folder)).sort()).toEqual(['.. x.pdf', 'TP1F9.pdf', 'tp1f9 (2).pdf']);
  expect((await readdir(parent)).sort()).toEqual([
    'Practice status 22 November 2026',
    'Practice status 22 November 2026 (2)',
  ]);
});

it('says which files are there after a stop', async () => {
  const parent = await scratchFolder();
  const stopped = new AppError('cancelled', 'Stopped.');
  await expect(paperFiles(document('A', 'B', 'C'), parent, {}, writing(2, stopped))).rejects.toMatchObject({
    code: 'cancelled',
    message: expect.stringMatching(/^Stopped\. 2 of 3 files are in “.*Practice status 22 November 2026”; each/),
  });
});

it('says why it ended, and which files are there, after a failure', async () => {
  const parent = await scratchFolder();
  const failed = new AppError('file-not-writable', '“C.pdf” does not fit on the drive.');
  await expect(paperFiles(document('A', 'B', 'C'), parent, {}, writing(1, failed))).rejects.toMatchObject({
    code: 'file-not-writable',
    message: expect.stringMatching(/^“C.pdf” does not fit on the drive\. 1 of 3 files is in “/),
  });
  await expect(paperFiles(document('A', 'B'), parent, {}, writing(1, new Error('secret')))).rejects.toMatchObject({
    code: 'report-failed',
    message: expect.not.stringContaining('secret'),
  });
});

it('leaves no empty folder behind', async () => {
  const parent = await scratchFolder();
  const stopped = new AppError('cancelled', 'Stopped.');
  await expect(paperFiles(document('A'), parent, {}, writing(0, stopped))).rejects.toBe(stopped);
  await expect(paperFiles(document(), parent, {}, writing())).rejects.toMatchObject({ code: 'not-found' });
  expect(await readdir(parent)).toEqual([]);
});

it('says that a folder can’t be made', async () => {
  const parent = await scratchFolder();
  await expect(paperFiles(document('A'), path.join(parent, 'gone'), {}, writing())).rejects.toMatchObject({
    code: 'file-not-writable',
    message: expect.stringContaining('Nothing was saved. Choose another folder'),
  });
});
