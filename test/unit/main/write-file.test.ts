import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeWhole } from '@electron/main/write-file';
import { afterEach, beforeEach, expect, it } from 'vitest';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cchub-write-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

it('replaces a file and leaves nothing else behind', async () => {
  const path = join(folder, 'report.pdf');
  await writeFile(path, 'old');
  await writeWhole(path, 'new');
  expect(await readFile(path, 'utf8')).toBe('new');
  expect(await readdir(folder)).toEqual(['report.pdf']);
});

it('makes the folders that are missing', async () => {
  await writeWhole(join(folder, 'a', 'b.json'), '{}');
  expect(await readFile(join(folder, 'a', 'b.json'), 'utf8')).toBe('{}');
});

it('says why when it can’t, and leaves no half file', async () => {
  await mkdir(join(folder, 'taken.pdf'));
  await expect(writeWhole(join(folder, 'taken.pdf'), 'x')).rejects.toMatchObject({
    code: 'file-not-writable',
    message: expect.stringContaining('taken.pdf'),
  });
  expect(await readdir(folder)).toEqual(['taken.pdf']);
});
