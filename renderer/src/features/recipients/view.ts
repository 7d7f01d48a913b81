import { RECIPIENT_GROUPS, type RecipientGroup } from '@shared/domain/codes';
import { fold } from '@shared/domain/text';
import type { RecipientRow } from '@shared/ipc/recipients';

/** How the table is looked at: part of the page's address. Left out: all. */
export interface RecipientsView {
  /** The chosen recipient. */
  id?: string;
  q?: string;
  group?: RecipientGroup;
  /** Only those who don't get the mails, or whose entry is doubtful. */
  show?: 'off' | 'check';
}

const ID = /^[0-9a-f-]{36}$/;
const text = (value: unknown): string | undefined =>
  (typeof value === 'string' && value !== '') || typeof value === 'number' ? String(value).slice(0, 200) : undefined;

/** Reads an address; what it doesn't know is left out. */
export function readView(search: Record<string, unknown>): RecipientsView {
  const id = text(search.id);
  const view: RecipientsView = {
    id: id !== undefined && ID.test(id) ? id : undefined,
    q: text(search.q),
    group: RECIPIENT_GROUPS.find((known) => known === search.group),
    show: (['off', 'check'] as const).find((known) => known === search.show),
  };
  return Object.fromEntries(Object.entries(view).filter(([, value]) => value !== undefined));
}

/** Whether a recipient is in the view: every word of the search is in the name, address, organisation or reason. */
export function isInView(row: RecipientRow, view: RecipientsView): boolean {
  if (view.group && row.group !== view.group) return false;
  if (view.show && row.listState !== view.show) return false;
  const words = fold(view.q ?? '')
    .split(' ')
    .filter(Boolean);
  if (words.length === 0) return true;
  const searched = fold(`${row.name} ${row.address} ${row.organisation} ${row.icbName} ${row.reason}`);
  return words.every((word) => searched.includes(word));
}

/** Whether anything narrows what is shown. */
export const isNarrowed = ({ q, group, show }: RecipientsView) => [q, group, show].some((value) => value !== undefined);
