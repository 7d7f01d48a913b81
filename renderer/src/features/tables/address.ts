import { readTableView, type TableView } from '@shared/domain/table-view';
import type { TableModel } from './model';

/**
 * How a table is looked at, as part of the page's address, so that going back brings it back: a view, and what differs
 * from it.
 */
export interface TableAddress extends Partial<Omit<TableView, 'search'>> {
  q?: string;
  /** A view that the console brings, or the id of a saved one. Left out: the first. */
  view?: string;
}

type Known = Pick<TableModel<never>, 'known' | 'standard' | 'builtIn'>;

// The router reads "123" in an address as a number: a search for it is text all the same.
const text = (value: unknown): string | undefined =>
  (typeof value === 'string' && value !== '') || typeof value === 'number' ? String(value).slice(0, 200) : undefined;

/** Reads an address; what it doesn't know is left out, so that an old or mistyped address shows everything. */
export function readAddress({ known, standard }: Known, search: Record<string, unknown>): TableAddress {
  const { columns, widths, sorts, filters } = readTableView(search, known, standard);
  const given = (name: string) => typeof search[name] === 'object' && search[name] !== null;
  const address: TableAddress = {
    q: text(search.q),
    view: text(search.view)?.slice(0, 40),
    columns: given('columns') ? columns : undefined,
    widths: given('widths') ? widths : undefined,
    sorts: given('sorts') ? sorts : undefined,
    filters: given('filters') ? filters : undefined,
  };
  return Object.fromEntries(Object.entries(address).filter(([, value]) => value !== undefined));
}

/** The id of the view that an address asks for. */
export const viewIdOf = ({ builtIn }: Known, { view }: TableAddress): string => view ?? builtIn[0]?.id ?? '';

/** What a view says by itself; the standard one where there is no such view (any more). */
export function definitionOf(
  { known, standard, builtIn }: Known,
  id: string,
  saved: readonly { id: string; definition: TableView }[],
): TableView {
  const own = saved.find((view) => view.id === id);
  if (own) return readTableView(own.definition, known, standard);
  return builtIn.find((view) => view.id === id)?.definition ?? standard;
}

/** The address of a view that is looked at in this way: it says only what differs. */
export function addressOf(table: Known, id: string, base: TableView, view: TableView): TableAddress {
  const differs = (name: keyof TableView) => JSON.stringify(view[name]) !== JSON.stringify(base[name]);
  return readAddress(table, {
    q: view.search,
    view: id === table.builtIn[0]?.id ? undefined : id,
    ...Object.fromEntries(
      (['columns', 'widths', 'sorts', 'filters'] as const).filter(differs).map((name) => [name, view[name]]),
    ),
  });
}

/** How the table is looked at, all told. */
export function tableViewOf({ q, view: _, ...parts }: TableAddress, base: TableView): TableView {
  return { ...base, ...parts, search: q ?? '' };
}
