import { type ContractorForm, emptyContractor } from '@shared/domain/contractor-form';
import { contractorKey } from '@shared/domain/contractor-name';
import { checkMailboxAddress } from '@shared/domain/mailbox-address';
import type { ContractorRecord } from '../../database/entities/contractor';
import type { Facts } from '../audit/stamp';

/** A contractor of which only the name is known, as a practice brings it. */
export function newContractor(id: string, name: string, at: string): ContractorRecord {
  const stamps = { id, version: 1, createdAt: at, updatedAt: at, deletedAt: null };
  return { ...stamps, ...columnsOf({ ...emptyContractor, name }) };
}

/** The record as the form edits it. */
export function formOf(contractor: ContractorRecord): ContractorForm {
  return {
    name: contractor.name,
    tradingNames: contractor.tradingNames,
    kind: contractor.kind,
    hqOdsCode: contractor.hqOdsCode,
    contacts: JSON.parse(contractor.contacts),
    contractNumber: contractor.contractNumber,
    contractType: contractor.contractType,
    contractStart: contractor.contractStart ?? '',
    contractEnd: contractor.contractEnd ?? '',
    noticeGivenOn: contractor.noticeGivenOn ?? '',
    declaredPractices: contractor.declaredPractices === null ? '' : String(contractor.declaredPractices),
    egressStatus: contractor.egressStatus,
    egressAddress: contractor.egressAddress,
    egressToldOn: contractor.egressToldOn ?? '',
    egressConfirmedOn: contractor.egressConfirmedOn ?? '',
    routeAnswer: contractor.routeAnswer,
    routeAnswerBy: contractor.routeAnswerBy,
    routeAnswerOn: contractor.routeAnswerOn ?? '',
    routeOverride: contractor.routeOverride,
    routeOverrideReason: contractor.routeOverrideReason,
    notes: contractor.notes,
  };
}

/** The form as the record holds it, without its stamps. */
export function columnsOf(
  form: ContractorForm,
): Omit<ContractorRecord, 'id' | 'version' | 'createdAt' | 'updatedAt' | 'deletedAt'> {
  return {
    ...form,
    nameKey: contractorKey(form.name),
    contacts: JSON.stringify(form.contacts),
    contractStart: form.contractStart || null,
    contractEnd: form.contractEnd || null,
    noticeGivenOn: form.noticeGivenOn || null,
    declaredPractices: form.declaredPractices === '' ? null : Number(form.declaredPractices),
    egressAddress: checkMailboxAddress(form.egressAddress).value || form.egressAddress,
    egressToldOn: form.egressToldOn || null,
    egressConfirmedOn: form.egressConfirmedOn || null,
    routeAnswerOn: form.routeAnswerOn || null,
  };
}

/** The form as the history keeps it: every fact as text, the contacts as JSON. */
export function contractorFacts(form: ContractorForm): Facts {
  return { ...form, contacts: JSON.stringify(form.contacts) };
}

/** The form that the history's facts came from. */
export function contractorFormOf(facts: Facts): Partial<ContractorForm> {
  const { contacts, ...rest } = facts;
  return { ...rest, ...(contacts === undefined ? {} : { contacts: JSON.parse(contacts) }) } as Partial<ContractorForm>;
}
