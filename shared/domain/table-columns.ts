import { showDate } from './show-date';
import type { ColumnFilter, ColumnSort, TableView } from './table-view';

/** What a table knows of a column: enough to sort, filter, count, copy, export and print it. */
export interface ColumnFacts<Row> {
  id: string;
  header: string;
  /** `code` is text whose digits are no numbers; `choice` is one of a closed list; dates are ISO text. */
  kind: 'text' | 'code' | 'choice' | 'date' | 'number';
  /** As it is stored; '' is empty. */
  value: (row: Row) => string | number;
  /** Of a choice, what its values are called, in the order in which they sort. */
  labels?: Readonly<Record<string, string>>;
}

/** A value as people read it. */
export function shownValue<Row>(column: ColumnFacts<Row>, value: string | number): string {
  if (typeof value === 'number') return String(value);
  if (column.kind === 'date') return showDate(value);
  return column.labels?.[value] ?? value;
}

export const shownCell = <Row>(column: ColumnFacts<Row>, row: Row): string => shownValue(column, column.value(row));

/** Most texts are plain, and taking accents off those that have none would take most of the time. */
const PLAIN = /^[ -~]*$/;
const withoutCase = (text: string): string =>
  (PLAIN.test(text) ? text : text.normalize('NFD').replace(/\p{M}/gu, '')).toLowerCase();

/**
 * What a value is sorted by: numbers as they are, text as a person looks it up in an index (case and accents don't
 * count, "Unit 9" stands before "Unit 10"). Made once a row, because comparing with a collator takes ten times as long.
 */
export function sortKey(value: string | number | undefined): string | number | undefined {
  if (typeof value !== 'string') return value;
  if (value === '') return undefined;
  return withoutCase(value).replace(/\d+/g, (digits) => digits.padStart(8, '0'));
}

export function compareKeys(a: unknown, b: unknown): number {
  if (a === b) return 0;
  return (a as string) < (b as string) ? -1 : 1;
}

function keyOf<Row>(column: ColumnFacts<Row>): (row: Row) => string | number | undefined {
  if (column.kind === 'choice' && column.labels) {
    const places = new Map(Object.keys(column.labels).map((value, index) => [value, index]));
    return (row) => places.get(String(column.value(row))) ?? sortKey(column.value(row));
  }
  if (column.kind === 'code' || column.kind === 'date') return (row) => column.value(row) || undefined;
  return (row) => sortKey(column.value(row));
}

/** The place of each row's value among all that a column has; empty ones share the last. */
interface Ranks {
  of: Uint32Array;
  /** How many different values there are. */
  count: number;
}

// As long as the rows live: an order is turned round and joined with others more often than the rows change.
const ranked = new WeakMap<readonly unknown[], Map<unknown, Ranks>>();

function ranksOf<Row>(rows: readonly Row[], column: ColumnFacts<Row>): Ranks {
  const known = ranked.get(rows) ?? new Map<unknown, Ranks>();
  ranked.set(rows, known);
  let ranks = known.get(column);
  if (ranks === undefined) {
    const keys = rows.map(keyOf(column));
    const values = [...new Set(keys)].filter((key) => key !== undefined).sort(compareKeys);
    const places = new Map<unknown, number>(values.map((value, place) => [value, place]));
    ranks = { of: Uint32Array.from(keys, (key) => places.get(key) ?? values.length), count: values.length };
    known.set(column, ranks);
  }
  return ranks;
}

type Places = ReturnType<typeof Uint32Array.from>;

/** The places of rows in the order of one column; those that are alike stay as they were. Counted, not compared. */
function orderedBy({ of, count }: Ranks, descending: boolean, places: Places): Places {
  const bucketOf = (place: number) => {
    const rank = of[place] as number;
    return descending && rank < count ? count - 1 - rank : rank;
  };
  const next = new Uint32Array(count + 2);
  for (const place of places) (next[bucketOf(place) + 1] as number) += 1;
  for (let bucket = 1; bucket < next.length; bucket += 1) (next[bucket] as number) += next[bucket - 1] as number;
  const ordered = new Uint32Array(places.length);
  for (const place of places) {
    const bucket = bucketOf(place);
    ordered[next[bucket] as number] = place;
    (next[bucket] as number) += 1;
  }
  return ordered;
}

/** In the order asked for; empty values come last either way, and rows that are alike stay as they were. */
export function sortRows<Row>(
  rows: readonly Row[],
  sorts: readonly ColumnSort[],
  columns: readonly ColumnFacts<Row>[],
): Row[] {
  // The last order first: each that follows keeps what it finds alike in the order of those before.
  let places = Uint32Array.from(rows.keys());
  for (const { column: id, descending } of sorts.toReversed()) {
    const column = columns.find((each) => each.id === id);
    if (column) places = orderedBy(ranksOf(rows, column), descending, places);
  }
  return Array.from(places, (place) => rows[place] as Row);
}

