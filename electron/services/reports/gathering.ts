import type { PaperStamp, ReportDocument } from '@shared/domain/reports/document';
import type { ReportName, ReportOrder } from '@shared/domain/reports/order';
import { AppError } from '@shared/ipc/errors';
import type { Database } from '../../database/open-database';
import type { ApplicationsService } from '../applications/applications-service';
import type { ContractorsService } from '../contractors/contractors-service';
import type { DistributionListService } from '../distribution-list/distribution-list-service';
import type { EditionsService } from '../distribution-list/editions-service';
import type { ListsService } from '../distribution-list/lists-service';
import type { DuplicatesService } from '../duplicates/duplicates-service';
import type { MfaRegister } from '../mfa/mfa-register';
import type { MfaService } from '../mfa/mfa-service';
import type { NotificationsService } from '../notifications/notifications-service';
import type { PeopleService } from '../people/people-service';
import type { PracticesService } from '../practices/practices-service';
import type { SettingsService } from '../settings/settings-service';
import type { ScopeSources } from './scope';

/** Where the facts of reports come from. */
export interface ReportSources extends ScopeSources {
  database: Database;
  mfaRegister: MfaRegister;
  settings: SettingsService;
  practices: PracticesService;
  contractors: ContractorsService;
  people: PeopleService;
  mfa: MfaService;
  applications: ApplicationsService;
  notifications: NotificationsService;
  duplicates: DuplicatesService;
  distributionList: DistributionListService;
  lists: ListsService;
  editions: EditionsService;
}

export interface Gathering {
  /** How many of how many are read; null where that can't be told. */
  onProgress?(progress: { done: number; total: number | null }): void;
  /** Looked at between two portions. */
  signal?: AbortSignal;
}

/** Gathers the facts of a report and makes its document. Throws `not-found` where what it is about is gone. */
export type Gather<Name extends ReportName> = (
  order: Extract<ReportOrder, { what: Name }>,
  heading: PaperStamp,
  sources: ReportSources,
  how: Gathering,
) => Promise<ReportDocument>;

export const reportStopped = () =>
  new AppError('cancelled', 'The report was stopped. Nothing was printed or saved, and the register is as it was.');

/** To be asked between two portions: throws `cancelled` once the person has stopped the report. */
export function goOn(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw reportStopped();
}
