import { type Column, columnOf } from '@renderer/components/DataTable';
import { PracticeLink } from '@renderer/components/RecordLink';
import { Tag } from '@renderer/components/Tag';
import { LIST_STATE_LABELS, PRACTICE_STATUS_LABELS } from '@shared/domain/codes';
import { PRACTICE_COLUMNS, type PracticeColumnId } from '@shared/domain/practice-columns';
import type { ReactNode } from 'react';
import type { PracticeLine } from '../view';
import { listTone, SHORT_KINDS, shortIcb, statusTone } from '../words';

/** How wide a column comes, where it isn't as wide as most. */
const WIDTHS: Partial<Record<PracticeColumnId, number>> = {
  odsCode: 120,
  name: 140,
  contractorName: 120,
  town: 84,
  mailboxAddress: 156,
  mailboxKind: 84,
  listState: 74,
  listReason: 240,
  notes: 220,
  aliases: 180,
};
const USUAL_WIDTH = 130;

const withTag = (row: PracticeLine) => (
  <>
    <Tag tone={statusTone[row.status]}>{PRACTICE_STATUS_LABELS[row.status]}</Tag> {row.name}
  </>
);

const CELLS: Partial<Record<PracticeColumnId, (row: PracticeLine) => ReactNode>> = {
  odsCode: (row) => (
    <PracticeLink id={row.id} inTable>
      {row.odsCode}
    </PracticeLink>
  ),
  name: (row) => <span title={row.name}>{row.status === 'open' ? row.name : withTag(row)}</span>,
  mailboxAddress: (row) =>
    row.mailboxAddress === '' ? (
      <span className="cc-secondary">–</span>
    ) : (
      <span title={row.mailboxAddress}>{row.mailboxAddress}</span>
    ),
  mailboxKind: (row) => SHORT_KINDS[row.mailboxKind],
  icbName: (row) => <span title={row.icbName}>{shortIcb(row.icbName)}</span>,
  listState: (row) => <Tag tone={listTone[row.listState]}>{LIST_STATE_LABELS[row.listState]}</Tag>,
  status: (row) => <Tag tone={statusTone[row.status]}>{PRACTICE_STATUS_LABELS[row.status]}</Tag>,
};

export const practiceColumns: readonly Column<PracticeLine>[] = PRACTICE_COLUMNS.map((facts) =>
  columnOf<PracticeLine>(facts, { width: WIDTHS[facts.id] ?? USUAL_WIDTH, cell: CELLS[facts.id] }),
);
