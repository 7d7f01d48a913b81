import { LIST_STATES, type ListState, MAILBOX_KINDS, type MailboxKind } from '@shared/domain/codes';
import { matchesPractice } from '@shared/domain/practice-search';
import type { PracticeRow } from '@shared/ipc/practices';

/** Chips: ready-made questions that staff ask most. */
export const CHIPS = ['no-mailbox', 'attention'] as const;
export type Chip = (typeof CHIPS)[number];

export const STATUS_FILTERS = ['open', 'closed'] as const;
export type StatusFilter = (typeof STATUS_FILTERS)[number];

/** How the table is looked at: part of the page's address, so that going back brings it back. Left out: all. */
export interface PracticesView {
  q?: string;
  chip?: Chip;
  icb?: string;
  kind?: MailboxKind;
  status?: StatusFilter;
  list?: ListState;
  sort?: SortColumn;
  desc?: true;
}

export const SORT_COLUMNS = [
  'odsCode',
  'name',
  'contractorName',
  'town',
  'mailboxAddress',
  'mailboxKind',
  'listState',
] as const;
export type SortColumn = (typeof SORT_COLUMNS)[number];

const oneOf = <T extends string>(allowed: readonly T[], value: unknown): T | undefined =>
  allowed.find((known) => known === value);
// The router reads "123" in an address as a number: a search for it is text all the same.
const text = (value: unknown): string | undefined =>
  (typeof value === 'string' && value !== '') || typeof value === 'number' ? String(value).slice(0, 200) : undefined;

/** Reads an address; what it doesn't know is left out, so that an old or mistyped address shows everything. */
export function readView(search: Record<string, unknown>): PracticesView {
  const view: PracticesView = {
    q: text(search.q),
    chip: oneOf(CHIPS, search.chip),
    icb: text(search.icb),
    kind: oneOf(MAILBOX_KINDS, search.kind),
    status: oneOf(STATUS_FILTERS, search.status),
    list: oneOf(LIST_STATES, search.list),
    sort: oneOf(SORT_COLUMNS, search.sort),
    desc: search.desc === true ? true : undefined,
  };
  return Object.fromEntries(Object.entries(view).filter(([, value]) => value !== undefined));
}

/** A practice that is not closed: open, or open with notice given. */
export const isOpen = (row: PracticeRow) => row.status !== 'closed';

/** No address on record, whether staff know that there is none or nobody has said. */
export const hasNoMailbox = (row: PracticeRow) => isOpen(row) && row.mailboxAddress === '';

/** On the list with a doubt. */
export const needsAttention = (row: PracticeRow) => isOpen(row) && row.listState === 'check';

const chipTests: Record<Chip, (row: PracticeRow) => boolean> = {
  'no-mailbox': hasNoMailbox,
  attention: needsAttention,
};

/** Whether a practice is in the view. */
export function isInView(row: PracticeRow, view: PracticesView): boolean {
  if (view.chip && !chipTests[view.chip](row)) return false;
  if (view.icb && row.icbName !== view.icb) return false;
  if (view.kind && row.mailboxKind !== view.kind) return false;
  if (view.status && isOpen(row) !== (view.status === 'open')) return false;
  if (view.list && row.listState !== view.list) return false;
  return view.q === undefined || matchesPractice(row, view.q);
}

/** Whether anything but the order narrows or could narrow what is shown. */
export const isNarrowed = (view: PracticesView) =>
  [view.q, view.chip, view.icb, view.kind, view.status, view.list].some((value) => value !== undefined);

/** The names of the ICBs that practices have, by alphabet. */
export function icbNames(rows: readonly PracticeRow[]): string[] {
  return [...new Set(rows.map((row) => row.icbName).filter((name) => name !== ''))].sort((a, b) =>
    a.localeCompare(b, 'en-GB'),
  );
}
