import { SUGGESTED_ROUTE_LABELS, type SuggestedRoute } from '../application-route';
import type { StandingRules } from '../application-steps';
import { noticeWords } from '../closing';
import {
  CONTRACT_TYPE_LABELS,
  type ContractType,
  LIST_STATE_LABELS,
  type ListState,
  MAILBOX_KIND_LABELS,
  MAILBOX_STATUS_LABELS,
  type MailboxKind,
  type MailboxStatus,
  PRACTICE_STATUS_LABELS,
  type PracticeStatus,
  YES_NO_LABELS,
  type YesNo,
} from '../codes';
import { showDate } from '../show-date';
import {
  daysWords,
  nextCell,
  type ReportedApplication,
  reachedWords,
  routeAndState,
  stageOf,
} from './application-words';
import {
  cell,
  chapter,
  column,
  counted,
  facts,
  type ReportFrame,
  recorded,
  recordedDate,
  section,
  status,
  text,
} from './cells';
import type { ReportBlock, ReportDocument, ReportPart, ReportSection } from './document';
import { logSections, type PracticeLog } from './practice-status-log';
import { type PracticePeople, peopleSections } from './practice-status-people';

/** All that the report says of one practice. Dates are ISO text, '' where not known. */
export interface PracticeStatusFacts extends PracticePeople, PracticeLog {
  odsCode: string;
  name: string;
  status: PracticeStatus;
  openedOn: string;
  closedOn: string;
  noticeGivenOn: string;
  /** Its lines, as they are written on a letter. */
  address: string[];
  phone: string;
  icb: { name: string; odsCode: string } | null;
  contractType: ContractType;
  dispensingOnly: YesNo;
  predecessorCode: string;
  successorCode: string;
  notes: string;
  contractor: { name: string; hqOdsCode: string; practices: number };
  route: { route: SuggestedRoute; reason: string };
  mailboxKind: MailboxKind;
  mailboxes: ReportedMailbox[];
  /** The one that counts; `ofContractor`: it is for an Egress account, which serves all practices of the contractor. */
  application: (ReportedApplication & { ofContractor: boolean }) | null;
  list: { state: ListState; reason: string };
}

export interface ReportedMailbox {
  kind: MailboxKind;
  address: string;
  status: MailboxStatus;
  toldOn: string;
  confirmedOn: string;
  /** What is doubtful about the address, in words. */
  problems: string[];
  /** What explains an address that looks odd and is in order; '' mostly. */
  explanation: string;
  /** Older addresses that still lead to it. */
  aliases: string[];
}

/** The report about one practice or several; `parts` come in the order of the paper. */
export function practiceStatusDocument(parts: readonly ReportPart[], heading: ReportFrame): ReportDocument {
  const [only] = parts;
  const several = parts.length > 1;
  const nothing = chapter('no-practice', '', [section('', text('No practice fits what was asked for.'))]);
  return {
    title: 'Practice status report',
    ...heading,
    // Of one the subject says which.
    parts: several ? [...parts] : [only === undefined ? nothing : { ...only, title: '', code: '', newPage: false }],
    personal: only !== undefined,
    landscape: false,
    contents: several,
  };
}

/** One practice, as one part of the report. */
export function practiceStatusPart(practice: PracticeStatusFacts, rules: StandingRules): ReportPart {
  return {
    id: `practice-${practice.odsCode.replace(/[^A-Za-z0-9]/g, '-')}`,
    title: practice.name,
    code: practice.odsCode,
    newPage: true,
    sections: [
      practiceSection(practice),
      contractorSection(practice),
      mailboxSection(practice),
      applicationSection(practice, rules),
      ...peopleSections(practice),
      section(
        'Distribution list',
        facts(
          ['State', status(LIST_STATE_LABELS[practice.list.state], LIST_WORDS[practice.list.state])],
          ['Reason', recorded(practice.list.reason)],
        ),
      ),
      ...logSections(practice),
    ],
  };
}

const LIST_WORDS: Record<ListState, string> = {
  on: 'On the distribution list.',
  check: 'On the distribution list, and needs checking.',
  off: 'Not on the distribution list.',
};

