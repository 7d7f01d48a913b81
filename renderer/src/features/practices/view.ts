import type { BuiltInView } from '@renderer/features/views/built-in';
import { PRACTICE_COLUMN_IDS, PRACTICE_COLUMNS } from '@shared/domain/practice-columns';
import { compileFilters } from '@shared/domain/table-columns';
import { type ColumnFilter, readTableView, type TableView } from '@shared/domain/table-view';
import type { PracticeFacts } from '@shared/ipc/practice-table';
import type { PracticeRow } from '@shared/ipc/practices';

/** A practice with the facts that the table has of it so far. */
export type PracticeLine = PracticeRow & Partial<Omit<PracticeFacts, 'id'>>;

/**
 * How the table is looked at, as part of the page's address, so that going back brings it back: a view, and what
 * differs from it.
 */
export interface PracticesView extends Partial<Omit<TableView, 'search'>> {
  q?: string;
  /** A view that the console brings, or the id of a saved one. Left out: all practices. */
  view?: string;
}

export const STANDARD: TableView = {
  columns: ['odsCode', 'name', 'contractorName', 'town', 'mailboxAddress', 'mailboxKind', 'listState'],
  widths: {},
  sorts: [{ column: 'odsCode', descending: false }],
  filters: [],
  search: '',
};

/** Open, or open with notice given. */
export const OPEN: ColumnFilter = { kind: 'values', column: 'status', values: ['open', 'notice'] };
export const CLOSED: ColumnFilter = { kind: 'values', column: 'status', values: ['closed'] };

/** No address on record, whether staff know that there is none or nobody has said. */
const noMailbox: ColumnFilter[] = [OPEN, { kind: 'empty', column: 'mailboxAddress', not: false }];
/** On the list with a doubt. */
const doubtful: ColumnFilter[] = [OPEN, { kind: 'values', column: 'listState', values: ['check'] }];

export const ALL = 'all';
const BUILT_IN: readonly BuiltInView[] = [
  { id: ALL, name: 'All practices', definition: STANDARD },
  { id: 'no-mailbox', name: 'No mailbox', definition: { ...STANDARD, filters: noMailbox } },
  { id: 'attention', name: 'Needs attention', definition: { ...STANDARD, filters: doubtful } },
];

/** The questions that staff ask most, with how many practices answer to them. */
export function builtInViews(rows: readonly PracticeRow[]): BuiltInView[] {
  return BUILT_IN.map((view) => {
    const { filters } = view.definition;
    return filters.length === 0
      ? view
      : { ...view, count: rows.filter(compileFilters(filters, PRACTICE_COLUMNS)).length };
  });
}

// The router reads "123" in an address as a number: a search for it is text all the same.
const text = (value: unknown): string | undefined =>
  (typeof value === 'string' && value !== '') || typeof value === 'number' ? String(value).slice(0, 200) : undefined;

/** Reads an address; what it doesn't know is left out, so that an old or mistyped address shows everything. */
export function readView(search: Record<string, unknown>): PracticesView {
  const { columns, widths, sorts, filters } = readTableView(search, PRACTICE_COLUMN_IDS, STANDARD);
  const given = (name: string) => typeof search[name] === 'object' && search[name] !== null;
  const view: PracticesView = {
    q: text(search.q),
    view: text(search.view)?.slice(0, 40),
    columns: given('columns') ? columns : undefined,
    widths: given('widths') ? widths : undefined,
    sorts: given('sorts') ? sorts : undefined,
    filters: given('filters') ? filters : undefined,
  };
  return Object.fromEntries(Object.entries(view).filter(([, value]) => value !== undefined));
}

/** What a view says by itself; the standard one where there is no such view (any more). */
export function definitionOf(id: string, saved: readonly { id: string; definition: TableView }[]): TableView {
  const own = saved.find((view) => view.id === id);
  if (own) return readTableView(own.definition, PRACTICE_COLUMN_IDS, STANDARD);
  return BUILT_IN.find((view) => view.id === id)?.definition ?? STANDARD;
}

/** The address of a view that is looked at in this way: it says only what differs. */
export function addressOf(id: string, base: TableView, view: TableView): PracticesView {
  const differs = (name: keyof TableView) => JSON.stringify(view[name]) !== JSON.stringify(base[name]);
  return readView({
    q: view.search,
    view: id === ALL ? undefined : id,
    ...Object.fromEntries(
      (['columns', 'widths', 'sorts', 'filters'] as const).filter(differs).map((name) => [name, view[name]]),
    ),
  });
}

/** How the table is looked at, all told. */
export function tableViewOf({ q, view: _, ...parts }: PracticesView, base: TableView): TableView {
  return { ...base, ...parts, search: q ?? '' };
}

/** Whether anything but the order narrows what is shown. */
export const isNarrowed = (view: TableView) => view.filters.length > 0 || view.search.trim() !== '';

/** The names of the ICBs that practices have, by alphabet. */
export function icbNames(rows: readonly PracticeRow[]): string[] {
  return [...new Set(rows.map((row) => row.icbName).filter((name) => name !== ''))].sort((a, b) =>
    a.localeCompare(b, 'en-GB'),
  );
}
