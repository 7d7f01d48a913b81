// Would catch: a read-only file that is called open in another program, which nobody could close.
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { saveAtomically } from '@electron/worker/workbook/save';
import { expect, onTestFinished, test, vi } from 'vitest';

// The mark itself stops no test that runs with all rights.
vi.mock('node:fs/promises', async (original) => ({
  ...(await original<object>()),
  access: () => Promise.reject(Object.assign(new Error('no'), { code: 'EPERM' })),
}));

test('a file that is marked as read-only is said to be that', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'save-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const path = join(folder, 'list.xlsx');
  await writeFile(path, 'before');
  const held = () => Promise.reject(Object.assign(new Error('no'), { code: 'EPERM' }));
  const saving = saveAtomically(path, (temporary) => writeFile(temporary, 'after'), undefined, held);
  await expect(saving).rejects.toThrow('"list.xlsx" is marked as read-only, so it was not replaced');
  expect(await readdir(folder)).toEqual(['list.xlsx']);
  expect(await readFile(path, 'utf8')).toBe('before');
});
