import { todayInLondon } from '@shared/domain/calendar-date';
import { mapInSteps } from '@shared/domain/reports/cells';
import type { ReportPart } from '@shared/domain/reports/document';
import { practiceStatusDocument, practiceStatusPart } from '@shared/domain/reports/practice-status';
import type { ReportedRequest } from '@shared/domain/reports/practice-status-people';
import type { EntityManager } from 'typeorm';
import { IcbEntity } from '../../database/entities/icb';
import { inSlices } from '../in-slices';
import { loadRequests, requestViews } from '../people/request-queries';
import type { PracticeLine } from '../practices/practice-queries';
import { loadPractices } from '../practices/practice-store';
import { type AccessOf, accessOfPractices } from './access-facts';
import { applicationsOfContractors, applicationsOfPractices } from './application-records';
import { type Gather, goOn, type ReportSources } from './gathering';
import { type Portion, type PortionPractice, practiceFactsOf, type Surroundings } from './practice-facts';
import { changesOf, contractorLines, newsOf } from './practice-records';
import { resolveScope } from './scope';

/** So many practices are read at a time: each can have 200 notifications. */
const A_PORTION = 10;

export const gatherPracticeStatus: Gather<'practice-status'> = async (order, heading, sources, how) => {
  const scope = await resolveScope(order.scope, { reader: sources.database.reader, register: sources.register });
  const chosen = order.scope.of === 'practices';
  const practices = scope.practices.filter(({ status }) => order.closed || chosen || status !== 'closed');
  const around = await surroundings(sources, todayInLondon(new Date(heading.asAt)));
  const ids = practices.map(({ practiceId }) => practiceId);
  const access = await accessOfPractices(sources.mfaRegister, around.rules.today, ids);
  const parts: ReportPart[] = [];
  for (let start = 0; start < practices.length; start += A_PORTION) {
    goOn(how.signal);
    how.onProgress?.({ done: start, total: practices.length });
    const portion = await readPortion(sources, practices.slice(start, start + A_PORTION), access, around);
    const part = (each: PortionPractice) => practiceStatusPart(practiceFactsOf(each, portion, around), around.rules);
    parts.push(...(await inSlices(mapInSteps(portion.practices, part))));
  }
  how.onProgress?.({ done: practices.length, total: practices.length });
  const closed = chosen ? [] : [order.closed ? 'With closed practices' : 'Without closed practices'];
  return practiceStatusDocument(parts, {
    ...heading,
    subject: scope.subject,
    filters: [...scope.filters, ...closed],
  });
};

/** What is the same for all of them. */
async function surroundings({ database, register, settings }: ReportSources, today: string): Promise<Surroundings> {
  const [{ lines, standing }, { codeAddress, applicationThreshold, helpdeskAddress }, icbs] = await Promise.all([
    register.now(),
    settings.get(),
    database.reader.manager.find(IcbEntity),
  ]);
  return {
    rules: { today, codeAddress },
    threshold: applicationThreshold,
    helpdesk: helpdeskAddress,
    icbs: new Map(icbs.map((icb) => [icb.id, icb])),
    practices: practicesOfContractors(lines),
    standing,
  };
}

/** By contractor, how many practices it has, and how many of them are not closed. */
export function practicesOfContractors(lines: readonly PracticeLine[]): Map<string, { all: number; open: number }> {
  const counts = new Map<string, { all: number; open: number }>();
  for (const { contractorId, status } of lines) {
    const known = counts.get(contractorId) ?? { all: 0, open: 0 };
    known.all += 1;
    if (status !== 'closed') known.open += 1;
    counts.set(contractorId, known);
  }
  return counts;
}

async function readPortion(
  { database: { reader } }: ReportSources,
  lines: readonly PracticeLine[],
  access: AccessOf,
  { rules: { today }, helpdesk, icbs }: Surroundings,
): Promise<Portion> {
  const ids = lines.map(({ practiceId }) => practiceId);
  const contractorIds = [...new Set(lines.map(({ contractorId }) => contractorId))];
  const names = new Map([...icbs.values()].map(({ odsCode, name }) => [odsCode, name]));
  const [stored, contractors, own, egress, news, changes] = await Promise.all([
    loadPractices(reader.manager, ids),
    contractorLines(reader, contractorIds),
    applicationsOfPractices(reader, ids),
    applicationsOfContractors(reader, contractorIds),
    newsOf(reader, ids),
    changesOf(reader, ids, (code) => names.get(code) ?? code),
  ]);
  const found: Portion = { practices: [], contractors, applications: { own, egress }, news, changes };
  for (const id of ids) {
    const practice = stored.get(id);
    const people = access(id);
    // Deleted while the report is being made.
    if (practice === undefined || people === null) continue;
    const requests = people.row.openRequests === 0 ? [] : await openRequests(reader.manager, id, { today, helpdesk });
    found.practices.push({ stored: practice, people, requests });
  }
  return found;
}

async function openRequests(
  manager: EntityManager,
  practiceId: string,
  rules: { today: string; helpdesk: string },
): Promise<ReportedRequest[]> {
  return requestViews(await loadRequests(manager, { practiceId }), rules).flatMap(({ values, sentOn, nextStep }) =>
    nextStep === null ? [] : [{ facts: { ...values, sentOn }, next: nextStep }],
  );
}
