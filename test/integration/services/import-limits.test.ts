// Would catch: a limit that can be set and has no effect, or one whose message names neither the limit nor the way out.
import { IMPORT_LIMITS } from '@shared/domain/import-limits';
import { DEFAULT_SETTINGS } from '@shared/domain/settings-form';
import { describe, expect, test } from 'vitest';
import { utils, write } from 'xlsx';
import { SAMPLE, scratchWorkspace } from '../../support/workspace';

const lines = (count: number) =>
  new TextEncoder().encode(
    ['ODS code,Practice name', ...Array.from({ length: count - 1 }, (_, n) => `TP${n},Practice ${n}`)].join('\n'),
  );

/** A small file that unpacks to more than 10 MB. */
function largeInside(): Uint8Array {
  const book = utils.book_new();
  const cells = Array.from({ length: 6000 }, (_, row) => Array.from({ length: 60 }, (_, n) => `${row} ${n}`));
  utils.book_append_sheet(book, utils.aoa_to_sheet(cells), 'Wide');
  return write(book, { type: 'buffer', bookType: 'xlsx', compression: true }) as Uint8Array;
}

describe('limits of imports', () => {
  test.each([
    ['importFileMb', 1, { name: 'a.csv', bytes: new Uint8Array(1024 * 1024 + 1).fill(97) }, /limit is 1 MB/],
    ['importRows', 100, { name: 'a.csv', bytes: lines(101) }, /more than 100 rows/],
    ['importExpandedMb', 10, { name: 'a.xlsx', bytes: largeInside() }, /more than 10 MB/],
  ] as const)('%s %i is said, with the way out', async (name, value, source, says) => {
    const workspace = await scratchWorkspace();
    const { version } = await workspace.settings.save(0, { ...DEFAULT_SETTINGS, [name]: value });
    const opening = workspace.imports.open(source);
    await expect(opening).rejects.toMatchObject({ code: 'file-not-readable', message: expect.stringMatching(says) });
    await expect(opening).rejects.toThrow(/or raise the limit in Settings\.$/);
    await workspace.settings.save(version, { ...DEFAULT_SETTINGS, [name]: IMPORT_LIMITS[name].usual });
    if (name !== 'importFileMb')
      expect((await workspace.imports.open(source)).sheets[0]?.rowCount).toBeGreaterThan(100);
  });

  test('every part of the limits reaches the engine', async () => {
    const seen: object[] = [];
    const workspace = await scratchWorkspace({
      startEngine: (_, limits) => {
        seen.push(limits);
        return Promise.reject(new Error('no engine here'));
      },
    });
    const limits = { importFileMb: 7, importRows: 700, importExpandedMb: 70, importSeconds: 17, importMemoryMb: 770 };
    await workspace.settings.save(0, { ...DEFAULT_SETTINGS, ...limits });
    await expect(workspace.imports.open({ path: SAMPLE })).rejects.toThrow();
    expect(seen).toEqual([limits]);
  });
});
