import { openDatabase } from '../database/open-database';
import { ApplicationMails } from './applications/application-mails';
import { ApplicationsService } from './applications/applications-service';
import { BinService } from './audit/bin-service';
import { HistoryService } from './audit/history-service';
import { BackupsService } from './backups/backups-service';
import { ContractorsService } from './contractors/contractors-service';
import { DistributionListService } from './distribution-list/distribution-list-service';
import { EditionsService } from './distribution-list/editions-service';
import { FrozenContents } from './distribution-list/frozen-contents';
import { ListChecks } from './distribution-list/list-checks';
import { ListContents } from './distribution-list/list-contents';
import { ListsService } from './distribution-list/lists-service';
import { DuplicatesService } from './duplicates/duplicates-service';
import { ExportsService } from './exports/exports-service';
import { HomeService } from './home/home-service';
import { ImportsService } from './imports/imports-service';
import { MfaRegister } from './mfa/mfa-register';
import { MfaService } from './mfa/mfa-service';
import { RemindersService } from './mfa/reminders-service';
import { ApplyService } from './notifications/apply/apply-service';
import { MailIntake } from './notifications/intake';
import { NotificationsService } from './notifications/notifications-service';
import { RepliesService } from './notifications/replies/replies-service';
import { OutsideChanges } from './outside-changes';
import { PeopleService } from './people/people-service';
import { RequestMails } from './people/request-mails';
import { RequestsService } from './people/requests-service';
import { PracticesService } from './practices/practices-service';
import { RegisterLines } from './practices/register-lines';
import { RecipientsService } from './recipients/recipients-service';
import { ReportsService } from './reports/reports-service';
import { SearchService } from './search/search-service';
import { SettingsService } from './settings/settings-service';
import { ViewsService } from './views/views-service';
import type { Workspace, WorkspaceOptions } from './workspace';

/** Opens a database with everything that works on it. Fails with `database-not-usable` and a message fit for a person. */
export async function openWorkspace(options: WorkspaceOptions): Promise<Workspace> {
  const { actor, startEngine, writeSheet, writeTemplate } = options;
  const database = await openDatabase(options.databaseFile, { onStep: options.onStep });
  const settings = new SettingsService(database, actor);
  const backups = new BackupsService(database);
  const register = new RegisterLines(database.reader);
  const mfaRegister = new MfaRegister(database.reader, settings);
  const practices = new PracticesService(database, actor, register);
  const contractors = new ContractorsService(database, actor, async () => (await settings.get()).applicationThreshold);
  const contents = new ListContents({ reader: database.reader, register, practices });
  const frozen = new FrozenContents(database.reader);
  const checks = new ListChecks({ reader: database.reader, register, settings });
  const lists = new ListsService({ database, contents, frozen, actor });
  const editions = new EditionsService({ database, contents, frozen, checks, actor });
  const distributionList = new DistributionListService({ contents, checks, lists, editions, settings });
  const imports = new ImportsService({ database, backups, settings, actor, startEngine });
  const applications = new ApplicationsService(database, settings, actor);
  const mailIntake = new MailIntake(database, settings, options.startMailReader);
  const notifications = new NotificationsService(database, settings, actor);
  const applying = new ApplyService(database, settings, actor);
  const people = new PeopleService(database, settings, mfaRegister, actor);
  const mfa = new MfaService(database, mfaRegister, actor);
  const duplicates = new DuplicatesService(database, actor);
  const outside = new OutsideChanges(database);
  return {
    databaseFile: database.file,
    sqliteVersion: database.sqliteVersion,
    home: new HomeService({
      reader: database.reader,
      databaseFile: database.file,
      practices,
      applications,
      notifications,
      people,
      mfa,
      imports,
      backups,
      lists,
    }),
    practices,
    applications,
    applicationMails: new ApplicationMails(applications, settings, actor),
    contractors,
    people,
    userRequests: new RequestsService(database, actor),
    requestMails: new RequestMails(database, settings, actor),
    mfa,
    mfaReminders: new RemindersService({ database, settings, register: mfaRegister, actor }),
    imports,
    distributionList,
    lists,
    editions,
    recipients: new RecipientsService(database, actor, register),
    exports: new ExportsService({ database, settings, list: distributionList, writeSheet, writeTemplate }),
    search: new SearchService(database),
    reports: new ReportsService(
      {
        database,
        reader: database.reader,
        register,
        mfaRegister,
        settings,
        practices,
        contractors,
        people,
        mfa,
        applications,
        notifications,
        duplicates,
        distributionList,
        lists,
        editions,
      },
      actor,
    ),
    settings,
    views: new ViewsService(database),
    backups,
    history: new HistoryService(database, actor),
    bin: new BinService(database, actor),
    duplicates,
    notifications,
    applying,
    replies: new RepliesService({ database, settings, notifications, applying, actor }),
    mailIntake,
    onOutsideChange: (listener) => outside.listen(listener),
    close: async () => {
      outside.stop();
      imports.close();
      mailIntake.close();
      await database.close();
    },
  };
}
