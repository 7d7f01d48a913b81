import {
  CONTRACT_TYPE_LABELS,
  LIST_MARK_LABELS,
  LIST_STATE_LABELS,
  MAILBOX_KIND_LABELS,
  MAILBOX_STATUS_LABELS,
  PRACTICE_STATUS_LABELS,
  YES_NO_LABELS,
} from './codes';
import { PRACTICE_FIELD_LABELS as LABELS } from './practice-labels';
import type { ColumnFacts } from './table-columns';

/** The facts that come with the first answer; the table starts with columns of these. */
export const FIRST_FACTS = [
  'odsCode',
  'name',
  'contractorName',
  'town',
  'postcode',
  'icbName',
  'mailboxAddress',
  'mailboxKind',
  'status',
  'listState',
  'listReason',
] as const;

/** The facts that are fetched once a view asks for one of them. */
export const MORE_FACTS = [
  'address1',
  'address2',
  'county',
  'phone',
  'contractType',
  'dispensingOnly',
  'openedOn',
  'noticeGivenOn',
  'closedOn',
  'predecessorCode',
  'successorCode',
  'mailboxStatus',
  'toldOn',
  'confirmedOn',
  'aliases',
  'onList',
  'notes',
  'updatedOn',
] as const;

export type FirstFact = (typeof FIRST_FACTS)[number];
export type MoreFact = (typeof MORE_FACTS)[number];
export type PracticeColumnId = FirstFact | MoreFact;
/** A practice as the table looks at it: the later facts are there once they were fetched. */
export type TablePractice = Record<FirstFact, string> & Partial<Record<MoreFact, string>>;
export type PracticeColumn = ColumnFacts<TablePractice> & { id: PracticeColumnId };

const text = (id: PracticeColumnId, header: string, kind: PracticeColumn['kind'] = 'text'): PracticeColumn => ({
  id,
  header,
  kind,
  value: (row) => row[id] ?? '',
});
const choice = (id: PracticeColumnId, header: string, labels: Record<string, string>): PracticeColumn => ({
  ...text(id, header, 'choice'),
  labels,
});

/** Doubtful ones first: there is something to do. */
const { check, on, off } = LIST_STATE_LABELS;

/** Every column that the table of practices can have, in the order in which they are offered. */
export const PRACTICE_COLUMNS: readonly PracticeColumn[] = [
  text('odsCode', LABELS.odsCode, 'code'),
  text('name', 'Practice'),
  text('contractorName', LABELS.contractorName),
  text('address1', LABELS.address1),
  text('address2', LABELS.address2),
  text('town', LABELS.town),
  text('county', LABELS.county),
  text('postcode', LABELS.postcode),
  text('icbName', LABELS.icbCode),
  text('phone', LABELS.phone),
  choice('contractType', LABELS.contractType, CONTRACT_TYPE_LABELS),
  choice('dispensingOnly', LABELS.dispensingOnly, YES_NO_LABELS),
  choice('status', LABELS.status, PRACTICE_STATUS_LABELS),
  text('openedOn', LABELS.openedOn, 'date'),
  text('noticeGivenOn', LABELS.noticeGivenOn, 'date'),
  text('closedOn', LABELS.closedOn, 'date'),
  text('predecessorCode', LABELS.predecessorCode, 'code'),
  text('successorCode', LABELS.successorCode, 'code'),
  text('mailboxAddress', 'Mailbox'),
  choice('mailboxKind', 'Kind', MAILBOX_KIND_LABELS),
  choice('mailboxStatus', LABELS.mailboxStatus, MAILBOX_STATUS_LABELS),
  text('toldOn', LABELS.toldOn, 'date'),
  text('confirmedOn', LABELS.confirmedOn, 'date'),
  text('aliases', LABELS.aliases),
  choice('listState', 'List', { check, on, off }),
  text('listReason', 'Why on or off the list'),
  choice('onList', 'Marked for the list', LIST_MARK_LABELS),
  text('notes', LABELS.notes),
  text('updatedOn', 'Last changed', 'date'),
];

const more = new Set<string>(MORE_FACTS);
/** Whether a column's facts come with the second answer. */
export const isMoreFact = (id: string): boolean => more.has(id);
