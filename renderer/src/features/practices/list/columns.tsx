import type { Column } from '@renderer/components/DataTable';
import { Tag } from '@renderer/components/Tag';
import { LIST_STATE_LABELS, PRACTICE_STATUS_LABELS } from '@shared/domain/codes';
import type { PracticeRow } from '@shared/ipc/practices';
import type { SortColumn } from '../view';
import { listTone, SHORT_KINDS, statusTone } from '../words';

/** Sorted by how much there is to do: doubtful ones first. */
const listOrder = { check: 1, on: 2, off: 3 };

type PracticeColumn = Column<PracticeRow> & { id: SortColumn };

export const practiceColumns: readonly PracticeColumn[] = [
  { id: 'odsCode', header: 'ODS code', width: 88, look: 'code', value: (row) => row.odsCode },
  {
    id: 'name',
    header: 'Practice',
    width: 148,
    value: (row) => row.name,
    cell: (row) =>
      row.status === 'open' ? (
        <span title={row.name}>{row.name}</span>
      ) : (
        <span title={row.name}>
          <Tag tone={statusTone[row.status]}>{PRACTICE_STATUS_LABELS[row.status]}</Tag> {row.name}
        </span>
      ),
  },
  { id: 'contractorName', header: 'Contractor', width: 120, value: (row) => row.contractorName },
  { id: 'town', header: 'Town', width: 80, value: (row) => row.town },
  {
    id: 'mailboxAddress',
    header: 'Mailbox',
    width: 164,
    value: (row) => row.mailboxAddress,
    cell: (row) =>
      row.mailboxAddress === '' ? (
        <span className="cc-secondary">–</span>
      ) : (
        <span title={row.mailboxAddress}>{row.mailboxAddress}</span>
      ),
  },
  { id: 'mailboxKind', header: 'Kind', width: 82, value: (row) => SHORT_KINDS[row.mailboxKind] },
  {
    id: 'listState',
    header: 'List',
    width: 70,
    value: (row) => listOrder[row.listState],
    cell: (row) => <Tag tone={listTone[row.listState]}>{LIST_STATE_LABELS[row.listState]}</Tag>,
  },
];

/** Beside the side panel, which says who the contractor is, there is no room for everything. */
export const columnsBesidePanel = practiceColumns.filter((column) => column.id !== 'contractorName');
