import { routeOf } from '@shared/domain/application-route';
import { todayInLondon } from '@shared/domain/calendar-date';
import type { ListState } from '@shared/domain/codes';
import { addressProblems } from '@shared/domain/mailbox-address';
import { opensOn } from '@shared/domain/mfa/series';
import type { MfaState } from '@shared/domain/mfa/state';
import { showPhone } from '@shared/domain/phone';
import { countDifference } from '@shared/domain/practice-count';
import { mapInSteps } from '@shared/domain/reports/cells';
import {
  type ContractorFacts,
  contractorPart,
  contractorSummaryDocument,
  type SummedPractice,
} from '@shared/domain/reports/contractor-summary';
import type { ReportPart } from '@shared/domain/reports/document';
import type { ReportScope } from '@shared/domain/reports/order';
import { fold } from '@shared/domain/text';
import type { DataSource } from 'typeorm';
import type { ContractorRecord } from '../../database/entities/contractor';
import type { ApplicationLine } from '../applications/application-queries';
import { formOf } from '../contractors/contractor-facts';
import { inSlices } from '../in-slices';
import type { MfaDay } from '../mfa/mfa-day';
import { addressOf, type PracticeLine } from '../practices/practice-queries';
import { type AccessOf, accessOfAll } from './access-facts';
import { applicationsOfContractors, applicationsOfPractices, reportedApplication } from './application-records';
import { allContractors, contractorRecords } from './contractor-records';
import { type Gather, goOn } from './gathering';
import { type ResolvedScope, resolveScope } from './scope';

/** So many contractors are read at a time. */
const A_PORTION = 20;

export const gatherContractorSummary: Gather<'contractor-summary'> = async (order, heading, sources, how) => {
  const { reader } = sources.database;
  const scope = await resolveScope(order.scope, { reader, register: sources.register });
  const today = todayInLondon(new Date(heading.asAt));
  const [{ standing }, settings, everything] = await Promise.all([
    sources.register.now(),
    sources.settings.get(),
    resolveScope({ of: 'all' }, { reader, register: sources.register }),
  ]);
  const around: Surroundings = {
    reader,
    threshold: settings.applicationThreshold,
    // All of a contractor's, whichever of them led to it.
    practices: Map.groupBy(everything.practices, ({ contractorId }) => contractorId),
    listState: (practiceId) => standing.get(practiceId)?.state ?? 'off',
    access: await accessOfAll(sources.mfaRegister, today),
    accounts: await inSlices(accountsInSteps(await sources.mfaRegister.on(today))),
  };
  const rules = { today, codeAddress: settings.codeAddress };
  const ids = await contractorsOf(order.scope, scope, reader);
  const parts: ReportPart[] = [];
  for (let start = 0; start < ids.length; start += A_PORTION) {
    goOn(how.signal);
    how.onProgress?.({ done: start, total: ids.length });
    const read = await readPortion(ids.slice(start, start + A_PORTION), around);
    parts.push(...(await inSlices(mapInSteps(read, (factsOf) => contractorPart(factsOf(), rules)))));
  }
  how.onProgress?.({ done: ids.length, total: ids.length });
  return contractorSummaryDocument(parts, {
    ...heading,
    subject: subjectOf(order.scope, scope),
    // Of a contractor's own summary the subject says whose it is.
    filters: order.scope.of === 'contractor' ? [] : scope.filters,
  });
};

function subjectOf({ of }: ReportScope, { subject }: ResolvedScope): string {
  if (of === 'all') return 'All contractors';
  return of === 'icb'
    ? `Contractors of the practices${subject.slice('Practices'.length)}`
    : `Contractors of ${subject}`;
}

