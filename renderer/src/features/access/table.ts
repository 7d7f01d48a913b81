import type { TableAddress } from '@renderer/features/tables/address';
import { tableModel } from '@renderer/features/tables/model';
import { ACCESS_COLUMNS, ACCESS_SEARCHED, type AccessColumnId, matchesAccess } from '@shared/domain/mfa/access-columns';
import { ACT_NOW, NO_OWNER } from '@shared/domain/mfa/access-filters';
import type { AccessStatus } from '@shared/domain/mfa/practice-access';
import type { ColumnFilter, TableView } from '@shared/domain/table-view';
import type { AccessRow } from '@shared/ipc/mfa';

/** Typed, so that a view can't ask for a column that isn't there. */
const columns = (...ids: AccessColumnId[]): string[] => ids;
const is = (column: AccessColumnId, ...values: string[]): ColumnFilter => ({ kind: 'values', column, values });
const any = (column: AccessColumnId): ColumnFilter => ({ kind: 'empty', column, not: true });
const by = (column: AccessColumnId, descending = false) => ({ column, descending });

const standard: TableView = {
  columns: columns('odsCode', 'name', 'status', 'reasons', 'owners', 'not-registered', 'restricted', 'nextOn'),
  widths: {},
  // The worst first, and among them what comes first.
  sorts: [by('status'), by('nextOn'), by('name')],
  filters: [],
  search: '',
};
const only = (...filters: ColumnFilter[]): TableView => ({ ...standard, filters });

export const accessTable = tableModel<AccessRow>({
  screen: 'access',
  title: 'Access and MFA',
  one: 'practice',
  columns: ACCESS_COLUMNS,
  builtIn: [
    { id: 'all', name: 'All practices', definition: standard },
    { id: 'red', name: 'Act now', tone: 'bad', definition: only(...ACT_NOW) },
    { id: 'amber', name: 'Needs attention', definition: only(is('status', 'amber')) },
    { id: 'unknown', name: 'Not known', definition: only(is('status', 'unknown')) },
    { id: 'no-owner', name: 'No owner', tone: 'bad', definition: only(...NO_OWNER) },
    { id: 'one-owner', name: 'One owner', definition: only(is('ownersLevel', 'amber')) },
    {
      id: 'restricted',
      name: 'Restricted',
      definition: { ...only(any('restricted')), sorts: [by('nextOn'), by('name')] },
    },
    {
      id: 'access-left',
      name: 'Access to take away',
      definition: {
        ...only(any('accessLeft')),
        columns: columns('odsCode', 'name', 'status', 'reasons', 'accessLeft', 'owners', 'mailboxAddress'),
      },
    },
    {
      id: 'requests',
      name: 'Requests open',
      definition: {
        ...only(any('openRequests')),
        columns: columns('odsCode', 'name', 'status', 'reasons', 'openRequests', 'owners', 'mailboxAddress'),
      },
    },
  ],
  matches: matchesAccess,
  searched: ACCESS_SEARCHED,
});

/** The address of a contractor's practices with a status. */
export const ofContractor = (name: string, status: AccessStatus): TableAddress => ({
  filters: [is('contractorName', name), is('status', status)],
});
