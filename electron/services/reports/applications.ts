import { todayInLondon } from '@shared/domain/calendar-date';
import { applicationsInSteps } from '@shared/domain/reports/applications';
import type { ReportScope } from '@shared/domain/reports/order';
import type { ApplicationLine } from '../applications/application-queries';
import { inSlices } from '../in-slices';
import { openApplications, reportedApplication } from './application-records';
import { type Gather, goOn } from './gathering';
import { type ResolvedScope, resolveScope } from './scope';

export const gatherApplications: Gather<'applications'> = async (order, heading, sources, how) => {
  const { reader } = sources.database;
  const scope = await resolveScope(order.scope, { reader, register: sources.register });
  how.onProgress?.({ done: 0, total: null });
  const [lines, { codeAddress }] = await Promise.all([openApplications(reader), sources.settings.get()]);
  goOn(how.signal);
  const rules = { today: todayInLondon(new Date(heading.asAt)), codeAddress };
  const applications = lines.filter(isWithin(order.scope, scope)).map((line) => ({
    ...reportedApplication(line),
    contractorName: line.contractorName,
    practice: line.practiceId === null ? null : { odsCode: line.odsCode, name: line.practiceName },
  }));
  const frame = { ...heading, subject: scope.subject, filters: scope.filters };
  return inSlices(applicationsInSteps(applications, rules, frame));
};

/** An Egress account serves all practices of its contractor: its application is about each of them. */
function isWithin(asked: ReportScope, { practices, ids }: ResolvedScope): (line: ApplicationLine) => boolean {
  if (asked.of === 'all') return () => true;
  const contractors = new Set(practices.map(({ contractorId }) => contractorId));
  if (asked.of === 'contractor') contractors.add(asked.id);
  return ({ practiceId, contractorId }) => (practiceId === null ? contractors.has(contractorId) : ids.has(practiceId));
}
