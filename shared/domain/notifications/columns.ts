import { todayInLondon } from '../calendar-date';
import type { ColumnFacts } from '../table-columns';
import { fold } from '../text';
import {
  CHANNEL_LABELS,
  type Channel,
  NOTIFICATION_KIND_LABELS,
  NOTIFICATION_STATE_LABELS,
  type NotificationKind,
  type NotificationState,
} from './codes';
import { NOTIFICATION_FIELD_LABELS as LABELS } from './notification-form';

/** A notification as the table of the log looks at it. */
export interface TableNotification {
  /** ISO time in UTC. */
  receivedAt: string;
  channel: Channel;
  senderName: string;
  senderAddress: string;
  subject: string;
  kind: NotificationKind;
  practice: { odsCode: string; name: string } | null;
  contractor: { name: string } | null;
  state: NotificationState;
  owner: string;
  dueOn: string | null;
  outcome: string;
  overdue: boolean;
  mine: boolean;
}

export type NotificationColumnId =
  | 'receivedOn'
  | 'kind'
  | 'sender'
  | 'senderAddress'
  | 'subject'
  | 'odsCode'
  | 'practice'
  | 'contractor'
  | 'state'
  | 'owner'
  | 'dueOn'
  | 'outcome'
  | 'channel'
  | 'overdue'
  | 'mine';
export type NotificationColumn = ColumnFacts<TableNotification> & { id: NotificationColumnId };

/**
 * The day in London of a moment in UTC. London is at most an hour ahead, so only the last hour of a day is in doubt: a
 * long log is sorted and filtered by this.
 */
export const receivedOn = ({ receivedAt }: Pick<TableNotification, 'receivedAt'>): string =>
  receivedAt.slice(11, 13) === '23' ? todayInLondon(new Date(receivedAt)) : receivedAt.slice(0, 10);

export const senderOf = ({ senderName, senderAddress }: TableNotification): string => senderName || senderAddress;

const YES_NO = { yes: 'Yes', no: 'No' };
const yesNo = (value: boolean) => (value ? 'yes' : 'no');
const text = (
  id: NotificationColumnId,
  header: string,
  value: NotificationColumn['value'],
  kind: NotificationColumn['kind'] = 'text',
): NotificationColumn => ({ id, header, kind, value });
const choice = (
  id: NotificationColumnId,
  header: string,
  labels: Record<string, string>,
  value: NotificationColumn['value'],
): NotificationColumn => ({ id, header, kind: 'choice', labels, value });

/** Every column that the log can have, in the order in which they are offered. */
export const NOTIFICATION_COLUMNS: readonly NotificationColumn[] = [
  text('receivedOn', LABELS.receivedAt, receivedOn, 'date'),
  choice('kind', LABELS.kind, NOTIFICATION_KIND_LABELS, (row) => row.kind),
  text('sender', LABELS.senderName, senderOf),
  text('senderAddress', LABELS.senderAddress, (row) => row.senderAddress),
  text('subject', LABELS.subject, (row) => row.subject),
  text('odsCode', 'ODS code', (row) => row.practice?.odsCode ?? '', 'code'),
  text('practice', LABELS.practiceId, (row) => row.practice?.name ?? ''),
  text('contractor', LABELS.contractorId, (row) => row.contractor?.name ?? ''),
  choice('state', LABELS.state, NOTIFICATION_STATE_LABELS, (row) => row.state),
  text('owner', LABELS.owner, (row) => row.owner),
  text('dueOn', LABELS.dueOn, (row) => row.dueOn ?? '', 'date'),
  choice('overdue', 'Overdue', YES_NO, (row) => yesNo(row.overdue)),
  choice('mine', 'Mine', YES_NO, (row) => yesNo(row.mine)),
  text('outcome', LABELS.outcome, (row) => row.outcome),
  choice('channel', LABELS.channel, CHANNEL_LABELS, (row) => row.channel),
];

/** What the search of the log looks at, in words. */
export const NOTIFICATION_SEARCHED = 'sender, subject, practice, ODS code, contractor, owner and outcome';

const texts = new WeakMap<TableNotification, string>();

/** Made once a row, because every letter typed looks at all of them. */
function textOf(row: TableNotification): string {
  let found = texts.get(row);
  if (found === undefined) {
    const { senderName, senderAddress, subject, practice, contractor, owner, outcome } = row;
    found = fold(
      [
        senderName,
        senderAddress,
        subject,
        practice?.odsCode ?? '',
        practice?.name ?? '',
        contractor?.name ?? '',
        owner,
        outcome,
      ].join(' '),
    );
    texts.set(row, found);
  }
  return found;
}

/** Whether every word of the query is found in the notification. Case, accents and punctuation don't count. */
export function matchesNotification(row: TableNotification, query: string): boolean {
  const words = fold(query)
    .split(' ')
    .filter((word) => word !== '');
  return words.length === 0 || words.every((word) => textOf(row).includes(word));
}
