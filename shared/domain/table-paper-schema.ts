import { z } from 'zod';
import { LONGEST_CELL, MOST_ROWS, type TablePaper } from './table-paper';

/** A table as IPC takes it. Apart, because the first screen needs the rest and no zod. */
export const tablePaper: z.ZodType<TablePaper, TablePaper> = z.strictObject({
  /** "Practices". */
  title: z.string().min(1).max(100),
  /** The saved view's name; '' where it has none. */
  viewName: z.string().max(100),
  /** What narrows it and how it is sorted, a line each. */
  filters: z.array(z.string().max(1000)).max(60),
  order: z.string().max(1000),
  columns: z
    .array(z.strictObject({ header: z.string().max(200), type: z.enum(['text', 'date', 'number']) }))
    .min(1)
    .max(100),
  /** Dates as ISO text, all else as people read it. */
  rows: z.array(z.array(z.string().max(LONGEST_CELL)).max(100)).max(MOST_ROWS),
});
