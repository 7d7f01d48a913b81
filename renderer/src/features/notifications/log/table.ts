import type { BuiltInView } from '@renderer/features/views/built-in';
import {
  matchesNotification,
  NOTIFICATION_COLUMN_IDS,
  NOTIFICATION_COLUMNS,
  NOTIFICATION_SEARCHED,
} from '@shared/domain/notifications/columns';
import { compileFilters } from '@shared/domain/table-columns';
import { type ColumnFilter, readTableView, type TableView } from '@shared/domain/table-view';
import type { NotificationRow } from '@shared/ipc/notifications';

/**
 * How the log is looked at, as part of the page's address, so that going back brings it back: a view, and what differs
 * from it.
 */
export interface LogAddress extends Partial<Omit<TableView, 'search'>> {
  q?: string;
  /** A view that the console brings, or the id of a saved one. Left out: all that is waiting. */
  view?: string;
}

const values = (column: string, ...wanted: string[]): ColumnFilter => ({ kind: 'values', column, values: wanted });
const WAITING = values('state', 'new', 'in-progress', 'reopened');

const standard: TableView = {
  columns: ['receivedOn', 'kind', 'sender', 'subject', 'odsCode', 'practice', 'state', 'owner', 'dueOn'],
  widths: {},
  sorts: [{ column: 'receivedOn', descending: true }],
  filters: [WAITING],
  search: '',
};
/** What is due first comes first. */
const byDue: TableView = { ...standard, sorts: [{ column: 'dueOn', descending: false }] };
const whole: BuiltInView = { id: 'all', name: 'All', definition: { ...standard, filters: [] } };

/** What the table of the log is: its columns, its views and its words. */
export const notificationTable = {
  screen: 'notifications',
  title: 'Notifications',
  one: 'notification',
  columns: NOTIFICATION_COLUMNS,
  known: NOTIFICATION_COLUMN_IDS,
  builtIn: [
    { id: 'waiting', name: 'All waiting', definition: standard },
    { id: 'mine', name: 'Mine', definition: { ...byDue, filters: [WAITING, values('mine', 'yes')] } },
    {
      id: 'unassigned',
      name: 'Unassigned',
      definition: { ...standard, filters: [WAITING, { kind: 'empty', column: 'owner', not: false }] },
    },
    { id: 'overdue', name: 'Overdue', tone: 'bad', definition: { ...byDue, filters: [values('overdue', 'yes')] } },
    {
      id: 'done',
      name: 'Done',
      definition: {
        ...standard,
        columns: ['receivedOn', 'kind', 'sender', 'subject', 'odsCode', 'practice', 'state', 'owner', 'outcome'],
        filters: [values('state', 'done', 'no-action')],
      },
    },
    whole,
  ] satisfies BuiltInView[] as readonly BuiltInView[],
  standard,
  whole,
  matches: matchesNotification,
  searched: NOTIFICATION_SEARCHED,
} as const;

const FIRST = 'waiting';

/** The console's own views, with how many notifications each has. */
export function countedViews(rows: readonly NotificationRow[]): BuiltInView[] {
  return notificationTable.builtIn.map((view) => {
    const { filters } = view.definition;
    return filters.length === 0
      ? view
      : { ...view, count: rows.filter(compileFilters(filters, NOTIFICATION_COLUMNS)).length };
  });
}

// The router reads "123" in an address as a number: a search for it is text all the same.
const text = (value: unknown): string | undefined =>
  (typeof value === 'string' && value !== '') || typeof value === 'number' ? String(value).slice(0, 200) : undefined;

/** Reads an address; what it doesn't know is left out, so that an old or mistyped address shows what is waiting. */
export function readView(search: Record<string, unknown>): LogAddress {
  const { columns, widths, sorts, filters } = readTableView(search, NOTIFICATION_COLUMN_IDS, standard);
  const given = (name: string) => typeof search[name] === 'object' && search[name] !== null;
  const address: LogAddress = {
    q: text(search.q),
    view: text(search.view)?.slice(0, 40),
    columns: given('columns') ? columns : undefined,
    widths: given('widths') ? widths : undefined,
    sorts: given('sorts') ? sorts : undefined,
    filters: given('filters') ? filters : undefined,
  };
  return Object.fromEntries(Object.entries(address).filter(([, value]) => value !== undefined));
}

export const viewIdOf = ({ view }: LogAddress): string => view ?? FIRST;

/** What a view says by itself; the first one where there is no such view (any more). */
export function definitionOf(id: string, saved: readonly { id: string; definition: TableView }[]): TableView {
  const own = saved.find((view) => view.id === id);
  if (own) return readTableView(own.definition, NOTIFICATION_COLUMN_IDS, standard);
  return notificationTable.builtIn.find((view) => view.id === id)?.definition ?? standard;
}

/** The address of a view that is looked at in this way: it says only what differs. */
export function addressOf(id: string, base: TableView, view: TableView): LogAddress {
  const differs = (name: keyof TableView) => JSON.stringify(view[name]) !== JSON.stringify(base[name]);
  return readView({
    q: view.search,
    view: id === FIRST ? undefined : id,
    ...Object.fromEntries(
      (['columns', 'widths', 'sorts', 'filters'] as const).filter(differs).map((name) => [name, view[name]]),
    ),
  });
}

/** How the table is looked at, all told. */
export function tableViewOf({ q, view: _, ...parts }: LogAddress, base: TableView): TableView {
  return { ...base, ...parts, search: q ?? '' };
}
