import { z } from 'zod';
import { CONTRACT_TYPES, LIST_MARKS, YES_NO } from './codes';
import type { PracticeForm } from './practice-form';

const text = (max: number) => z.string().trim().max(max, `Use ${max} characters or fewer`);
const date = z.union([z.literal(''), z.iso.date('Enter a date, for example 6 August 2018')]);

/**
 * The facts that many practices can be given at once. Those left out stay as they are; a text or date that is empty
 * clears the fact. Closing is not among them: it has consequences that are asked for one practice at a time.
 */
export const bulkEdit = z
  .strictObject({
    contractorName: text(200).min(1, 'Enter the contractor'),
    town: text(100),
    county: text(100),
    /** ODS code of the ICB. */
    icbCode: text(10),
    contractType: z.enum(CONTRACT_TYPES),
    dispensingOnly: z.enum(YES_NO),
    status: z.enum(['open', 'notice']),
    /** Needed where the status becomes "under notice". */
    noticeGivenOn: date,
    onList: z.enum(LIST_MARKS),
    toldOn: date,
    confirmedOn: date,
    /** A line put under the notes that are there. */
    addToNotes: text(1000).min(1, 'Enter what is to be added to the notes'),
  })
  .partial()
  .refine((edit) => Object.keys(edit).length > 0, 'Choose at least one fact to change')
  .superRefine((edit, context) => {
    if (edit.status === 'notice' && !edit.noticeGivenOn)
      context.addIssue({
        code: 'custom',
        path: ['noticeGivenOn'],
        message: 'Enter the date on which notice was given',
      });
  });
export type BulkEdit = z.infer<typeof bulkEdit>;

const LONGEST_NOTES = 4000;

/** What the edit makes of one practice: the facts to write, or the reason why it must stay as it is. */
export function bulkFacts(practice: PracticeForm, edit: BulkEdit): { facts: Partial<PracticeForm>; refused: string } {
  const { addToNotes, toldOn, confirmedOn, ...facts } = edit;
  const wanted: Partial<PracticeForm> = { ...facts };
  if (edit.status === 'open') Object.assign(wanted, { noticeGivenOn: '', closedOn: '' });
  if (practice.status === 'closed' && edit.status === 'notice') return no('It is closed: give notice on its own page');
  const asksMailbox = toldOn !== undefined || confirmedOn !== undefined;
  const hasMailbox = practice.mailboxAddress !== '';
  if (asksMailbox && !hasMailbox && Object.keys(facts).length === 0 && addToNotes === undefined)
    return no('It has no mailbox');
  // A date of a mailbox that isn't there would be lost; the other facts still go in.
  if (hasMailbox && toldOn !== undefined) wanted.toldOn = toldOn;
  if (hasMailbox && confirmedOn !== undefined) wanted.confirmedOn = confirmedOn;
  if (addToNotes !== undefined) {
    const notes = practice.notes === '' ? addToNotes : `${practice.notes}\n${addToNotes}`;
    if (notes.length > LONGEST_NOTES) return no('Its notes would become too long');
    wanted.notes = notes;
  }
  return { facts: wanted, refused: '' };
}

const no = (refused: string) => ({ facts: {}, refused });
