import { isRealDate } from './calendar';

// Free of zod: the first screen needs it, and the schema that guards storing stands beside it (table-view-schema.ts).

/** What a column is filtered by. At most one a column; all must fit. */
export type ColumnFilter =
  /** One of these values; '' stands for an empty cell. */
  | { kind: 'values'; column: string; values: string[] }
  | { kind: 'text'; column: string; text: string; not: boolean }
  /** Both ends count; an empty end is open. ISO dates. */
  | { kind: 'dates'; column: string; from: string; to: string }
  | { kind: 'empty'; column: string; not: boolean };

export interface ColumnSort {
  column: string;
  descending: boolean;
}

/**
 * How a table is looked at: which columns, in which order and width, sorted and filtered by what. One model for the
 * screen, a saved view, an export and the paper.
 */
export interface TableView {
  /** The columns shown, in order. */
  columns: string[];
  /** In pixels, of the columns that are not as wide as they come. */
  widths: Record<string, number>;
  /** The first counts most. */
  sorts: ColumnSort[];
  filters: ColumnFilter[];
  search: string;
}

export const LEAST_WIDTH = 48;
export const MOST_WIDTH = 800;
export const MOST_SORTS = 10;
export const MOST_FILTERS = 50;
export const MOST_VALUES = 2000;

/**
 * Reads a view from outside (a database that others write to, the page's address). What can't be read is as in `base`;
 * columns that this version doesn't know are left out, so that an older or newer desk's view still opens.
 */
export function readTableView(stored: unknown, known: ReadonlySet<string>, base: TableView): TableView {
  const given = typeof stored === 'object' && stored !== null ? (stored as Record<string, unknown>) : {};
  const columns = listOf(given.columns)?.filter((id): id is string => typeof id === 'string' && known.has(id));
  const items = <T extends { column: string }>(list: unknown, read: (item: unknown) => T | null, most: number) => {
    const found = listOf(list)?.flatMap((item) => read(item) ?? []);
    return found && onePerColumn(found.filter(({ column }) => known.has(column))).slice(0, most);
  };
  return {
    columns: columns && columns.length > 0 ? [...new Set(columns)] : base.columns,
    widths: readWidths(given.widths, known) ?? base.widths,
    sorts: items(given.sorts, readSort, MOST_SORTS) ?? base.sorts,
    filters: items(given.filters, readFilter, MOST_FILTERS) ?? base.filters,
    search: readText(given.search, 200) ?? base.search,
  };
}

const listOf = (value: unknown): unknown[] | undefined => (Array.isArray(value) ? value.slice(0, 1000) : undefined);
const readText = (value: unknown, most: number): string | undefined =>
  typeof value === 'string' && value.length <= most ? value : undefined;
const readDate = (value: unknown): string | undefined =>
  typeof value === 'string' && (value === '' || isRealDate(value)) ? value : undefined;

function readSort(item: unknown): ColumnSort | null {
  const { column, descending } = (item ?? {}) as Record<string, unknown>;
  return typeof column === 'string' && typeof descending === 'boolean' ? { column, descending } : null;
}

function readFilter(item: unknown): ColumnFilter | null {
  const { kind, column, values, text, not, from, to } = (item ?? {}) as Record<string, unknown>;
  if (typeof column !== 'string') return null;
  if (kind === 'empty' && typeof not === 'boolean') return { kind, column, not };
  if (kind === 'text' && typeof not === 'boolean') {
    const wanted = readText(text, 200);
    return wanted ? { kind, column, text: wanted, not } : null;
  }
  if (kind === 'values') {
    const wanted = listOf(values)?.filter((value): value is string => readText(value, 1000) !== undefined);
    return wanted && wanted.length > 0 ? { kind, column, values: wanted } : null;
  }
  const [first, last] = [readDate(from), readDate(to)];
  if (kind !== 'dates' || first === undefined || last === undefined || first + last === '') return null;
  return { kind, column, from: first, to: last };
}

function readWidths(value: unknown, known: ReadonlySet<string>): Record<string, number> | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  return Object.fromEntries(
    Object.entries(value).flatMap(([id, width]) =>
      known.has(id) && typeof width === 'number' && Number.isFinite(width) ? [[id, boundedWidth(width)]] : [],
    ),
  );
}

function onePerColumn<T extends { column: string }>(items: readonly T[]): T[] {
  const seen = new Set<string>();
  return items.filter(({ column }) => !seen.has(column) && seen.add(column));
}

/** Whether two views show the same. The order of the filters and of a filter's values doesn't count. */
export function sameView(a: TableView, b: TableView): boolean {
  return JSON.stringify(settled(a)) === JSON.stringify(settled(b));
}

function settled(view: TableView): unknown {
  const byName = (x: { column: string }, y: { column: string }) => (x.column < y.column ? -1 : 1);
  return [
    view.columns,
    Object.entries(view.widths).sort(([x], [y]) => (x < y ? -1 : 1)),
    view.sorts.map(({ column, descending }) => [column, descending]),
    [...view.filters].sort(byName).map((filter) => {
      if (filter.kind === 'values') return [filter.column, 'values', [...filter.values].sort()];
      if (filter.kind === 'text') return [filter.column, 'text', filter.text, filter.not];
      if (filter.kind === 'dates') return [filter.column, 'dates', filter.from, filter.to];
      return [filter.column, 'empty', filter.not];
    }),
    view.search,
  ];
}

/** With this filter in place of the column's old one; null takes it away. A filter that asks nothing counts as none. */
export function withFilter(view: TableView, column: string, filter: ColumnFilter | null): TableView {
  const others = view.filters.filter((each) => each.column !== column);
  const asks =
    filter !== null &&
    !(filter.kind === 'dates' && filter.from === '' && filter.to === '') &&
    !(filter.kind === 'values' && filter.values.length === 0);
  return { ...view, filters: asks ? [...others, filter] : others };
}

/** Alone, the column becomes the only order, or turns round; with `add` it joins the others, turns round, then leaves. */
export function nextSorts(sorts: readonly ColumnSort[], column: string, add = false): ColumnSort[] {
  const at = sorts.findIndex((sort) => sort.column === column);
  const old = sorts[at];
  if (!add) return [{ column, descending: sorts.length === 1 && old !== undefined && !old.descending }];
  if (old === undefined) return [...sorts, { column, descending: false }].slice(0, 10);
  if (!old.descending) return sorts.with(at, { column, descending: true });
  return sorts.length > 1 ? sorts.toSpliced(at, 1) : [{ column, descending: false }];
}

/** One place to the left (-1) or right (+1); at the edge it stays. */
export function moveColumn(columns: readonly string[], column: string, by: -1 | 1): string[] {
  const at = columns.indexOf(column);
  const to = at + by;
  if (at < 0 || to < 0 || to >= columns.length) return [...columns];
  return columns.toSpliced(at, 1).toSpliced(to, 0, column);
}

/** To where `target` stands, the others making room. */
export function moveColumnTo(columns: readonly string[], column: string, target: string): string[] {
  const at = columns.indexOf(column);
  const to = columns.indexOf(target);
  if (at < 0 || to < 0) return [...columns];
  return columns.toSpliced(at, 1).toSpliced(to, 0, column);
}

export const boundedWidth = (width: number): number => Math.round(Math.min(MOST_WIDTH, Math.max(LEAST_WIDTH, width)));