type Test<Row> = (row: Row) => boolean;

function testOf<Row>(filter: ColumnFilter, column: ColumnFacts<Row>): Test<Row> {
  const { value } = column;
  if (filter.kind === 'empty') return (row) => (value(row) === '') !== filter.not;
  if (filter.kind === 'values') {
    const wanted = new Set(filter.values);
    return (row) => wanted.has(String(value(row)));
  }
  if (filter.kind === 'dates') {
    const { from, to } = filter;
    return (row) => {
      const date = String(value(row));
      return date !== '' && (from === '' || date >= from) && (to === '' || date <= to);
    };
  }
  const wanted = foldKeepingSigns(filter.text);
  const textOf = searchedText(column);
  return (row) => textOf(row).includes(wanted) !== filter.not;
}

// By column and row, as long as they live: each letter typed looks at all of them again.
const searched = new WeakMap<object, WeakMap<object, string>>();

function searchedText<Row>(column: ColumnFacts<Row>): (row: Row) => string {
  const known = searched.get(column) ?? new WeakMap<object, string>();
  searched.set(column, known);
  return (row) => {
    const key = row as object;
    let text = known.get(key);
    if (text === undefined) {
      text = foldKeepingSigns(shownCell(column, row));
      known.set(key, text);
    }
    return text;
  };
}

/** Words compare without case and accents; a text of signs alone ("@", ".") is looked for as it is. */
function foldKeepingSigns(text: string): string {
  return withoutCase(text).replace(/[’‘`]/g, "'");
}

/** Whether a row fits all filters; those on unknown columns ask nothing. */
export function compileFilters<Row>(filters: readonly ColumnFilter[], columns: readonly ColumnFacts<Row>[]): Test<Row> {
  const tests = filters.flatMap((filter) => {
    const column = columns.find((each) => each.id === filter.column);
    return column ? [testOf(filter, column)] : [];
  });
  return (row) => tests.every((test) => test(row));
}

export interface ValueCount {
  value: string;
  label: string;
  count: number;
}

/** The values of a column with how often each is there, in the order in which they sort; empty last. */
export function countValues<Row>(rows: readonly Row[], column: ColumnFacts<Row>): ValueCount[] {
  const counts = new Map<string, number>();
  for (const row of rows) {
    const value = String(column.value(row));
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  const found = [...counts].map(([value, count]) => ({
    value,
    label: value === '' ? 'Empty' : shownValue(column, value),
    count,
  }));
  const key = keyOf({ ...column, value: (each: ValueCount) => each.value });
  const keys = new Map(found.map((each) => [each, key(each)]));
  return found.sort((a, b) => {
    if (a.value === '' || b.value === '') return a.value === '' ? 1 : -1;
    return compareKeys(keys.get(a), keys.get(b));
  });
}

/** A filter in words: "Town: contains “Bath”". */
export function filterWords<Row>(filter: ColumnFilter, column: ColumnFacts<Row>): string {
  return `${column.header}: ${askedWords(filter, column)}`;
}

function askedWords<Row>(filter: ColumnFilter, column: ColumnFacts<Row>): string {
  if (filter.kind === 'empty') return filter.not ? 'not empty' : 'empty';
  if (filter.kind === 'text') return `${filter.not ? 'does not contain' : 'contains'} “${filter.text}”`;
  if (filter.kind === 'dates') {
    if (filter.to === '') return `from ${showDate(filter.from)}`;
    if (filter.from === '') return `up to ${showDate(filter.to)}`;
    return `${showDate(filter.from)} to ${showDate(filter.to)}`;
  }
  const labels = filter.values.map((value) => (value === '' ? 'empty' : shownValue(column, value)));
  if (labels.length <= 3) return labels.join(', ');
  return `${labels.slice(0, 2).join(', ')} and ${labels.length - 2} more`;
}

/** What narrows a view, in words, for a sheet or a paper that is made of it. */
export function viewWords<Row>(view: TableView, columns: readonly ColumnFacts<Row>[]): string[] {
  const words = view.filters.flatMap((filter) => {
    const column = columns.find((each) => each.id === filter.column);
    return column ? [filterWords(filter, column)] : [];
  });
  return view.search.trim() === '' ? words : [`Search: “${view.search.trim()}”`, ...words];
}

/** The order in words: "Town, then Practice (descending)". */
export function orderWords<Row>(sorts: readonly ColumnSort[], columns: readonly ColumnFacts<Row>[]): string {
  return sorts
    .flatMap(({ column, descending }) => {
      const header = columns.find((each) => each.id === column)?.header;
      return header ? [descending ? `${header} (descending)` : header] : [];
    })
    .join(', then ');
}
