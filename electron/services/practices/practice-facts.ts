import { contractorKey } from '@shared/domain/contractor-name';
import type { PracticeForm } from '@shared/domain/practice-form';
import type { MailboxRecord } from '../../database/entities/mailbox';
import type { PracticeRecord } from '../../database/entities/practice';
import { newId } from '../new-id';
import type { Stamp } from './practice-writer';

/** Names and codes on one side, ids on the other. */
export interface References {
  contractorIdByKey: Map<string, string>;
  contractorNameById: Map<string, string>;
  icbIdByCode: Map<string, string>;
  icbCodeById: Map<string, string>;
}

/** A practice of which nothing is known yet. */
export const emptyFacts: PracticeForm = {
  odsCode: '',
  name: '',
  contractorName: '',
  address1: '',
  address2: '',
  town: '',
  county: '',
  postcode: '',
  phone: '',
  icbCode: '',
  contractType: 'unstated',
  status: 'open',
  closedOn: '',
  onList: 'unstated',
  mailboxKind: 'unknown',
  mailboxAddress: '',
  toldOn: '',
  confirmedOn: '',
  notes: '',
};

/** The records of a practice as the flat facts that people edit, import and compare. Values are canonical. */
export function factsOf(practice: PracticeRecord, mailbox: MailboxRecord | null, references: References): PracticeForm {
  return {
    odsCode: practice.odsCode,
    name: practice.name,
    contractorName: references.contractorNameById.get(practice.contractorId) ?? '',
    address1: practice.address1,
    address2: practice.address2,
    town: practice.town,
    county: practice.county,
    postcode: practice.postcode,
    phone: practice.phone,
    icbCode: practice.icbId === null ? '' : (references.icbCodeById.get(practice.icbId) ?? ''),
    contractType: practice.contractType,
    status: practice.status,
    closedOn: practice.closedOn ?? '',
    onList: practice.onList,
    mailboxKind: mailbox?.kind ?? (practice.noMailbox ? 'none' : 'unknown'),
    mailboxAddress: mailbox?.address ?? '',
    toldOn: mailbox?.toldOn ?? '',
    confirmedOn: mailbox?.confirmedOn ?? '',
    notes: practice.notes,
  };
}

/** The practice record that holds `facts`: a new one, or the next version of `current`. */
export function practiceOf(
  facts: PracticeForm,
  current: PracticeRecord | null,
  references: References,
  at: string,
): PracticeRecord {
  const contractorId = references.contractorIdByKey.get(contractorKey(facts.contractorName));
  if (contractorId === undefined) throw new Error('A practice was written without its contractor');
  return {
    id: current?.id ?? newId(),
    version: (current?.version ?? 0) + 1,
    createdAt: current?.createdAt ?? at,
    updatedAt: at,
    deletedAt: current?.deletedAt ?? null,
    odsCode: facts.odsCode,
    name: facts.name,
    contractorId,
    address1: facts.address1,
    address2: facts.address2,
    town: facts.town,
    county: facts.county,
    postcode: facts.postcode,
    phone: facts.phone,
    icbId: references.icbIdByCode.get(facts.icbCode) ?? null,
    contractType: facts.contractType,
    status: facts.status,
    closedOn: facts.closedOn || null,
    onList: facts.onList,
    noMailbox: facts.mailboxKind === 'none',
    notes: facts.notes,
  };
}

/**
 * The mailbox record that holds `facts`, or null where there is nothing to write. A mailbox that the practice no longer
 * has is closed; where an import is undone it goes to the bin, as if it had never been recorded.
 */
export function mailboxOf(
  facts: PracticeForm,
  current: MailboxRecord | null,
  practice: PracticeRecord,
  { at, source }: Stamp,
): MailboxRecord | null {
  const { mailboxKind: kind, mailboxAddress: address } = facts;
  const values = { toldOn: facts.toldOn || null, confirmedOn: facts.confirmedOn || null };
  if (kind === 'none' || kind === 'unknown' || practice.deletedAt !== null) {
    if (current === null) return null;
    const ended = { ...current, version: current.version + 1, updatedAt: at };
    return source === 'undo' ? { ...ended, deletedAt: at } : { ...ended, status: 'closed' };
  }
  if (current === null)
    return {
      id: newId(),
      version: 1,
      createdAt: at,
      updatedAt: at,
      deletedAt: null,
      practiceId: practice.id,
      kind,
      address,
      status: 'live',
      ...values,
    };
  const same =
    current.kind === kind &&
    current.address === address &&
    current.toldOn === values.toldOn &&
    current.confirmedOn === values.confirmedOn;
  return same ? null : { ...current, version: current.version + 1, updatedAt: at, kind, address, ...values };
}
