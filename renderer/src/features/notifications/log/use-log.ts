import { useRequest } from '@renderer/app/queries';
import type { TableView } from '@shared/domain/table-view';
import type { NotificationRow } from '@shared/ipc/notifications';
import { notificationTable } from './table';

const noRows: NotificationRow[] = [];

/**
 * The log for its table. What waits, the newest first, is what most come for: its first rows are shown at once, and the log
 * of all years is read behind them. For any other view all of it is needed.
 */
export function useLog(view: TableView) {
  const isUsual = showsNewestWaiting(view);
  const newest = useRequest('notifications.newestWaiting', {}, { enabled: isUsual });
  const list = useRequest('notifications.list', {}, { enabled: !isUsual || !newest.isPending });
  const first = isUsual && list.isPending ? newest.data : undefined;
  if (first === undefined || first.rows.length === 0) return { answer: list, rows: list.data ?? noRows, total: null };
  return { answer: newest, rows: first.rows, total: { shown: first.waiting, all: first.all } };
}

const [usual] = notificationTable.builtIn;

const showsNewestWaiting = ({ sorts, filters, search }: TableView) =>
  search.trim() === '' && isSame(sorts, usual?.definition.sorts) && isSame(filters, usual?.definition.filters);

const isSame = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
