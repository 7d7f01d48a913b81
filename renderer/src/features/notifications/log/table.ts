import { tableModel } from '@renderer/features/tables/model';
import { matchesNotification, NOTIFICATION_COLUMNS, NOTIFICATION_SEARCHED } from '@shared/domain/notifications/columns';
import { OVERDUE, WAITING } from '@shared/domain/notifications/filters';
import type { ColumnFilter, TableView } from '@shared/domain/table-view';
import type { NotificationRow } from '@shared/ipc/notifications';

const values = (column: string, ...wanted: string[]): ColumnFilter => ({ kind: 'values', column, values: wanted });

const standard: TableView = {
  columns: ['receivedOn', 'kind', 'sender', 'subject', 'odsCode', 'practice', 'state', 'owner', 'dueOn'],
  widths: {},
  sorts: [{ column: 'receivedOn', descending: true }],
  filters: [WAITING],
  search: '',
};
/** What is due first comes first. */
const byDue: TableView = { ...standard, sorts: [{ column: 'dueOn', descending: false }] };

export const notificationTable = tableModel<NotificationRow>({
  screen: 'notifications',
  title: 'Notifications',
  one: 'notification',
  columns: NOTIFICATION_COLUMNS,
  builtIn: [
    { id: 'waiting', name: 'All waiting', definition: standard },
    { id: 'mine', name: 'Mine', definition: { ...byDue, filters: [WAITING, values('mine', 'yes')] } },
    {
      id: 'unassigned',
      name: 'Unassigned',
      definition: { ...standard, filters: [WAITING, { kind: 'empty', column: 'owner', not: false }] },
    },
    { id: 'overdue', name: 'Overdue', tone: 'bad', definition: { ...byDue, filters: [OVERDUE] } },
    {
      id: 'done',
      name: 'Done',
      definition: {
        ...standard,
        columns: ['receivedOn', 'kind', 'sender', 'subject', 'odsCode', 'practice', 'state', 'owner', 'outcome'],
        filters: [values('state', 'done', 'no-action')],
      },
    },
    { id: 'all', name: 'All', definition: { ...standard, filters: [] } },
  ],
  matches: matchesNotification,
  searched: NOTIFICATION_SEARCHED,
});
