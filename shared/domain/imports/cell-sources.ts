import { isBlank, type SheetRow } from './cell';
import type { ImportKind } from './kinds/declare';
import type { ColumnChoice } from './mapping-problems';

/** The columns that fill a field together, in order; `shared` where they fill others as well: an address in one cell. */
export interface FieldColumns {
  indexes: number[];
  shared: boolean;
}

/** By field, those that have a column: its own, else the parts of which it is joined, else one that is split. */
export function columnsByField(kind: ImportKind, columns: readonly ColumnChoice[]): Map<string, FieldColumns> {
  const indexesOf = (target: string) => columns.filter(({ field }) => field === target).map(({ index }) => index);
  const found = new Map<string, FieldColumns>();
  for (const { id } of kind.fields) {
    const parts = kind.joins.filter(({ into }) => into === id).flatMap((join) => join.parts);
    const splits = kind.splits.filter(({ into }) => into.includes(id));
    const own = indexesOf(id);
    const joined = parts.flatMap((part) => indexesOf(part.id));
    const split = splits.flatMap((each) => indexesOf(each.id));
    const indexes = [own, joined, split].find(({ length }) => length > 0);
    if (indexes) found.set(id, { indexes, shared: indexes === split });
  }
  return found;
}

/** The one cell of a row that fills a field, and whether it fills others as well. */
export interface CellSource {
  index: number;
  shared: boolean;
}

export type CellSources = (row: SheetRow, field: string) => CellSource | null;

/**
 * Finds the one cell that a person corrects to correct a field. Null where there is no column, or where several filled
 * cells were joined: nobody can say which of them is wrong.
 */
export function cellSources(kind: ImportKind, columns: readonly ColumnChoice[]): CellSources {
  const byField = columnsByField(kind, columns);
  return ({ cells }, field) => {
    const source = byField.get(field);
    if (!source) return null;
    const { indexes, shared } = source;
    const filled = indexes.filter((index) => !isBlank(cells[index]));
    const [index = indexes[0], ...others] = filled;
    return index === undefined || others.length > 0 ? null : { index, shared };
  };
}
