import { CONTRACT_TYPE_LABELS, LIST_MARK_LABELS, PRACTICE_STATUS_LABELS, YES_NO_LABELS } from '@shared/domain/codes';
import { PRACTICE_FIELD_LABELS as LABELS } from '@shared/domain/practice-fields';

export interface BulkField {
  id: string;
  label: string;
  kind: 'text' | 'date' | 'choice' | 'icb';
  options?: Record<string, string>;
  hint?: string;
}

const { open, notice } = PRACTICE_STATUS_LABELS;
const MAY_CLEAR = 'Leave it empty to clear it';

/** What many practices can be given at once, in the order in which it is offered. */
export const BULK_FIELDS: readonly BulkField[] = [
  { id: 'onList', label: LABELS.onList, kind: 'choice', options: LIST_MARK_LABELS },
  { id: 'confirmedOn', label: LABELS.confirmedOn, kind: 'date', hint: 'Of the mailbox; empty clears it' },
  { id: 'toldOn', label: LABELS.toldOn, kind: 'date', hint: 'Of the mailbox; empty clears it' },
  { id: 'town', label: LABELS.town, kind: 'text', hint: MAY_CLEAR },
  { id: 'county', label: LABELS.county, kind: 'text', hint: MAY_CLEAR },
  { id: 'icbCode', label: LABELS.icbCode, kind: 'icb' },
  { id: 'contractType', label: LABELS.contractType, kind: 'choice', options: CONTRACT_TYPE_LABELS },
  { id: 'dispensingOnly', label: LABELS.dispensingOnly, kind: 'choice', options: YES_NO_LABELS },
  { id: 'contractorName', label: LABELS.contractorName, kind: 'text' },
  {
    id: 'status',
    label: LABELS.status,
    kind: 'choice',
    options: { open, notice },
    hint: 'A practice is closed on its own page, because more follows from it',
  },
  { id: 'noticeGivenOn', label: LABELS.noticeGivenOn, kind: 'date', hint: 'Needed for “Under notice”' },
  { id: 'addToNotes', label: 'Add to the notes', kind: 'text', hint: 'Goes under the notes that are there' },
];
