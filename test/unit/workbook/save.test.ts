// Would catch: half a file left where a good one was, a temporary file left behind, and a locked file not said by name.
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type WriteColumn, type WriteRow, writeCsv, writeWorkbook } from '@electron/worker/workbook';
import { saveAtomically } from '@electron/worker/workbook/save';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

let folder: string;
let path: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'save-'));
  path = join(folder, 'list.xlsx');
  await writeFile(path, 'before');
});
afterEach(() => rm(folder, { recursive: true }));

const columns: WriteColumn[] = [{ header: 'Name', key: 'name', type: 'text' }];
const failing = (code: string) => () => Promise.reject(Object.assign(new Error('no'), { code }));

async function unharmed(): Promise<void> {
  expect(await readdir(folder)).toEqual(['list.xlsx']);
  expect(await readFile(path, 'utf8')).toBe('before');
}

test('the new file takes the place of the old one, and nothing else is left', async () => {
  await saveAtomically(path, (temporary) => writeFile(temporary, 'after'));
  expect(await readdir(folder)).toEqual(['list.xlsx']);
  expect(await readFile(path, 'utf8')).toBe('after');
});

test.each(['EBUSY', 'EPERM', 'EACCES'])('%s: open in Excel, said by name', async (code) => {
  const move = vi.fn(failing(code));
  const saving = saveAtomically(path, (temporary) => writeFile(temporary, 'after'), undefined, move);
  await expect(saving).rejects.toThrow(
    '"list.xlsx" is open in another program such as Excel. Close it there, then save again.',
  );
  await expect(saving).rejects.toHaveProperty('code', 'file-open-elsewhere');
  expect(move.mock.calls.length).toBeGreaterThan(1);
  await unharmed();
});

test.each([
  ['~$list.xlsx', 'Excel'],
  ['.~lock.list.xlsx#', 'LibreOffice'],
])('%s beside it: open in %s, perhaps on another computer', async (owner, program) => {
  await writeFile(join(folder, owner), '');
  const write = vi.fn(async (temporary: string) => writeFile(temporary, 'after'));
  const saving = saveAtomically(path, write);
  await expect(saving).rejects.toThrow(
    `"list.xlsx" is open in ${program}, here or on another computer. Close it there`,
  );
  await expect(saving).rejects.toThrow(`delete the hidden file "${owner}"`);
  expect(write).not.toHaveBeenCalled();
  await rm(join(folder, owner));
  await unharmed();
});

test('an owner file of a workbook that is gone stops nothing', async () => {
  await writeFile(join(folder, '~$new.xlsx'), '');
  await saveAtomically(join(folder, 'new.xlsx'), (temporary) => writeFile(temporary, 'after'));
  expect(await readFile(join(folder, 'new.xlsx'), 'utf8')).toBe('after');
});

test('a folder of that name is said, and stays', async () => {
  await mkdir(join(folder, 'taken.csv'));
  const saving = saveAtomically(join(folder, 'taken.csv'), (temporary) => writeFile(temporary, 'after'));
  await expect(saving).rejects.toThrow('"taken.csv" is the name of a folder');
  expect((await readdir(folder)).sort()).toEqual(['list.xlsx', 'taken.csv']);
});

test('a name as long as the system takes is saved; a longer one is said', async () => {
  const long = join(folder, `${'n'.repeat(250)}.xlsx`);
  await saveAtomically(long, (temporary) => writeFile(temporary, 'after'));
  expect(await readFile(long, 'utf8')).toBe('after');
  await rm(long);
  const longer = join(folder, `${'n'.repeat(260)}.xlsx`);
  await expect(saveAtomically(longer, (temporary) => writeFile(temporary, 'after'))).rejects.toThrow(
    /^The name "n{40}…" is too long, so the file was not saved/,
  );
  await unharmed();
});

test('a virus scanner that lets go after a moment is no failure', async () => {
  const move = vi.fn((_from: string, _to: string) => Promise.resolve()).mockImplementationOnce(failing('EBUSY'));
  await saveAtomically(path, (temporary) => writeFile(temporary, 'after'), undefined, move);
  expect(move).toHaveBeenCalledTimes(2);
});

test.each([
  ['ENOSPC', 'disk-full'],
  ['EDQUOT', 'disk-full'],
  ['EROFS', 'folder-not-writable'],
  ['ENOENT', 'folder-missing'],
  ['EACCES', 'folder-not-writable'],
  ['EIO', 'write-failed'],
])('%s while writing is %s', async (code, expected) => {
  await expect(saveAtomically(path, failing(code))).rejects.toHaveProperty('code', expected);
  await unharmed();
});

describe.each([
  [
    'writeWorkbook',
    (to: string, rows: AsyncIterable<WriteRow>, signal?: AbortSignal) =>
      writeWorkbook({ path: to, sheets: [{ name: 'List', columns, rows }], signal }),
  ],
  [
    'writeCsv',
    (to: string, rows: AsyncIterable<WriteRow>, signal?: AbortSignal) => writeCsv({ path: to, columns, rows, signal }),
  ],
])('%s', (_, write) => {
  async function* endless(at: number, then: () => void): AsyncGenerator<WriteRow> {
    for (let i = 0; ; i += 1) {
      if (i === at) then();
      yield { name: `row ${i}` };
    }
  }

  test('cancelled half-way', async () => {
    const control = new AbortController();
    await expect(
      write(
        path,
        endless(3000, () => control.abort()),
        control.signal,
      ),
    ).rejects.toHaveProperty('code', 'cancelled');
    await unharmed();
  });

  test('cancelled before it began', async () => {
    await expect(
      write(
        path,
        endless(0, () => {}),
        AbortSignal.abort(),
      ),
    ).rejects.toHaveProperty('code', 'cancelled');
    await unharmed();
  });

  test('rows that fail half-way', async () => {
    const failingRows = endless(3000, () => {
      throw new Error('database gone');
    });
    await expect(write(path, failingRows)).rejects.toHaveProperty('code', 'write-failed');
    await unharmed();
  });

  test('a folder that is not there', async () => {
    const rows = (async function* () {
      yield { name: 'x' };
    })();
    await expect(write(join(folder, 'none', 'list.xlsx'), rows)).rejects.toHaveProperty('code', 'folder-missing');
    await unharmed();
  });
});
