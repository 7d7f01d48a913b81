import type { IcbFacts } from '../icb';
import { isBlank, type SheetRow } from '../imports/cell';
import type { ImportKind, RowValues } from '../imports/kinds/declare';
import type { MappedColumn } from '../imports/read-row';
import { holdsExported } from './exported-value';

/**
 * Whether a row says of a record, cell by cell, exactly what an export of it says. Such a row changes nothing, whatever
 * reading it would find: the register may hold what no cell can say ("n/a" in a note, a board that is no longer on the
 * list, notice that has run out since), and what came out unchanged comes back unchanged.
 */
export function saysTheSame(
  row: SheetRow,
  record: RowValues,
  columns: readonly MappedColumn[],
  kind: Pick<ImportKind, 'fields'>,
  icbs: readonly IcbFacts[],
): boolean {
  return columns.every(({ index, field: id }) => {
    const cell = row.cells[index];
    const field = kind.fields.find((each) => each.id === id);
    // Part of a field, several at once, or a text for the notes: no export has such a column.
    if (!field) return isBlank(cell);
    return holdsExported(cell, field, record[id] ?? '', icbs);
  });
}
