import type { HomeLine, LineCount } from '@shared/domain/home/lines';
import { type ColumnFacts, compileFilters } from '@shared/domain/table-columns';
import { inSlices } from '../in-slices';

/** Counts what answers to a line, a little at a time. */
export type Counter = (line: HomeLine, today: string) => Generator<void, LineCount>;

const A_STEP = 200;

/** Counts among the rows of a table as its page gets them, by its own columns. */
export function counterOf<Row>(rows: readonly Row[], columns: readonly ColumnFacts<Row>[]): Counter {
  return function* ({ filters, date }, today) {
    const fits = compileFilters(filters(today), columns);
    const dated = columns.find(({ id }) => id === date);
    let count = 0;
    let first = '';
    for (const [index, row] of rows.entries()) {
      if (index % A_STEP === A_STEP - 1) yield;
      if (!fits(row)) continue;
      count += 1;
      const on = String(dated?.value(row) ?? '');
      if (on !== '' && (first === '' || on < first)) first = on;
    }
    return { count, first };
  };
}

/** Counts all lines; `counters` has one for each table that they ask. */
export async function countLines<Id extends string>(
  lines: Record<Id, HomeLine>,
  counters: Partial<Record<HomeLine['screen'], Counter>>,
  today: string,
): Promise<Record<Id, LineCount>> {
  const counts: Partial<Record<Id, LineCount>> = {};
  for (const [id, line] of Object.entries(lines) as [Id, HomeLine][]) {
    const counter = counters[line.screen];
    if (counter === undefined) throw new Error(`Nothing to count ${line.screen} in`);
    counts[id] = await inSlices(counter(line, today));
  }
  return counts as Record<Id, LineCount>;
}
