import { z } from 'zod';
import { RECIPIENT_GROUP_LABELS, RECIPIENT_GROUPS, type RecipientGroup, YES_NO_LABELS } from './codes';
import { checkMailboxAddress } from './mailbox-address';

const text = (max: number) => z.string().trim().max(max, `Use ${max} characters or fewer`);

/** The longest text of each fact, in characters: for the form, IPC and imports alike. */
export const RECIPIENT_LENGTHS = {
  name: 200,
  address: 254,
  organisation: 200,
  icbCode: 10,
  reason: 500,
  notes: 4000,
} as const;

/** A recipient of the distribution list who holds no mailbox in the register, as the form and IPC take it. */
export const recipientForm = z.strictObject({
  name: text(RECIPIENT_LENGTHS.name).min(1, 'Enter the name of the recipient'),
  address: text(RECIPIENT_LENGTHS.address)
    .min(1, 'Enter the email address')
    .refine((value) => value === '' || checkMailboxAddress(value).value !== '', {
      error: (issue) => checkMailboxAddress(String(issue.input)).text,
    }),
  group: z.enum(RECIPIENT_GROUPS),
  organisation: text(RECIPIENT_LENGTHS.organisation),
  /** ODS code of the board that the recipient has to do with; '' for none. */
  icbCode: text(RECIPIENT_LENGTHS.icbCode),
  /** Why they are on the list, in the words of staff. */
  reason: text(RECIPIENT_LENGTHS.reason),
  onList: z.enum(['yes', 'no']),
  notes: text(RECIPIENT_LENGTHS.notes),
});
export type RecipientForm = z.infer<typeof recipientForm>;

/** A recipient of whom nothing is known yet. Who is added to the list is meant to be on it. */
export const emptyRecipient: RecipientForm = {
  name: '',
  address: '',
  group: 'other',
  organisation: '',
  icbCode: '',
  reason: '',
  onList: 'yes',
  notes: '',
};

/** What each fact of a recipient is called, wherever it is shown. */
export const RECIPIENT_FIELD_LABELS: Record<keyof RecipientForm, string> = {
  name: 'Name',
  address: 'Email address',
  group: 'Group',
  organisation: 'Organisation',
  icbCode: 'ICB',
  reason: 'Why on the list',
  onList: 'On the distribution list',
  notes: 'Notes',
};

/** A fact of a recipient as a person reads it. Boards are shown by `icbName`. */
export function showRecipientFact(field: string, value: string, icbName: (odsCode: string) => string): string {
  if (value === '') return '';
  if (field === 'group') return RECIPIENT_GROUP_LABELS[value as RecipientGroup] ?? value;
  if (field === 'onList') return YES_NO_LABELS[value as keyof typeof YES_NO_LABELS] ?? value;
  return field === 'icbCode' ? icbName(value) : value;
}
