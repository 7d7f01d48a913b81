import { AUDIT_SOURCES, AUDITED } from '@shared/domain/audited';
import type { LogFilter } from '@shared/ipc/audit';

/** How the history is looked at: part of the page's address. Left out: all. */
export interface HistoryView {
  q?: string;
  actor?: string;
  entity?: NonNullable<LogFilter['entity']>;
  source?: NonNullable<LogFilter['source']>;
  from?: string;
  to?: string;
  /** One record alone: its id, or a setting's name. */
  record?: string;
}

const text = (value: unknown): string | undefined =>
  (typeof value === 'string' && value !== '') || typeof value === 'number' ? String(value).slice(0, 200) : undefined;
const date = (value: unknown): string | undefined =>
  typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value))
    ? value
    : undefined;

/** Reads an address; what it doesn't know is left out. */
export function readView(search: Record<string, unknown>): HistoryView {
  const view: HistoryView = {
    q: text(search.q),
    actor: text(search.actor),
    entity: AUDITED.find((known) => known === search.entity),
    source: AUDIT_SOURCES.find((known) => known === search.source),
    from: date(search.from),
    to: date(search.to),
    record: text(search.record)?.slice(0, 60),
  };
  return Object.fromEntries(Object.entries(view).filter(([, value]) => value !== undefined));
}

export function filterOf(view: HistoryView): LogFilter {
  return {
    text: view.q ?? '',
    actor: view.actor ?? '',
    entity: view.entity ?? null,
    source: view.source ?? null,
    from: view.from ?? null,
    to: view.to ?? null,
    recordId: view.record ?? null,
  };
}
