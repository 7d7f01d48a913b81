import { z } from 'zod';
import {
  type ColumnFilter,
  LEAST_WIDTH,
  MOST_FILTERS,
  MOST_SORTS,
  MOST_VALUES,
  MOST_WIDTH,
  type TableView,
} from './table-view';

const columnId = z.string().min(1).max(60);
const isoDate = z.union([z.literal(''), z.iso.date()]);
const MOST_COLUMNS = 100;

const columnFilter: z.ZodType<ColumnFilter> = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('values'),
    column: columnId,
    values: z.array(z.string().max(1000)).min(1).max(MOST_VALUES),
  }),
  z.strictObject({ kind: z.literal('text'), column: columnId, text: z.string().min(1).max(200), not: z.boolean() }),
  z.strictObject({ kind: z.literal('dates'), column: columnId, from: isoDate, to: isoDate }),
  z.strictObject({ kind: z.literal('empty'), column: columnId, not: z.boolean() }),
]);
const columnSort = z.strictObject({ column: columnId, descending: z.boolean() });
const columnWidth = z.int().min(LEAST_WIDTH).max(MOST_WIDTH);

/** A view as it is stored and as IPC takes it. */
export const tableView = z.strictObject({
  columns: z.array(columnId).max(MOST_COLUMNS),
  widths: z
    .record(columnId, columnWidth)
    .refine((widths) => Object.keys(widths).length <= MOST_COLUMNS, 'Too many columns'),
  sorts: z.array(columnSort).max(MOST_SORTS),
  filters: z.array(columnFilter).max(MOST_FILTERS),
  search: z.string().max(200),
});

const kept = <T>(item: z.ZodType<T>, most: number) =>
  z
    .array(item.nullable().catch(null))
    .catch([])
    .transform((items) => items.filter((each): each is NonNullable<typeof each> => each !== null).slice(0, most));

/** The same, forgiving: a database is written by older and newer consoles and by others, and one bad part costs itself only. */
export const storedView: z.ZodType<TableView> = z
  .object({
    columns: kept(columnId, MOST_COLUMNS),
    widths: z.record(columnId, columnWidth.nullable().catch(null)).catch({}),
    sorts: kept(columnSort, MOST_SORTS),
    filters: kept(columnFilter, MOST_FILTERS),
    search: z.string().max(200).catch(''),
  })
  .transform(({ widths, ...view }) => ({
    ...view,
    widths: Object.fromEntries(
      Object.entries(widths)
        .filter((entry): entry is [string, number] => entry[1] !== null)
        .slice(0, MOST_COLUMNS),
    ),
  }))
  .catch({ columns: [], widths: {}, sorts: [], filters: [], search: '' });
