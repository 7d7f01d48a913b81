import { number } from '@renderer/app/numbers';
import type { Column } from '@renderer/components/DataTable';
import { Tag } from '@renderer/components/Tag';
import { kindOf } from '@shared/domain/imports/kinds';
import type { FieldType, ImportKind, ImportKindId } from '@shared/domain/imports/kinds/declare';
import type { PlanRowView, PlanSummary } from '@shared/ipc/imports';
import type { PlanFilter } from '../wizard/state';
import { ACTION_LABELS, ACTION_TONES } from './actions';
import { PlanCell } from './PlanCell';
import type { PlanLine } from './plan-lines';

const WIDTHS: Partial<Record<FieldType, number>> = {
  address: 380,
  'mailbox-kind': 190,
  date: 210,
  'list-mark': 150,
  choice: 260,
  postcode: 150,
  phone: 200,
  notes: 280,
};
const WIDTH = 200;
const NAME_WIDTH = 190;
/** An address by which rows are told apart is never changed: one stands there, not the old one and the new. */
const KEY_WIDTHS: Partial<Record<FieldType, number>> = { 'ods-code': 132, address: 260 };

const widthOfKey = (type: FieldType): number => KEY_WIDTHS[type] ?? WIDTHS[type] ?? WIDTH;

/** What people import the register for comes first: the mailbox. Other kinds stand in the order of their declaration. */
const FIRST: readonly string[] = ['mailboxAddress', 'mailboxKind', 'toldOn', 'onList'];

/** The field that people know a record by, where it isn't its key. */
function nameField(kind: ImportKind, key: string): string | undefined {
  return kind.fields.find(({ id }) => id !== key && kind.nameOf({ [id]: 'x' }) === 'x')?.id;
}

/** The fields that have a column of their own at the left: what rows are told apart by, and the name. */
function apart(kindId: ImportKindId): { key: string; name: string | undefined } {
  const kind = kindOf(kindId);
  const key = kind.keyFields[0] ?? '';
  return { key, name: nameField(kind, key) };
}

export function orderedFields(fields: PlanSummary['fields'], kind: ImportKindId): PlanSummary['fields'] {
  const { key, name } = apart(kind);
  const others = fields.filter(({ id }) => id !== key && id !== name);
  return [
    ...FIRST.flatMap((id) => others.filter((field) => field.id === id)),
    ...others.filter(({ id }) => !FIRST.includes(id)),
  ];
}

/** What a row is called. */
export function nameOf(row: PlanRowView, kind: ImportKindId): string {
  const { name } = apart(kind);
  return (name && row.cells[name]?.new) || '';
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

export function planColumns(
  fields: PlanSummary['fields'],
  kindId: ImportKindId,
  filter: PlanFilter,
): Column<PlanLine>[] {
  const kind = kindOf(kindId);
  const { key, name } = apart(kindId);
  const declared = (id: string) => kind.fields.find((field) => field.id === id);
  const keyField = declared(key);
  const isCode = keyField?.type === 'ods-code';
  // Where the reason is what one looks for it gets the room.
  const reasonWidth =
    filter === 'error' || filter === 'conflict' || filter === 'skip' ? 320 : kind.proposes ? 260 : 200;
  const fieldColumn = ({ id, label }: PlanSummary['fields'][number], width: number): Column<PlanLine> => ({
    id,
    header: label,
    width,
    cell: ({ row }) => row && <PlanCell cell={row.cells[id]} />,
  });
  const named = fields.find(({ id }) => id === name);
  return [
    { id: 'row', header: 'Row', width: 72, cell: ({ row }) => (row ? number(row.row) : '…') },
    {
      id: 'what',
      header: 'What',
      width: 104,
      cell: ({ row }) => row && <Tag tone={ACTION_TONES[row.action]}>{ACTION_LABELS[row.action]}</Tag>,
    },
    {
      id: key,
      header: keyField?.label ?? '',
      width: widthOfKey(keyField?.type ?? 'text'),
      ...(isCode ? { look: 'code' as const } : {}),
      cell: ({ row }) => row && (row.cells[key] ? <PlanCell cell={row.cells[key]} brief={isCode} /> : row.key),
    },
    ...(named ? [fieldColumn(named, NAME_WIDTH)] : []),
    {
      id: 'reason',
      header: 'Why',
      width: reasonWidth,
      cell: ({ row }) => row && <Reason text={reasonOf(row, fields)} />,
    },
    ...orderedFields(fields, kindId).map((field) =>
      fieldColumn(field, WIDTHS[declared(field.id)?.type ?? 'text'] ?? WIDTH),
    ),
  ];
}
