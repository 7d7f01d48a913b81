import { CONTRACTOR_FIELD_LABELS, type ContractorForm } from '@shared/domain/contractor-form';

export type ContractorField = keyof ContractorForm;

/** The order of the form, for the error summary and for comparing. */
export const CONTRACTOR_FIELDS = Object.keys(CONTRACTOR_FIELD_LABELS) as ContractorField[];

/** What is sent: without contacts of whom nothing was said, and trading names once each. */
export function settledContractor(form: ContractorForm): ContractorForm {
  const names = form.tradingNames.split('\n').map((name) => name.trim());
  return {
    ...form,
    tradingNames: [...new Set(names.filter((name) => name !== ''))].join('\n'),
    contacts: form.contacts.filter((contact) => Object.values(contact).some((fact) => fact.trim() !== '')),
  };
}
