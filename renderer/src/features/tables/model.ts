import type { BuiltInView } from '@renderer/features/views/built-in';
import { type ColumnFacts, compileFilters } from '@shared/domain/table-columns';
import { sameView, type TableView } from '@shared/domain/table-view';
import type { ViewScreen } from '@shared/ipc/views';

/** What a table of records is: its columns, its views and its words. A screen is a model and the cells it draws. */
export interface TableModel<Row> {
  screen: ViewScreen;
  /** "Practices". */
  title: string;
  /** "practice". */
  one: string;
  /** "practices". */
  many: string;
  /** Every column that the table can have, in the order in which they are offered. */
  columns: readonly ColumnFacts<Row>[];
  /** The ids of the columns. */
  known: ReadonlySet<string>;
  /** The first is the one that comes by itself. */
  builtIn: readonly BuiltInView[];
  /** How the table comes: the first view. */
  standard: TableView;
  /** The view that leaves nothing out; the first where each narrows. */
  whole: BuiltInView;
  matches: (row: Row, search: string) => boolean;
  /** What the search looks at, in words. */
  searched: string;
}

type Given<Row> = Omit<TableModel<Row>, 'known' | 'standard' | 'whole' | 'builtIn' | 'many'> & {
  /** Where it isn't `one` with an s. */
  many?: string;
  builtIn: readonly [BuiltInView, ...BuiltInView[]];
};

export function tableModel<Row>(given: Given<Row>): TableModel<Row> {
  const [first] = given.builtIn;
  return {
    ...given,
    many: given.many ?? `${given.one}s`,
    known: new Set(given.columns.map(({ id }) => id)),
    standard: first.definition,
    whole: given.builtIn.find(({ definition }) => definition.filters.length === 0) ?? first,
  };
}

/** The questions that staff ask most, with how many rows answer to them. */
export function countedViews<Row>({ builtIn, columns }: TableModel<Row>, rows: readonly Row[]): BuiltInView[] {
  return builtIn.map((view) => {
    const { filters } = view.definition;
    return filters.length === 0 ? view : { ...view, count: rows.filter(compileFilters(filters, columns)).length };
  });
}

/** Whether anything but the order narrows what is shown, more than the view that leaves nothing out does. */
export const isNarrowed = (view: TableView, { definition }: BuiltInView) =>
  view.search.trim() !== '' || !sameView({ ...definition, filters: view.filters }, definition);
