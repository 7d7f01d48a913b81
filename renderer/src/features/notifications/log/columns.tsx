import { type Column, columnOf } from '@renderer/components/DataTable';
import { Tag } from '@renderer/components/Tag';
import { showDate, showDateTime, showShortDate } from '@shared/domain/calendar-date';
import { NOTIFICATION_KIND_LABELS, NOTIFICATION_STATE_LABELS } from '@shared/domain/notifications/codes';
import {
  NOTIFICATION_COLUMNS,
  type NotificationColumnId,
  receivedOn,
  senderOf,
} from '@shared/domain/notifications/columns';
import type { NotificationRow } from '@shared/ipc/notifications';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { SHORT_KINDS, stateTone, subjectOf } from '../words';

/** How wide a column comes, where it isn't as wide as most. */
const WIDTHS: Partial<Record<NotificationColumnId, number>> = {
  receivedOn: 110,
  kind: 112,
  sender: 108,
  senderAddress: 180,
  subject: 155,
  odsCode: 120,
  practice: 116,
  state: 106,
  owner: 76,
  dueOn: 118,
  outcome: 200,
  channel: 84,
  overdue: 84,
  mine: 72,
};
const USUAL_WIDTH = 130;

const nothing = <span className="cc-secondary">–</span>;

const CELLS: Partial<Record<NotificationColumnId, (row: NotificationRow) => ReactNode>> = {
  receivedOn: (row) => <span title={showDateTime(row.receivedAt)}>{showShortDate(receivedOn(row))}</span>,
  kind: (row) => <span title={NOTIFICATION_KIND_LABELS[row.kind]}>{SHORT_KINDS[row.kind]}</span>,
  sender: (row) => <bdi title={row.senderAddress}>{senderOf(row) || '–'}</bdi>,
  subject: (row) => (
    <Link to="/notifications/$id" params={{ id: row.id }} tabIndex={-1} title={subjectOf(row)}>
      <bdi>{subjectOf(row)}</bdi>
    </Link>
  ),
  // No links here: the side panel has them, and it moves the columns under a double click.
  odsCode: (row) => row.practice?.odsCode ?? nothing,
  practice: (row) => (row.practice === null ? nothing : <bdi title={row.practice.name}>{row.practice.name}</bdi>),
  contractor: (row) =>
    row.contractor === null ? nothing : <bdi title={row.contractor.name}>{row.contractor.name}</bdi>,
  state: (row) => <Tag tone={stateTone[row.state]}>{NOTIFICATION_STATE_LABELS[row.state]}</Tag>,
  owner: (row) => (row.owner === '' ? nothing : <bdi title={row.owner}>{row.owner}</bdi>),
  dueOn: (row) => {
    if (row.dueOn === null) return nothing;
    const day = showShortDate(row.dueOn);
    return row.overdue ? (
      <span title={`Overdue since ${showDate(row.dueOn)}`}>
        <Tag tone="bad">
          <span className="cc-visually-hidden">Overdue, </span>
          {day}
        </Tag>
      </span>
    ) : (
      day
    );
  },
  outcome: (row) => <span title={row.outcome}>{row.outcome}</span>,
};

export const notificationColumns: readonly Column<NotificationRow>[] = NOTIFICATION_COLUMNS.map((facts) =>
  columnOf<NotificationRow>(facts, { width: WIDTHS[facts.id] ?? USUAL_WIDTH, cell: CELLS[facts.id] }),
);
