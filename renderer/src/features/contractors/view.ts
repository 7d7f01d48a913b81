import { SUGGESTED_ROUTES, type SuggestedRoute } from '@shared/domain/application-route';
import { CONTRACTOR_KINDS, type ContractorKind, EGRESS_STATUSES, type EgressStatus } from '@shared/domain/codes';
import { fold } from '@shared/domain/text';
import type { ContractorRow } from '@shared/ipc/contractors';

export const SORT_COLUMNS = ['name', 'hqOdsCode', 'kind', 'practices', 'route', 'egress'] as const;
export type SortColumn = (typeof SORT_COLUMNS)[number];

/** How the table is looked at: part of the page's address, so that going back brings it back. Left out: all. */
export interface ContractorsView {
  q?: string;
  kind?: ContractorKind;
  route?: SuggestedRoute;
  egress?: EgressStatus;
  /** Only those whose declared number differs from the counted one. */
  differs?: true;
  sort?: SortColumn;
  desc?: true;
}

const oneOf = <T extends string>(allowed: readonly T[], value: unknown): T | undefined =>
  allowed.find((known) => known === value);
// The router reads "123" in an address as a number: a search for it is text all the same.
const text = (value: unknown): string | undefined =>
  (typeof value === 'string' && value !== '') || typeof value === 'number' ? String(value).slice(0, 200) : undefined;

/** Reads an address; what it doesn't know is left out, so that an old or mistyped address shows everything. */
export function readView(search: Record<string, unknown>): ContractorsView {
  const view: ContractorsView = {
    q: text(search.q),
    kind: oneOf(CONTRACTOR_KINDS, search.kind),
    route: oneOf(SUGGESTED_ROUTES, search.route),
    egress: oneOf(EGRESS_STATUSES, search.egress),
    differs: search.differs === true ? true : undefined,
    sort: oneOf(SORT_COLUMNS, search.sort),
    desc: search.desc === true ? true : undefined,
  };
  return Object.fromEntries(Object.entries(view).filter(([, value]) => value !== undefined));
}

/** The contractor says another number of practices than the register has. */
export const countDiffers = (row: ContractorRow) => row.declared !== null && row.declared !== row.practices;

/** Whether every word of `q` is in the name, a trading name or the headquarters code. */
export function matchesContractor(row: ContractorRow, q: string): boolean {
  const searched = fold(`${row.name} ${row.tradingNames} ${row.hqOdsCode}`);
  return fold(q)
    .split(' ')
    .every((word) => searched.includes(word));
}

/** Whether a contractor is in the view. */
export function isInView(row: ContractorRow, view: ContractorsView): boolean {
  if (view.kind && row.kind !== view.kind) return false;
  if (view.route && row.route !== view.route) return false;
  if (view.egress && row.egressStatus !== view.egress) return false;
  if (view.differs && !countDiffers(row)) return false;
  return view.q === undefined || matchesContractor(row, view.q);
}

/** Whether anything but the order narrows what is shown. */
export const isNarrowed = (view: ContractorsView) =>
  [view.q, view.kind, view.route, view.egress, view.differs].some((value) => value !== undefined);

let last: ContractorsView = {};
let chosen: string | null = null;

/** What the table looked like when it was left. It lasts as long as the window. */
export const lastContractors = (): ContractorsView => last;
export const lastContractor = (): string | null => chosen;

export function rememberContractors(view: ContractorsView): void {
  last = view;
}

export function rememberContractor(id: string): void {
  chosen = id;
}
