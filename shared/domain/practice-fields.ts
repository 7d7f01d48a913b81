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

export { PRACTICE_FIELD_LABELS } from './practice-labels';

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
