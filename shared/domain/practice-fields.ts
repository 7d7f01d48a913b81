import { showDate } from './calendar-date';
import {
  CONTRACT_TYPE_LABELS,
  LIST_MARK_LABELS,
  MAILBOX_KIND_LABELS,
  MAILBOX_STATUS_LABELS,
  PRACTICE_STATUS_LABELS,
  YES_NO_LABELS,
} from './codes';
import { showPhone } from './phone';
import type { PracticeForm } from './practice-form';

/** What each fact of a practice is called, wherever it is shown. */
export const PRACTICE_FIELD_LABELS: Record<keyof PracticeForm, string> = {
  odsCode: 'ODS code',
  name: 'Practice name',
  contractorName: 'Contractor',
  address1: 'Address line 1',
  address2: 'Address line 2',
  town: 'Town',
  county: 'County',
  postcode: 'Postcode',
  phone: 'Phone',
  icbCode: 'ICB',
  contractType: 'Contract',
  status: 'Status',
  closedOn: 'Closed on',
  onList: 'On the distribution list',
  mailboxKind: 'Mailbox kind',
  mailboxAddress: 'Mailbox address',
  toldOn: 'Told on',
  confirmedOn: 'Last confirmed working',
  mailboxStatus: 'Mailbox status',
  aliases: 'Older addresses',
  predecessorCode: 'Code before',
  successorCode: 'Code after',
  openedOn: 'Opened on',
  noticeGivenOn: 'Notice given on',
  dispensingOnly: 'Dispensing only',
  notes: 'Notes',
};

const DATES = new Set<string>(['closedOn', 'toldOn', 'confirmedOn', 'openedOn', 'noticeGivenOn']);
const CODES: Partial<Record<string, Record<string, string>>> = {
  contractType: CONTRACT_TYPE_LABELS,
  status: PRACTICE_STATUS_LABELS,
  onList: LIST_MARK_LABELS,
  mailboxKind: MAILBOX_KIND_LABELS,
  mailboxStatus: MAILBOX_STATUS_LABELS,
  dispensingOnly: YES_NO_LABELS,
};

/** A canonical value as a person reads it. ICBs are shown by `icbName`. */
export function showFact(field: string, value: string, icbName: (odsCode: string) => string): string {
  if (value === '') return '';
  if (DATES.has(field)) return showDate(value);
  if (field === 'phone') return showPhone(value);
  if (field === 'icbCode') return icbName(value);
  return CODES[field]?.[value] ?? value;
}
