import { contractorKey } from '@shared/domain/contractor-name';
import type { PracticeForm } from '@shared/domain/practice-form';
import type { MailboxRecord } from '../../database/entities/mailbox';
import type { PracticeRecord } from '../../database/entities/practice';
import type { Stamp } from '../audit/stamp';
import { newId } from '../new-id';
import type { StoredPractice } from './practice-store';
import type { References } from './references';

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
    mailboxStatus: mailbox?.status ?? 'live',
    aliases: mailbox?.aliases ?? '',
    predecessorCode: practice.predecessorCode,
    successorCode: practice.successorCode,
    openedOn: practice.openedOn ?? '',
    noticeGivenOn: practice.noticeGivenOn ?? '',
    dispensingOnly: practice.dispensingOnly,
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
    predecessorCode: facts.predecessorCode,
    successorCode: facts.successorCode,
    openedOn: facts.openedOn || null,
    noticeGivenOn: facts.noticeGivenOn || null,
    dispensingOnly: facts.dispensingOnly,
    notes: facts.notes,
  };
}

/**
 * The mailbox record that holds `facts`, or null where there is nothing to write. A mailbox that the practice no longer
 * has is closed; where the change that brought it is put back, it goes to the bin, as if it had never been recorded. A
 * practice in the bin keeps its mailbox, so that both come back whole; an address that comes back opens its closed
 * mailbox again.
 */
export function mailboxOf(
  facts: PracticeForm,
  { mailbox: current, closed }: Pick<StoredPractice, 'mailbox' | 'closed'>,
  practice: PracticeRecord,
  { at, source, undoneAt }: Pick<Stamp, 'at' | 'source'> & { undoneAt?: string },
): MailboxRecord | null {
  if (practice.deletedAt !== null) return null;
  const { mailboxKind: kind, mailboxAddress: address } = facts;
  if (kind === 'none' || kind === 'unknown') {
    if (current === null) return null;
    const ended = { ...current, version: current.version + 1, updatedAt: at };
    const isNew = source === 'undo' && (undoneAt === undefined || current.createdAt >= undoneAt);
    return isNew ? { ...ended, deletedAt: at } : { ...ended, status: 'closed' };
  }
  const values = {
    kind,
    address,
    status: facts.mailboxStatus,
    toldOn: facts.toldOn || null,
    confirmedOn: facts.confirmedOn || null,
    aliases: facts.aliases,
  };
  const earlier = current ?? closed.find((mailbox) => mailbox.address === address) ?? null;
  if (earlier === null) {
    const stamps = { id: newId(), version: 1, createdAt: at, updatedAt: at, deletedAt: null };
    return { ...stamps, practiceId: practice.id, ...values };
  }
  const same = (Object.keys(values) as (keyof typeof values)[]).every((key) => earlier[key] === values[key]);
  return same ? null : { ...earlier, version: earlier.version + 1, updatedAt: at, ...values };
}
