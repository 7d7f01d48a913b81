import { number } from '@renderer/app/numbers';
import type { Column } from '@renderer/components/DataTable';
import { Tag } from '@renderer/components/Tag';
import type { ImportField } from '@shared/domain/imports/register-kind';
import type { PlanSummary } from '@shared/ipc/imports';
import { ACTION_LABELS, ACTION_TONES } from './actions';
import { PlanCell } from './PlanCell';
import type { PlanLine } from './plan-lines';

const WIDTHS: Partial<Record<ImportField, number>> = {
  mailboxAddress: 360,
  mailboxKind: 150,
  toldOn: 230,
  onList: 130,
  contractorName: 240,
  address1: 220,
  postcode: 150,
  phone: 200,
  notes: 280,
};
const WIDTH = 180;

/** What people import for comes first: the mailbox, then the rest in the order of the kind. */
const FIRST: readonly ImportField[] = ['mailboxAddress', 'mailboxKind', 'toldOn', 'onList'];
const SHOWN_APART: readonly ImportField[] = ['odsCode', 'practiceName'];

export function orderedFields(fields: PlanSummary['fields']): PlanSummary['fields'] {
  const others = fields.filter(({ id }) => !SHOWN_APART.includes(id));
  return [
    ...FIRST.flatMap((id) => others.filter((field) => field.id === id)),
    ...others.filter(({ id }) => !FIRST.includes(id)),
  ];
}

export function planColumns(fields: PlanSummary['fields']): Column<PlanLine>[] {
  return [
    { id: 'row', header: 'Row', width: 64, cell: ({ row }) => (row ? number(row.row) : '…') },
    {
      id: 'what',
      header: 'What',
      width: 106,
      cell: ({ row }) => row && <Tag tone={ACTION_TONES[row.action]}>{ACTION_LABELS[row.action]}</Tag>,
    },
    {
      id: 'odsCode',
      header: 'ODS code',
      width: 110,
      look: 'code',
      cell: ({ row }) => row && (row.cells.odsCode ? <PlanCell cell={row.cells.odsCode} /> : row.odsCode),
    },
    {
      id: 'practiceName',
      header: 'Practice',
      width: 200,
      cell: ({ row }) => row && <PlanCell cell={row.cells.practiceName} />,
    },
    { id: 'reason', header: 'Why', width: 170, cell: ({ row }) => row && <span title={row.reason}>{row.reason}</span> },
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
