import type { Column } from '@renderer/components/DataTable';
import { RecipientLink } from '@renderer/components/RecordLink';
import { Tag } from '@renderer/components/Tag';
import { listTone } from '@renderer/features/practices/words';
import { LIST_STATE_LABELS, RECIPIENT_GROUP_LABELS } from '@shared/domain/codes';
import type { RecipientRow } from '@shared/ipc/recipients';

export const rowId = (row: RecipientRow) => row.id;

export const recipientColumns: readonly Column<RecipientRow>[] = [
  {
    id: 'name',
    header: 'Name',
    width: 210,
    value: (row) => row.name,
    cell: (row) => (
      <RecipientLink id={row.id} inTable title={row.name}>
        {row.name}
      </RecipientLink>
    ),
  },
  { id: 'address', header: 'Email address', width: 230, value: (row) => row.address },
  { id: 'group', header: 'Group', width: 110, value: (row) => RECIPIENT_GROUP_LABELS[row.group] },
  { id: 'organisation', header: 'Organisation', width: 180, value: (row) => row.organisation },
  { id: 'reason', header: 'Why on the list', width: 220, value: (row) => row.reason },
  {
    id: 'listState',
    header: 'On the list',
    width: 106,
    value: (row) => LIST_STATE_LABELS[row.listState],
    cell: (row) => (
      <span title={row.listReason}>
        <Tag tone={listTone[row.listState]}>{LIST_STATE_LABELS[row.listState]}</Tag>
      </span>
    ),
  },
];

/** Beside the side panel there is no room for what it says anyway. */
export const besidePanel = { columns: ['name', 'address', 'group', 'listState'], widths: {} };