function practiceSection(practice: PracticeStatusFacts): ReportSection {
  const { predecessorCode, successorCode, noticeGivenOn, icb } = practice;
  const since =
    practice.status === 'closed' && practice.closedOn !== '' ? `Closed on ${showDate(practice.closedOn)}` : '';
  return section(
    'Practice',
    facts(
      ['Name', recorded(practice.name)],
      ['ODS code', { text: practice.odsCode, code: true }],
      ['Status', status(PRACTICE_STATUS_LABELS[practice.status], since)],
      noticeGivenOn === '' ? null : ['Notice given on', cell(showDate(noticeGivenOn), [noticeWords(noticeGivenOn)])],
      ['Opened on', recordedDate(practice.openedOn)],
      ['Address', recorded(practice.address.filter((line) => line.trim() !== '').join(', '))],
      ['Phone', recorded(practice.phone)],
      ['ICB', icb === null ? recorded('') : `${icb.name} (${icb.odsCode})`],
      ['Contract', CONTRACT_TYPE_LABELS[practice.contractType]],
      ['Dispensing only', YES_NO_LABELS[practice.dispensingOnly]],
      // Most practices never had another code: that is no gap.
      predecessorCode === '' ? null : ['Code before', { text: predecessorCode, code: true }],
      successorCode === '' ? null : ['Code after', { text: successorCode, code: true }],
      ['Notes', recorded(practice.notes)],
    ),
  );
}

const contractorSection = ({ contractor, route }: PracticeStatusFacts): ReportSection =>
  section(
    'Contractor',
    facts(
      ['Name', recorded(contractor.name)],
      ['Headquarters code', recorded(contractor.hqOdsCode)],
      ['Practices', `${counted(contractor.practices, 'practice')} in the register`],
      ['Route to a mailbox', cell(SUGGESTED_ROUTE_LABELS[route.route], [route.reason])],
    ),
  );

const mailboxSection = ({ mailboxKind, mailboxes }: PracticeStatusFacts): ReportSection =>
  section('NHSmail and other mailboxes', facts(['Kind', MAILBOX_KIND_LABELS[mailboxKind]]), {
    kind: 'table',
    label: 'Mailboxes',
    columns: [
      column('Address', 38),
      column('Kind', 12),
      column('Status', 14),
      column('Told on', 18),
      column('Confirmed on', 18),
    ],
    rows: mailboxes.map(({ address, kind, status: state, toldOn, confirmedOn, problems, explanation, aliases }) => [
      cell(recorded(address), [
        ...problems.map((problem) => `Check: ${problem}`),
        explanation,
        aliases.length === 0 ? '' : `Older addresses: ${aliases.join(', ')}`,
      ]),
      MAILBOX_KIND_LABELS[kind],
      status(MAILBOX_STATUS_LABELS[state]),
      recordedDate(toldOn),
      recordedDate(confirmedOn),
    ]),
    empty: 'No mailbox is recorded.',
  });

function applicationSection({ application }: PracticeStatusFacts, rules: StandingRules): ReportSection {
  if (application === null) return section('Application', text('No application is recorded.'));
  const stage = stageOf(application, rules);
  const { standing } = stage;
  const open = standing.state === 'in-progress';
  const steps: ReportBlock = {
    kind: 'table',
    label: 'Steps of the application',
    columns: [column('Step', 40), column('Who', 30), column('Date', 30)],
    rows: standing.steps.map(({ label, who, date }) => [
      label,
      who === 'contractor' ? 'The contractor' : who,
      date === null ? 'Not done yet' : showDate(date),
    ]),
    empty: '',
  };
  return section(
    'Application',
    facts(
      ['Application', routeAndState(application, stage)],
      application.ofContractor ? ['Whose', 'The contractor’s: an Egress account serves all its practices.'] : null,
      ['Step reached', reachedWords(stage)],
      open ? ['Next step', nextCell(stage)] : null,
      open ? ['Waiting', daysWords(stage.waitingDays)] : null,
      application.notes.trim() === '' ? null : ['Notes', application.notes],
    ),
    steps,
  );
}
