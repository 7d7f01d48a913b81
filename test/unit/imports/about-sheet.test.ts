import { aboutExport } from '@shared/domain/exports/about-export';
import { NOTHING_ABOUT, readAbout } from '@shared/domain/imports/about-sheet';
import type { Cell } from '@shared/domain/imports/cell';
import { describe, expect, it } from 'vitest';

const rows = (...lines: Cell[][]) => lines.map((cells, index) => ({ number: index + 1, cells }));

describe('the sheet "About" of the console’s own exports', () => {
  // Catches: an export whose age or kind the import can't find, because one side calls the line otherwise.
  it('is read as it is written', () => {
    const facts = aboutExport({
      contents: 'All recipients',
      kind: 'recipients',
      filters: ['As at: contains “2020”'],
      at: '2026-11-22T09:15:30.123Z',
      rows: 3,
    });
    const read = readAbout(rows(...facts.map(({ label, value }) => [label, value])));
    expect(read).toEqual({ asAt: '2026-11-22T09:15:30.123Z', kind: 'recipients' });
  });

  // Catches: another program's sheet of that name, or a line that a person changed, taken for a time.
  it.each([
    ['nothing', []],
    ['no such lines', [['Author', 'H Yeo']]],
    ['a time for people', [['As at (exact)', '22 November 2026']]],
    ['a day that there isn’t', [['As at (exact)', '2026-02-31T10:00:00.000Z']]],
    ['a time without a zone', [['As at (exact)', '2026-02-01T10:00:00']]],
    ['a date cell', [['As at (exact)', { kind: 'date' as const, iso: '2026-02-01' }]]],
    ['a kind that there isn’t', [['Kind of import', 'constructor']]],
    ['a label without a value', [['As at (exact)'], ['Kind of import']]],
  ])('says nothing where it holds %s', (_, lines) => {
    expect(readAbout(rows(...(lines as Cell[][])))).toEqual(NOTHING_ABOUT);
  });
});
