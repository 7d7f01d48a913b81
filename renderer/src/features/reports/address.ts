import { addMonths, isRealDate } from '@shared/domain/calendar';
import { MAIN_LIST } from '@shared/domain/distribution-list/main-list';
import { REPORT_NAMES, type ReportName } from '@shared/domain/reports/names';
import type { ReportOrder, ReportScope } from '@shared/domain/reports/order';

/** Whose practices a report is about. */
export const SCOPE_KINDS = ['all', 'icb', 'contractor', 'practices'] as const;
export type ScopeKind = (typeof SCOPE_KINDS)[number];

/**
 * A report as the page's address orders it, so that going back brings it back. What one kind of report doesn't need stays
 * there for the next. Left out: no kind, all practices, the last month, the list of everyone.
 */
export interface ReportsView {
  what?: ReportName;
  /** What is being chosen, as long as nothing is chosen yet. */
  of?: Exclude<ScopeKind, 'all'>;
  /** ODS code. */
  icb?: string;
  contractor?: string;
  /** Ids, with commas between. */
  practices?: string;
  closed?: true;
  from?: string;
  to?: string;
  list?: string;
  /** Left out: the latest. */
  edition?: number | 'now';
  /** Left out: the one before. */
  since?: number | 'none';
}

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const MOST_PRACTICES = 10_000;

const known = <Choice extends string>(value: unknown, choices: readonly Choice[]): Choice | undefined =>
  choices.find((choice) => choice === value);
const id = (value: unknown) => (typeof value === 'string' && ID.test(value) ? value : undefined);
const day = (value: unknown) => (typeof value === 'string' && isRealDate(value) ? value : undefined);
const editionNumber = (value: unknown) =>
  typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= 1_000_000 ? value : undefined;

/** Reads an address; what it doesn't know is left out. */
export function readReports(search: Record<string, unknown>): ReportsView {
  const view: ReportsView = {
    what: known(search.what, REPORT_NAMES),
    ...readScope(search),
    closed: search.closed === true ? true : undefined,
    from: day(search.from),
    to: day(search.to),
    list: id(search.list) === MAIN_LIST ? undefined : id(search.list),
    edition: search.edition === 'now' ? 'now' : editionNumber(search.edition),
    since: search.since === 'none' ? 'none' : editionNumber(search.since),
  };
  return Object.fromEntries(Object.entries(view).filter(([, value]) => value !== undefined));
}

/** Of several the narrowest. */
function readScope({ practices, contractor, icb, of }: Record<string, unknown>): ReportsView {
  const ids = typeof practices === 'string' ? [...new Set(practices.split(',').filter((each) => ID.test(each)))] : [];
  if (ids.length > 0) return { practices: ids.slice(0, MOST_PRACTICES).join(',') };
  if (id(contractor) !== undefined) return { contractor: id(contractor) };
  if (typeof icb === 'string' && /^[A-Z0-9]{1,20}$/.test(icb)) return { icb };
  return { of: known(of, ['icb', 'contractor', 'practices']) };
}

export const practiceIdsOf = ({ practices }: ReportsView): string[] => practices?.split(',') ?? [];

export function scopeKindOf({ practices, contractor, icb, of }: ReportsView): ScopeKind {
  if (practices !== undefined) return 'practices';
  if (contractor !== undefined) return 'contractor';
  return icb !== undefined ? 'icb' : (of ?? 'all');
}

/** The same order with another scope. */
export const withScope = (
  { of: _of, icb: _icb, contractor: _contractor, practices: _practices, ...rest }: ReportsView,
  scope: Pick<ReportsView, 'of' | 'icb' | 'contractor' | 'practices'>,
): ReportsView => ({ ...rest, ...scope });

/** Null while an ICB, a contractor or a practice has still to be chosen. */
export function scopeOf(view: ReportsView): ReportScope | null {
  if (view.practices !== undefined) return { of: 'practices', ids: practiceIdsOf(view) };
  if (view.contractor !== undefined) return { of: 'contractor', id: view.contractor };
  if (view.icb !== undefined) return { of: 'icb', code: view.icb };
  return view.of === undefined ? { of: 'all' } : null;
}

/** The days of the report; both count. Left out: the last month, up to today. */
export const periodOf = ({ from, to }: ReportsView, today: string): { from: string; to: string } => ({
  from: from ?? addMonths(to ?? today, -1),
  to: to ?? today,
});

/** Which edition against which, where the list's newest is known. `number` null: as it is now. `since` null: none. */
export function editionsOf(
  { edition, since }: ReportsView,
  latest: number | null,
): { number: number | null; since: number | null } {
  const number = edition === 'now' ? null : (edition ?? latest);
  const before = number === null ? latest : number - 1;
  if (since === 'none') return { number, since: null };
  return { number, since: since ?? (before === null || before < 1 ? null : before) };
}

/** `latest` undefined: not known yet. */
interface Known {
  today: string;
  latest: number | null | undefined;
}

/** What is to be made; null where something has still to be chosen, or to be known. */
export function orderOf(view: ReportsView, { today, latest }: Known): ReportOrder | null {
  const { what, list, closed } = view;
  if (what === undefined) return null;
  if (what === 'edition')
    return latest === undefined ? null : { what, listId: list ?? MAIN_LIST, ...editionsOf(view, latest) };
  const scope = scopeOf(view);
  if (scope === null) return null;
  if (what === 'practice-status') return { what, scope, closed: closed === true };
  if (what === 'notifications') {
    const { from, to } = periodOf(view, today);
    return from > to ? null : { what, scope, from, to };
  }
  return { what, scope };
}
