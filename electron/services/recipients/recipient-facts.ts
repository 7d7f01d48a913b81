import { checkMailboxAddress } from '@shared/domain/mailbox-address';
import type { RecipientForm } from '@shared/domain/recipient-form';
import type { RecipientRecord } from '../../database/entities/recipient';

/** The record as the form edits it. */
export function formOf(recipient: RecipientRecord): RecipientForm {
  const { name, address, groupCode, organisation, icbCode, reason, onList, notes } = recipient;
  return { name, address, group: groupCode, organisation, icbCode, reason, onList, notes };
}

/** The form as the record holds it, without its stamps. */
export function columnsOf({
  group,
  ...form
}: RecipientForm): Omit<RecipientRecord, 'id' | 'version' | 'createdAt' | 'updatedAt' | 'deletedAt'> {
  return { ...form, groupCode: group };
}

/** Facts with the address in the one form in which addresses are compared. */
export function settled(facts: Partial<RecipientForm>): Partial<RecipientForm> {
  if (facts.address === undefined) return facts;
  return { ...facts, address: checkMailboxAddress(facts.address).value || facts.address };
}
