import { isBlank, type SheetRow } from './cell';
import type { ImportKind } from './kinds/declare';
import type { ColumnChoice } from './mapping-problems';

/** Which cell of a row fills a field, and whether it fills others as well. */
export interface CellSource {
  index: number;
  /** One column for several fields: an address in one cell. */
  shared: boolean;
}

export type CellSources = (row: SheetRow, field: string) => CellSource | null;

/**
 * Finds the one cell that a person corrects to correct a field. Null where there is no column, or where several filled
 * cells were joined: nobody can say which of them is wrong.
 */
export function cellSources(kind: ImportKind, columns: readonly ColumnChoice[]): CellSources {
  const indexesOf = (target: string) => columns.filter(({ field }) => field === target).map(({ index }) => index);
  const own = new Map<string, number[]>();
  const shared = new Map<string, number>();
  for (const { id } of kind.fields) {
    const direct = indexesOf(id);
    const parts = kind.joins.filter(({ into }) => into === id).flatMap((join) => join.parts);
    own.set(id, direct.length > 0 ? direct : parts.flatMap((part) => indexesOf(part.id)));
    const split = kind.splits.filter(({ into }) => into.includes(id)).flatMap((each) => indexesOf(each.id));
    if (split.length === 1 && split[0] !== undefined) shared.set(id, split[0]);
  }
  return ({ cells }, field) => {
    const indexes = own.get(field) ?? [];
    const whole = shared.get(field);
    if (indexes.length === 0) return whole === undefined ? null : { index: whole, shared: true };
    const filled = indexes.filter((index) => !isBlank(cells[index]));
    const [index = indexes[0], ...others] = filled;
    return index === undefined || others.length > 0 ? null : { index, shared: false };
  };
}
