import { type ContractorForm, emptyContractor } from '../../shared/domain/contractor-form';
import type { ListForm } from '../../shared/domain/distribution-list/list-form';
import { emptyPractice, type PracticeForm } from '../../shared/domain/practice-form';
import { emptyRecipient, type RecipientForm } from '../../shared/domain/recipient-form';

/** A practice as the form hands it over, with what the test changes. */
export function practice(values: Partial<PracticeForm> = {}): PracticeForm {
  return {
    ...emptyPractice,
    odsCode: 'TP1F9',
    name: 'Penrose Opticians',
    contractorName: 'Amy Penrose Ltd',
    address1: '1 Fore Street',
    address2: '',
    town: 'Truro',
    county: 'Cornwall',
    postcode: 'TR1 1AA',
    phone: '01632 960001',
    icbCode: 'QT6',
    contractType: 'mandatory',
    status: 'open',
    closedOn: '',
    onList: 'yes',
    mailboxKind: 'shared',
    mailboxAddress: 'optometry.tp1f9@nhs.net',
    toldOn: '2025-03-12',
    confirmedOn: '',
    notes: '',
    ...values,
  };
}

/** A contractor as the form hands it over, with what the test changes. */
export function contractor(values: Partial<ContractorForm> = {}): ContractorForm {
  return {
    ...emptyContractor,
    name: 'Amy Penrose Ltd',
    tradingNames: 'Penrose Opticians',
    kind: 'company',
    hqOdsCode: 'TP0HQ',
    contacts: [{ name: 'Amy Penrose', role: 'Director', email: 'amy@penrose.example', phone: '01632 960001' }],
    contractNumber: 'GOS-123',
    contractType: 'mandatory',
    contractStart: '2019-04-01',
    declaredPractices: '1',
    ...values,
  };
}

/** A recipient as the form hands it over, with what the test changes. */
export function recipient(values: Partial<RecipientForm> = {}): RecipientForm {
  return {
    ...emptyRecipient,
    name: 'Devon LOC secretary',
    address: 'secretary@loc.example',
    group: 'loc',
    organisation: 'Devon LOC',
    icbCode: 'QJK',
    reason: 'Passes news on to its members',
    ...values,
  };
}

/** A list as the form hands it over, with what the test changes. */
export function list(values: Partial<ListForm> = {}): ListForm {
  return {
    name: 'Devon',
    rule: { practices: { of: 'icbs', codes: ['QJK'] }, groups: ['loc', 'icb'] },
    extras: [{ address: 'minutes@loc.example', name: 'Minutes', reason: 'Keeps the minutes' }],
    exclusions: [{ address: 'optometry.tp1f9@nhs.net', reason: 'Asked not to get it' }],
    ...values,
  };
}