/** By name. */
async function contractorsOf({ of, ...asked }: ReportScope, { practices }: ResolvedScope, reader: DataSource) {
  const names =
    of === 'all'
      ? await allContractors(reader)
      : practices.map(({ contractorId, contractorName }) => ({ id: contractorId, name: contractorName }));
  const byId = new Map(names.map(({ id, name }) => [id, fold(name)]));
  // It is wanted itself, also without a practice.
  if ('id' in asked) byId.set(asked.id, byId.get(asked.id) ?? '');
  return [...byId].sort((a, b) => compare(a[1], b[1]) || compare(a[0], b[0])).map(([id]) => id);
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

interface Surroundings {
  reader: DataSource;
  threshold: number;
  /** By contractor, by name. */
  practices: ReadonlyMap<string, readonly PracticeLine[]>;
  listState: (practiceId: string) => ListState;
  access: AccessOf;
  /** By contractor. */
  accounts: ReadonlyMap<string, readonly MfaState[]>;
}

/** How accounts stand, by the contractor whose mailboxes they open; each once for a contractor. */
function* accountsInSteps({ people, on }: MfaDay) {
  const accounts = new Map<string, MfaState[]>();
  for (const { person, mfa } of people) {
    const there = mfa.state === 'left' || person.accountCreatedOn > on ? [] : person.links;
    const open = there.filter((link) => opensOn(link, on));
    for (const id of new Set(open.map(({ practice }) => practice.contractorId))) {
      const known = accounts.get(id);
      if (known === undefined) accounts.set(id, [mfa.state]);
      else known.push(mfa.state);
    }
    yield;
  }
  return accounts;
}

/** What was read of some contractors; each is only looked at when its turn has come. */
async function readPortion(ids: readonly string[], around: Surroundings): Promise<(() => ContractorFacts)[]> {
  const practiceIds = ids.flatMap((id) => (around.practices.get(id) ?? []).map(({ practiceId }) => practiceId));
  const [records, own, egress] = await Promise.all([
    contractorRecords(around.reader, ids),
    applicationsOfPractices(around.reader, practiceIds),
    applicationsOfContractors(around.reader, ids),
  ]);
  return ids.flatMap((id) => {
    const record = records.get(id);
    // Deleted while the report is being made.
    if (record === undefined) return [];
    const practices = around.practices.get(id) ?? [];
    const lines = [...(egress.get(id) ?? []), ...practices.flatMap(({ practiceId }) => own.get(practiceId) ?? [])];
    return [() => contractorFactsOf(record, practices, lines.filter(isOpen), around)];
  });
}

const isOpen = ({ toldOn, withdrawnOn }: ApplicationLine) => toldOn === null && withdrawnOn === null;

function contractorFactsOf(
  record: ContractorRecord,
  practices: readonly PracticeLine[],
  applications: readonly ApplicationLine[],
  around: Surroundings,
): ContractorFacts {
  const form = formOf(record);
  const openPractices = practices.filter(({ status }) => status !== 'closed').length;
  const { routeAnswer: answer, routeOverride: override, routeOverrideReason: overrideReason } = record;
  return {
    id: record.id,
    form: { ...form, contacts: form.contacts.map((contact) => ({ ...contact, phone: showPhone(contact.phone) })) },
    egressProblems: addressProblems(record.egressAddress, 'egress', record.hqOdsCode),
    route: routeOf({ practices: openPractices, threshold: around.threshold, answer, override, overrideReason }),
    openPractices,
    countWarning: countDifference(openPractices, record.declaredPractices),
    practices: practices.map((line) => summed(line, around)),
    applications: applications.map((line) => ({
      ...reportedApplication(line),
      practice: line.practiceId === null ? null : { odsCode: line.odsCode, name: line.practiceName },
    })),
    accounts: [...(around.accounts.get(record.id) ?? [])],
  };
}

function summed(line: PracticeLine, { listState, access }: Surroundings): SummedPractice {
  return {
    odsCode: line.odsCode,
    name: line.name,
    town: line.town,
    status: line.status,
    mailboxKind: line.mailbox?.kind ?? (line.noMailbox ? 'none' : 'unknown'),
    mailboxAddress: addressOf(line),
    listState: listState(line.practiceId),
    access: access(line.practiceId)?.row.status ?? 'none',
  };
}
