import { CONTRACTOR_FIELD_LABELS, type ContractorForm } from '@shared/domain/contractor-form';

export type ContractorField = keyof ContractorForm;

/** The order of the form, for the error summary and for comparing. */
export const CONTRACTOR_FIELDS = Object.keys(CONTRACTOR_FIELD_LABELS) as ContractorField[];

/** A contractor of which nothing is known yet. */
export const newContractor: ContractorForm = {
  name: '',
  tradingNames: '',
  kind: 'unstated',
  hqOdsCode: '',
  contacts: [],
  contractNumber: '',
  contractType: 'unstated',
  contractStart: '',
  contractEnd: '',
  noticeGivenOn: '',
  declaredPractices: '',
  egressStatus: 'none',
  egressAddress: '',
  egressToldOn: '',
  egressConfirmedOn: '',
  routeAnswer: '',
  routeAnswerBy: '',
  routeAnswerOn: '',
  routeOverride: '',
  routeOverrideReason: '',
  notes: '',
};

/** What is sent: without contacts of whom nothing was said, and trading names once each. */
export function settledContractor(form: ContractorForm): ContractorForm {
  const names = form.tradingNames.split('\n').map((name) => name.trim());
  return {
    ...form,
    tradingNames: [...new Set(names.filter((name) => name !== ''))].join('\n'),
    contacts: form.contacts.filter((contact) => Object.values(contact).some((fact) => fact.trim() !== '')),
  };
}
