import type { ApplicationMails } from './applications/application-mails';
import type { ApplicationsService } from './applications/applications-service';
import type { BinService } from './audit/bin-service';
import type { HistoryService } from './audit/history-service';
import type { BackupsService } from './backups/backups-service';
import type { ContractorsService } from './contractors/contractors-service';
import type { DistributionListService } from './distribution-list/distribution-list-service';
import type { EditionsService } from './distribution-list/editions-service';
import type { ListsService } from './distribution-list/lists-service';
import type { DuplicatesService } from './duplicates/duplicates-service';
import type { ExportsService } from './exports/exports-service';
import type { WriteSheet, WriteTemplate } from './exports/sheet';
import type { HomeService } from './home/home-service';
import type { StartEngine } from './imports/engine';
import type { ImportsService } from './imports/imports-service';
import type { Log } from './log';
import type { MfaService } from './mfa/mfa-service';
import type { RemindersService } from './mfa/reminders-service';
import type { ApplyService } from './notifications/apply/apply-service';
import type { MailIntake } from './notifications/intake';
import type { StartMailReader } from './notifications/mail-reader';
import type { NotificationsService } from './notifications/notifications-service';
import type { RepliesService } from './notifications/replies/replies-service';
import type { PeopleService } from './people/people-service';
import type { RequestMails } from './people/request-mails';
import type { RequestsService } from './people/requests-service';
import type { PracticesService } from './practices/practices-service';
import type { RecipientsService } from './recipients/recipients-service';
import type { ReportsService } from './reports/reports-service';
import type { SearchService } from './search/search-service';
import type { SettingsService } from './settings/settings-service';
import type { ViewsService } from './views/views-service';

export interface WorkspaceOptions {
  databaseFile: string;
  /** Who is at the desk: the name of the Windows account. */
  actor: string;
  startEngine: StartEngine;
  startMailReader: StartMailReader;
  writeSheet: WriteSheet;
  writeTemplate: WriteTemplate;
  log: Log;
  /** Told each step as it is done, for the start-up log. */
  onStep?: (step: string) => void;
}

/** An open database with everything the console can do on it. */
export interface Workspace {
  databaseFile: string;
  sqliteVersion: string;
  home: HomeService;
  practices: PracticesService;
  applications: ApplicationsService;
  applicationMails: ApplicationMails;
  contractors: ContractorsService;
  people: PeopleService;
  userRequests: RequestsService;
  requestMails: RequestMails;
  mfa: MfaService;
  mfaReminders: RemindersService;
  imports: ImportsService;
  distributionList: DistributionListService;
  lists: ListsService;
  editions: EditionsService;
  recipients: RecipientsService;
  exports: ExportsService;
  reports: ReportsService;
  search: SearchService;
  settings: SettingsService;
  views: ViewsService;
  backups: BackupsService;
  history: HistoryService;
  bin: BinService;
  duplicates: DuplicatesService;
  notifications: NotificationsService;
  mailIntake: MailIntake;
  applying: ApplyService;
  replies: RepliesService;
  /** Tells when another program has written into the database. */
  onOutsideChange(listener: () => void): void;
  close(): Promise<void>;
}
