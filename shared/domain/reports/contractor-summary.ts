import { SUGGESTED_ROUTE_LABELS, type SuggestedRoute } from '../application-route';
import type { StandingRules } from '../application-steps';
import { contractEndsOn } from '../closing';
import {
  CONTRACT_TYPE_LABELS,
  CONTRACTOR_KIND_LABELS,
  EGRESS_STATUS_LABELS,
  LIST_STATE_LABELS,
  type ListState,
  MAILBOX_KIND_LABELS,
  type MailboxKind,
  PRACTICE_STATUS_LABELS,
  type PracticeStatus,
} from '../codes';
import type { ContractorContact, ContractorForm } from '../contractor-form';
import { DRAWN_STATES } from '../mfa/pictures/parts';
import { ACCESS_STATUS_LABELS, type AccessStatus } from '../mfa/practice-access';
import { MFA_STATE_LABELS, type MfaState } from '../mfa/state';
import { showDate } from '../show-date';
import { daysWords, nextCell, type ReportedApplication, reachedWords, stageOf } from './application-words';
import {
  cell,
  chapter,
  column,
  counted,
  facts,
  number,
  practiceCell,
  type ReportFrame,
  recorded,
  recordedDate,
  section,
  status,
  text,
} from './cells';
import type { ReportBlock, ReportDocument, ReportPart, ReportSection } from './document';

/** All that the summary says of one contractor. Dates are ISO text, '' where not known. */
export interface ContractorFacts {
  id: string;
  /** As the form has it, with phone numbers as people write them. */
  form: ContractorForm;
  /** What is doubtful about the Egress address, in words. */
  egressProblems: string[];
  route: { route: SuggestedRoute; reason: string };
  /** Practices that are not closed. */
  openPractices: number;
  /** Declared and counted practices differ: how, in words; '' where they don't. */
  countWarning: string;
  /** In the order of the paper; closed ones too. */
  practices: SummedPractice[];
  /** Those that are neither finished nor withdrawn; `practice` null for an Egress account. */
  applications: (ReportedApplication & { practice: { odsCode: string; name: string } | null })[];
  /** How the accounts stand that open a mailbox of the contractor's, each account once. Whoever left is not among them. */
  accounts: MfaState[];
}

export interface SummedPractice {
  odsCode: string;
  name: string;
  town: string;
  status: PracticeStatus;
  mailboxKind: MailboxKind;
  mailboxAddress: string;
  listState: ListState;
  access: AccessStatus;
}

/** The report about one contractor or several; `parts` come in the order of the paper. */
export function contractorSummaryDocument(parts: readonly ReportPart[], frame: ReportFrame): ReportDocument {
  const [only] = parts;
  const several = parts.length > 1;
  const nothing = chapter('no-contractor', '', [section('', text('No contractor fits what was asked for.'))]);
  return {
    title: 'Contractor summary',
    ...frame,
    // Of one the subject says which.
    ...(only !== undefined && !several
      ? { subject: [only.code, only.title].filter((word) => word !== '').join(' ') }
      : {}),
    // Contacts are people, and many contractors are too.
    personal: only !== undefined,
    landscape: false,
    contents: several,
    parts: several ? [...parts] : [only === undefined ? nothing : { ...only, title: '', code: '', newPage: false }],
  };
}

/** One contractor, as one part of the report. */
export function contractorPart(contractor: ContractorFacts, rules: StandingRules): ReportPart {
  return {
    id: `contractor-${contractor.id}`,
    title: contractor.form.name,
    code: contractor.form.hqOdsCode,
    newPage: true,
    sections: [
      contractorSection(contractor),
      routeSection(contractor),
      egressSection(contractor),
      practicesSection(contractor),
      applicationsSection(contractor, rules),
      accountsSection(contractor),
    ],
  };
}

function contractorSection({ form }: ContractorFacts): ReportSection {
  const { noticeGivenOn, contractStart, contractEnd } = form;
  const ends = contractEnd === '' ? contractEndsOn(noticeGivenOn) : contractEnd;
  return section(
    'Contractor',
    facts(
      ['Name', recorded(form.name)],
      ['Kind', CONTRACTOR_KIND_LABELS[form.kind]],
      ['Trading names', recorded(form.tradingNames.split('\n').join(', '))],
      ['Headquarters code', form.hqOdsCode === '' ? recorded('') : { text: form.hqOdsCode, code: true }],
      ['Contract number', recorded(form.contractNumber)],
      [
        'Contract',
        cell(CONTRACT_TYPE_LABELS[form.contractType], [contractStart === '' ? '' : `from ${showDate(contractStart)}`]),
      ],
      noticeGivenOn === ''
        ? ['Notice', 'No notice is recorded']
        : ['Notice', status('Under notice', `since ${showDate(noticeGivenOn)}`)],
      ends === '' ? null : ['Contract ends on', showDate(ends)],
      ['Notes', recorded(form.notes)],
    ),
    contacts(form.contacts),
  );
}

