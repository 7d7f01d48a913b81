import { number } from '@renderer/app/numbers';
import type { Column } from '@renderer/components/DataTable';
import { Tag } from '@renderer/components/Tag';
import type { PlanRowView, PlanSummary } from '@shared/ipc/imports';
import type { PlanFilter } from '../wizard/state';
import { ACTION_LABELS, ACTION_TONES } from './actions';
import { PlanCell } from './PlanCell';
import type { PlanLine } from './plan-lines';

const WIDTHS: Partial<Record<string, number>> = {
  mailboxAddress: 380,
  mailboxKind: 190,
  toldOn: 210,
  onList: 150,
  contractorName: 240,
  address1: 220,
  postcode: 150,
  phone: 200,
  notes: 280,
};
const WIDTH = 180;

/** What people import for comes first: the mailbox, then the rest in the order of the kind. */
const FIRST: readonly string[] = ['mailboxAddress', 'mailboxKind', 'toldOn', 'onList'];
const SHOWN_APART: readonly string[] = ['odsCode', 'practiceName'];

export function orderedFields(fields: PlanSummary['fields']): PlanSummary['fields'] {
  const others = fields.filter(({ id }) => !SHOWN_APART.includes(id));
  return [
    ...FIRST.flatMap((id) => others.filter((field) => field.id === id)),
    ...others.filter(({ id }) => !FIRST.includes(id)),
  ];
}

/** Why a row is what it is; of an update, which fields change, because their columns may be out of sight. */
export function reasonOf(row: PlanRowView, fields: PlanSummary['fields']): string {
  if (row.reason !== '' || row.action !== 'update') return row.reason;
  const changed = fields.filter(({ id }) => {
    const cell = row.cells[id];
    return cell?.old !== undefined && cell.old !== cell.new;
  });
  return changed.length > 0 ? `Changes: ${changed.map(({ label }) => label).join(', ')}` : '';
}

const Reason = ({ text }: { text: string }) => <span title={text}>{text}</span>;

export function planColumns(fields: PlanSummary['fields'], filter: PlanFilter): Column<PlanLine>[] {
  // Where the reason is what one looks for it gets the room.
  const reasonWidth = filter === 'error' || filter === 'conflict' ? 320 : 160;
  return [
    { id: 'row', header: 'Row', width: 72, cell: ({ row }) => (row ? number(row.row) : '…') },
    {
      id: 'what',
      header: 'What',
      width: 104,
      cell: ({ row }) => row && <Tag tone={ACTION_TONES[row.action]}>{ACTION_LABELS[row.action]}</Tag>,
    },
    {
      id: 'odsCode',
      header: 'ODS code',
      width: 132,
      look: 'code',
      cell: ({ row }) => row && (row.cells.odsCode ? <PlanCell cell={row.cells.odsCode} brief /> : row.key),
    },
    {
      id: 'practiceName',
      header: 'Practice',
      width: 190,
      cell: ({ row }) => row && <PlanCell cell={row.cells.practiceName} />,
    },
    {
      id: 'reason',
      header: 'Why',
      width: reasonWidth,
      cell: ({ row }) => row && <Reason text={reasonOf(row, fields)} />,
    },
    ...orderedFields(fields).map(
      ({ id, label }): Column<PlanLine> => ({
        id,
        header: label,
        width: WIDTHS[id] ?? WIDTH,
        cell: ({ row }) => row && <PlanCell cell={row.cells[id]} />,
      }),
    ),
  ];
}
