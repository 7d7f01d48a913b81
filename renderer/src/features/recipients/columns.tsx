import { type Column, columnOf } from '@renderer/components/DataTable';
import { RecipientLink } from '@renderer/components/RecordLink';
import { Tag } from '@renderer/components/Tag';
import { listTone } from '@renderer/features/practices/words';
import { LIST_STATE_LABELS } from '@shared/domain/codes';
import type { RecipientRow } from '@shared/ipc/recipients';
import type { ReactNode } from 'react';
import { RECIPIENT_COLUMNS } from './view';

const WIDTHS: Record<string, number> = {
  name: 200,
  address: 220,
  group: 110,
  organisation: 170,
  reason: 200,
  listState: 106,
  listReason: 300,
};

const CELLS: Record<string, (row: RecipientRow) => ReactNode> = {
  name: (row) => (
    <RecipientLink id={row.id} inTable title={row.name}>
      {row.name}
    </RecipientLink>
  ),
  listState: (row) => (
    <span title={row.listReason}>
      <Tag tone={listTone[row.listState]}>{LIST_STATE_LABELS[row.listState]}</Tag>
    </span>
  ),
};

export const recipientColumns: readonly Column<RecipientRow>[] = RECIPIENT_COLUMNS.map((facts) =>
  columnOf<RecipientRow>(facts, {
    width: WIDTHS[facts.id] ?? 160,
    ...(CELLS[facts.id] ? { cell: CELLS[facts.id] } : {}),
  }),
);
