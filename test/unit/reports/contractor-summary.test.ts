// What the contractor summary says. Would catch: a gap that isn't said, a practice or an application that is left out, an
// Egress account that only looks live, and people counted in the wrong state.
import { emptyContractor } from '@shared/domain/contractor-form';
import {
  type ContractorFacts,
  contractorPart,
  contractorSummaryDocument,
  type SummedPractice,
} from '@shared/domain/reports/contractor-summary';
import { describe, expect, test } from 'vitest';
import { factOf, rowsOf, wordsOf } from '../../support/report-words';
import { begun, FRAME, RULES } from './practice-status-facts';

const site = (odsCode: string, values: Partial<SummedPractice> = {}): SummedPractice => ({
  odsCode,
  name: `Practice ${odsCode}`,
  town: 'Truro',
  status: 'open',
  mailboxKind: 'shared',
  mailboxAddress: `optometry.${odsCode.toLowerCase()}@nhs.net`,
  listState: 'on',
  access: 'good',
  ...values,
});

const bare: ContractorFacts = {
  id: '0f0c9a52-5d2e-4b62-9a53-0f3b8f2d1c11',
  form: { ...emptyContractor, name: 'Amy Penrose Ltd' },
  egressProblems: [],
  route: { route: 'shared-mailbox', reason: '0 practices, fewer than 10' },
  openPractices: 0,
  countWarning: '',
  practices: [],
  applications: [],
  accounts: [],
};
const report = (...contractors: Partial<ContractorFacts>[]) =>
  contractorSummaryDocument(
    contractors.map((values) => contractorPart({ ...bare, ...values }, RULES)),
    FRAME,
  );
const withForm = (values: Partial<ContractorFacts['form']>) => report({ form: { ...bare.form, ...values } });

describe('a contractor of which only the name is known', () => {
  const document = report({});
  test('says what it has none of', () =>
    expect(wordsOf(document)).toEqual(
      expect.arrayContaining([
        'No contacts are recorded.',
        'The contractor has no Egress account on record.',
        'The contractor has no practice in the register.',
        'No application is in progress.',
        'Nobody is linked with a practice of the contractor.',
        'Notice: No notice is recorded',
        'Practices declared: Not recorded',
      ]),
    ));
  test('is what the paper is about', () => {
    expect(document).toMatchObject({ subject: 'Amy Penrose Ltd', contents: false, personal: true });
    expect(document.parts).toMatchObject([{ title: '', newPage: false }]);
    expect(withForm({ hqOdsCode: 'TP0HQ' }).subject).toBe('TP0HQ Amy Penrose Ltd');
  });
});

test('several have contents and a page each; none says so', () => {
  const { contents, parts, subject } = report({}, { id: 'another', form: { ...bare.form, name: 'Yeo' } });
  expect({ contents, subject }).toEqual({ contents: true, subject: 'All practices' });
  expect(parts.map(({ title, newPage }) => [title, newPage])).toEqual([
    ['Amy Penrose Ltd', true],
    ['Yeo', true],
  ]);
  expect(wordsOf(report())).toContain('No contractor fits what was asked for.');
});

test('notice ends the contract three months later, unless its end is recorded', () => {
  expect(factOf(withForm({ noticeGivenOn: '2026-11-01' }), 'Contract ends on')).toBe('1 February 2027');
  expect(factOf(withForm({ noticeGivenOn: '2026-11-01' }), 'Notice')).toBe('Under notice | since 1 November 2026');
  const ended = withForm({ noticeGivenOn: '2026-11-01', contractEnd: '2027-03-31' });
  expect(factOf(ended, 'Contract ends on')).toBe('31 March 2027');
  expect(factOf(withForm({}), 'Contract ends on')).toBe('');
});

test('contacts with all that is known of them', () => {
  const contacts = [{ name: 'Kim Lee', role: 'Manager', email: '', phone: '01632 960451' }];
  expect(rowsOf(withForm({ contacts }), 'Contacts')).toEqual([
    { Contact: 'Kim Lee', Role: 'Manager', Email: 'Not recorded', Phone: '01632 960451' },
  ]);
});

test('the Egress account with its state and what is doubtful', () => {
  const egress = { egressStatus: 'requested' as const, egressAddress: 'eyes@gmail.com' };
  const document = report({
    form: { ...bare.form, ...egress },
    egressProblems: ['The address is at a public mail provider'],
  });
  expect(factOf(document, 'State')).toBe('Requested');
  expect(factOf(document, 'Address')).toBe('eyes@gmail.com | Check: The address is at a public mail provider');
  expect(factOf(document, 'Confirmed on')).toBe('Not recorded');
});

test('its practices, closed ones too, with mailbox, list and access', () => {
  const closed = site('TPAA2', {
    status: 'closed',
    mailboxAddress: '',
    mailboxKind: 'none',
    listState: 'off',
    access: 'none',
  });
  expect(rowsOf(report({ practices: [site('TPAA1'), closed] }), 'Practices')).toEqual([
    {
      Practice: 'TPAA1 | Practice TPAA1',
      Town: 'Truro',
      Status: 'Open',
      Mailbox: 'optometry.tpaa1@nhs.net | Shared',
      List: 'On',
      Access: 'Good',
    },
    expect.objectContaining({ Status: 'Closed', Mailbox: 'None', List: 'Off', Access: 'Nobody linked' }),
  ]);
});

test('its open applications, its own and those of its practices', () => {
  const applications: ContractorFacts['applications'] = [
    { facts: { ...begun, route: 'egress' }, notes: '', practice: null },
    { facts: { ...begun, formSubmittedOn: '2026-11-12' }, notes: '', practice: { odsCode: 'TP1F9', name: 'Penrose' } },
  ];
  const rows = rowsOf(report({ applications }), 'Applications');
  expect(rows).toMatchObject([
    {
      For: 'Egress account of the contractor',
      'Step reached': 'No step is done yet; begun on 1 November 2026',
      Waiting: '21 days',
    },
    { For: 'TP1F9 | Penrose', 'Step reached': 'Form submitted on 12 November 2026', Waiting: '10 days' },
  ]);
  expect(rows[1]?.['Next step and who']).toMatch(/^Stuck/);
});

test('people are counted by the state of their MFA', () => {
  const [row] = rowsOf(report({ accounts: ['registered', 'registered', 'restricted', 'unknown'] }), 'state of MFA');
  expect(row).toMatchObject({ Registered: '2', Restricted: '1', 'Not known': '1', Prompted: '–', Accounts: '4' });
});

test.each(['Łódź & Søn Ltd', 'عيون السلام', 'Long Name '.repeat(30).trim()])('the name %s stands whole', (name) => {
  const document = report({ form: { ...bare.form, name } }, {});
  expect(document.parts[0]?.title).toBe(name);
  expect(factOf(document, 'Name')).toBe(name);
});
