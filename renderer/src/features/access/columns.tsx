import { type Column, columnOf } from '@renderer/components/DataTable';
import { PracticeLink } from '@renderer/components/RecordLink';
import { Tag } from '@renderer/components/Tag';

import { mfaTone, ownersTone } from '@renderer/features/people/words';
import { shortIcb } from '@renderer/features/practices/words';
import { showDate, showShortDate } from '@shared/domain/calendar-date';
import {
  ACCESS_COLUMNS,
  type AccessColumnId,
  ENOUGH_OWNERS_LABELS,
  isStateColumn,
} from '@shared/domain/mfa/access-columns';
import { ACCESS_STATUS_LABELS } from '@shared/domain/mfa/practice-access';
import type { AccessRow } from '@shared/ipc/mfa';
import type { ReactNode } from 'react';
import { accessTone } from './words';

/** How wide a column comes, where it isn't as wide as most. */
const WIDTHS: Partial<Record<AccessColumnId, number>> = {
  odsCode: 106,
  name: 136,
  status: 130,
  reasons: 190,
  owners: 94,
  ownersLevel: 130,
  registered: 116,
  'not-registered': 128,
  restricted: 104,
  'access-lost': 120,
  unknown: 132,
  accessLeft: 156,
  openRequests: 128,
  nextOn: 114,
  nextWhat: 200,
  mailboxAddress: 180,
};
const USUAL_WIDTH = 116;

const nothing = <span className="cc-secondary">–</span>;
const CELLS: Partial<Record<AccessColumnId, (row: AccessRow) => ReactNode>> = {
  odsCode: (row) => (
    <PracticeLink id={row.id} inTable>
      {row.odsCode}
    </PracticeLink>
  ),
  name: (row) => <bdi title={row.name}>{row.name}</bdi>,
  status: (row) => <Tag tone={accessTone[row.status]}>{ACCESS_STATUS_LABELS[row.status]}</Tag>,
  reasons: (row) => <span title={row.reasons.join('\n')}>{row.reasons[0]}</span>,
  owners: (row) =>
    row.needsOwners && row.ownersLevel !== 'good' ? (
      <Tag tone={ownersTone[row.ownersLevel]}>{row.owners === 0 ? 'No owner' : '1 owner'}</Tag>
    ) : (
      row.owners
    ),
  ownersLevel: (row) =>
    row.needsOwners ? <Tag tone={ownersTone[row.ownersLevel]}>{ENOUGH_OWNERS_LABELS[row.ownersLevel]}</Tag> : nothing,
  accessLeft: (row) => row.accessLeft > 0 && <Tag tone="bad">{row.accessLeft}</Tag>,
  nextOn: (row) =>
    row.next === null ? (
      nothing
    ) : (
      <span title={`${showDate(row.next.on)}: ${row.next.what}`}>{showShortDate(row.next.on)}</span>
    ),
  remindedOn: (row) =>
    row.remindedOn === '' ? nothing : <span title={showDate(row.remindedOn)}>{showShortDate(row.remindedOn)}</span>,
  icbName: (row) => <span title={row.icbName}>{shortIcb(row.icbName)}</span>,
  contractorName: (row) => <bdi title={row.contractorName}>{row.contractorName}</bdi>,
  mailboxAddress: (row) =>
    row.mailboxAddress === '' ? nothing : <span title={row.mailboxAddress}>{row.mailboxAddress}</span>,
};

/** How many are in a state that matters stands out; how many are as they should be doesn't. */
function countCell(id: AccessColumnId): ((row: AccessRow) => ReactNode) | undefined {
  if (!isStateColumn(id) || mfaTone[id] === 'ok' || mfaTone[id] === 'info') return undefined;
  return (row) => row.counts[id] > 0 && <Tag tone={mfaTone[id]}>{row.counts[id]}</Tag>;
}

export const accessColumns: readonly Column<AccessRow>[] = ACCESS_COLUMNS.map((facts) =>
  columnOf<AccessRow>(facts, { width: WIDTHS[facts.id] ?? USUAL_WIDTH, cell: CELLS[facts.id] ?? countCell(facts.id) }),
);