const contacts = (people: readonly ContractorContact[]): ReportBlock => ({
  kind: 'table',
  label: 'Contacts',
  columns: [column('Contact', 26), column('Role', 22), column('Email', 32), column('Phone', 20)],
  rows: people.map(({ name, role, email, phone }) => [
    recorded(name),
    recorded(role),
    recorded(email),
    recorded(phone),
  ]),
  empty: 'No contacts are recorded.',
});

function routeSection({ route, openPractices, countWarning, form }: ContractorFacts): ReportSection {
  const { declaredPractices } = form;
  return section(
    'Route to a mailbox',
    facts(
      ['Route', cell(SUGGESTED_ROUTE_LABELS[route.route], [route.reason])],
      ['Practices counted', `${counted(openPractices, 'practice')} not closed`],
      ['Practices declared', cell(recorded(declaredPractices), [countWarning])],
    ),
  );
}

function egressSection({ form, egressProblems }: ContractorFacts): ReportSection {
  const state = status(EGRESS_STATUS_LABELS[form.egressStatus]);
  if (form.egressStatus === 'none')
    return section('Egress account', text('The contractor has no Egress account on record.'));
  const problems = egressProblems.map((problem) => `Check: ${problem}`);
  return section(
    'Egress account',
    facts(
      ['State', state],
      ['Address', cell(recorded(form.egressAddress), problems)],
      ['Told on', recordedDate(form.egressToldOn)],
      ['Confirmed on', recordedDate(form.egressConfirmedOn)],
    ),
  );
}

const practicesSection = ({ practices }: ContractorFacts): ReportSection =>
  section('Practices', {
    kind: 'table',
    label: 'Practices of the contractor',
    columns: [
      column('Practice', 20),
      column('Town', 12),
      column('Status', 11),
      column('Mailbox', 34),
      column('List', 8),
      column('Access', 15),
    ],
    rows: practices.map(({ mailboxKind, mailboxAddress, ...practice }) => [
      practiceCell(practice),
      recorded(practice.town),
      status(PRACTICE_STATUS_LABELS[practice.status]),
      mailboxAddress === ''
        ? MAILBOX_KIND_LABELS[mailboxKind]
        : cell(mailboxAddress, [MAILBOX_KIND_LABELS[mailboxKind]]),
      status(LIST_STATE_LABELS[practice.listState]),
      status(ACCESS_STATUS_LABELS[practice.access]),
    ]),
    empty: 'The contractor has no practice in the register.',
  });

const applicationsSection = ({ applications }: ContractorFacts, rules: StandingRules): ReportSection =>
  section('Applications in progress', {
    kind: 'table',
    label: 'Applications in progress',
    columns: [
      column('For', 25),
      column('Step reached', 25),
      column('Waiting', 12, 'end'),
      column('Next step and who', 38),
    ],
    rows: applications.map(({ practice, ...application }) => {
      const stage = stageOf(application, rules);
      return [
        practice === null ? 'Egress account of the contractor' : practiceCell(practice),
        reachedWords(stage),
        daysWords(stage.waitingDays),
        nextCell(stage),
      ];
    }),
    empty: 'No application is in progress.',
  });

function accountsSection({ accounts }: ContractorFacts): ReportSection {
  const count = (state: MfaState) => accounts.filter((each) => each === state).length;
  return section('People and MFA', {
    kind: 'table',
    label: 'Accounts that open a mailbox of the contractor, by state of MFA',
    columns: [
      ...DRAWN_STATES.map((state) => column(MFA_STATE_LABELS[state], 13, 'end')),
      column('Accounts', 13, 'end'),
    ],
    rows:
      accounts.length === 0 ? [] : [[...DRAWN_STATES.map((state) => number(count(state))), number(accounts.length)]],
    empty: 'Nobody is linked with a practice of the contractor.',
  });
}
