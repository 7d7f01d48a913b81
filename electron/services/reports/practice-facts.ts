import { routeOf } from '@shared/domain/application-route';
import type { StandingRules } from '@shared/domain/application-steps';
import { addressExplanation, addressProblems } from '@shared/domain/mailbox-address';
import { showPhone } from '@shared/domain/phone';
import type { PracticeStatusFacts, ReportedMailbox } from '@shared/domain/reports/practice-status';
import type { PracticeLog } from '@shared/domain/reports/practice-status-log';
import type { ReportedRequest } from '@shared/domain/reports/practice-status-people';
import type { MailboxRecord } from '../../database/entities/mailbox';
import type { PracticeRecord } from '../../database/entities/practice';
import type { ApplicationLine } from '../applications/application-queries';
import { currentOf } from '../applications/application-views';
import type { StoredPractice } from '../practices/practice-store';
import type { AccessOf } from './access-facts';
import { reportedApplication } from './application-records';
import type { ContractorLine } from './practice-records';

/** What is the same for all practices of a report. */
export interface Surroundings {
  rules: StandingRules;
  /** From this many practices on the letter speaks of Egress. */
  threshold: number;
  helpdesk: string;
  /** By their keys. */
  icbs: ReadonlyMap<string, { odsCode: string; name: string }>;
  /** By contractor: how many practices it has, and how many of them are not closed. */
  practices: ReadonlyMap<string, { all: number; open: number }>;
  /** By practice: how it stands on the distribution list. */
  standing: ReadonlyMap<string, PracticeStatusFacts['list']>;
}

/** What was read of some practices. */
export interface Portion {
  practices: PortionPractice[];
  contractors: ReadonlyMap<string, ContractorLine>;
  /** Of the practices, and of their contractors for an Egress account. */
  applications: Record<'own' | 'egress', ReadonlyMap<string, readonly ApplicationLine[]>>;
  news: ReadonlyMap<string, PracticeLog['notifications']>;
  changes: ReadonlyMap<string, PracticeLog['history']>;
}
export interface PortionPractice {
  stored: StoredPractice;
  people: NonNullable<ReturnType<AccessOf>>;
  requests: ReportedRequest[];
}

const NONE = { newest: [], whole: 0 };

/** All that the report says of one practice. */
export function practiceFactsOf(
  { stored, people, requests }: PortionPractice,
  { contractors, applications, news, changes }: Portion,
  around: Surroundings,
): PracticeStatusFacts {
  const { practice, mailbox, closed } = stored;
  const { id, contractorId } = practice;
  const contractor = contractors.get(contractorId);
  const counts = around.practices.get(contractorId) ?? { all: 0, open: 0 };
  const route = routeOf({
    practices: counts.open,
    threshold: around.threshold,
    answer: contractor?.routeAnswer ?? '',
    override: contractor?.routeOverride ?? '',
    overrideReason: contractor?.routeOverrideReason ?? '',
  });
  const own = currentOf(applications.own.get(id) ?? []);
  const egress = currentOf(applications.egress.get(contractorId) ?? []);
  const isByEgress = route.route === 'egress' && egress !== null;
  const application = isByEgress ? egress : own;
  const mailboxes = [...(mailbox === null ? [] : [mailbox]), ...closed.toSorted(newestFirst)];
  const icb = practice.icbId === null ? undefined : around.icbs.get(practice.icbId);
  return {
    odsCode: practice.odsCode,
    name: practice.name,
    status: practice.status,
    openedOn: practice.openedOn ?? '',
    closedOn: practice.closedOn ?? '',
    noticeGivenOn: practice.noticeGivenOn ?? '',
    address: [practice.address1, practice.address2, practice.town, practice.county, practice.postcode],
    phone: showPhone(practice.phone),
    icb: icb === undefined ? null : { name: icb.name, odsCode: icb.odsCode },
    contractType: practice.contractType,
    dispensingOnly: practice.dispensingOnly,
    predecessorCode: practice.predecessorCode,
    successorCode: practice.successorCode,
    notes: practice.notes,
    contractor: { name: contractor?.name ?? '', hqOdsCode: contractor?.hqOdsCode ?? '', practices: counts.all },
    route,
    mailboxKind: mailbox?.kind ?? (practice.noMailbox ? 'none' : 'unknown'),
    mailboxes: mailboxes.map((each) => mailboxOf(each, practice)),
    application: application === null ? null : { ...reportedApplication(application), ofContractor: isByEgress },
    access: people.row,
    people: people.people,
    former: people.former,
    requests,
    list: around.standing.get(id) ?? { state: 'off', reason: '' },
    notifications: news.get(id) ?? NONE,
    history: changes.get(id) ?? NONE,
  };
}

const newestFirst = (a: MailboxRecord, b: MailboxRecord) =>
  a.updatedAt < b.updatedAt ? 1 : a.updatedAt > b.updatedAt ? -1 : 0;

function mailboxOf(
  { kind, address, status, toldOn, confirmedOn, aliases }: MailboxRecord,
  { odsCode, predecessorCode, successorCode }: PracticeRecord,
): ReportedMailbox {
  return {
    kind,
    address,
    status,
    toldOn: toldOn ?? '',
    confirmedOn: confirmedOn ?? '',
    problems: addressProblems(address, kind, odsCode, [predecessorCode, successorCode]),
    explanation: addressExplanation(address, predecessorCode, successorCode),
    aliases: aliases.split('\n').filter((alias) => alias !== ''),
  };
}
