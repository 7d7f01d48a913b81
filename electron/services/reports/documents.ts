import type { PaperStamp, ReportDocument } from '@shared/domain/reports/document';
import type { ReportName, ReportOrder } from '@shared/domain/reports/order';
import { gatherApplications } from './applications';
import { gatherContractorSummary } from './contractor-summary';
import { gatherDataQuality } from './data-quality';
import { gatherEdition } from './edition';
import type { Gather, Gathering, ReportSources } from './gathering';
import { gatherMfaStatus } from './mfa-status';
import { gatherNotifications } from './notifications';
import { gatherPracticeStatus } from './practice-status';

/** How each report is gathered. */
const GATHERERS: { [Name in ReportName]: Gather<Name> } = {
  'practice-status': gatherPracticeStatus,
  'contractor-summary': gatherContractorSummary,
  'mfa-status': gatherMfaStatus,
  applications: gatherApplications,
  edition: gatherEdition,
  notifications: gatherNotifications,
  'data-quality': gatherDataQuality,
};

export function gatherDocument<Name extends ReportName>(
  order: Extract<ReportOrder, { what: Name }>,
  heading: PaperStamp,
  sources: ReportSources,
  how: Gathering,
): Promise<ReportDocument> {
  const gather = GATHERERS[order.what] as Gather<Name>;
  return gather(order, heading, sources, how);
}
