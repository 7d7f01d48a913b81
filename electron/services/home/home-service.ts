import path from 'node:path';
import { APPLICATION_COLUMNS } from '@shared/domain/application-columns';
import { todayInLondon } from '@shared/domain/calendar-date';
import { backupState } from '@shared/domain/home/backup';
import { comingInSteps, lastComingDay } from '@shared/domain/home/coming';
import { ACCOUNT_LINES, REGISTER_LINES } from '@shared/domain/home/lines';
import { waitingImports } from '@shared/domain/imports/left-rows';
import { ACCESS_COLUMNS } from '@shared/domain/mfa/access-columns';
import { NOTIFICATION_COLUMNS } from '@shared/domain/notifications/columns';
import { PEOPLE_COLUMNS } from '@shared/domain/people/people-columns';
import { PRACTICE_COLUMNS } from '@shared/domain/practice-columns';
import type { ListHead } from '@shared/ipc/distribution-list';
import type { HomeAccounts, HomeRegister } from '@shared/ipc/home';
import type { DataSource } from 'typeorm';
import { OncePerState } from '../../database/data-version';
import { backupFolderOf } from '../../database/file-checks';
import type { ApplicationsService } from '../applications/applications-service';
import type { BackupsService } from '../backups/backups-service';
import type { ImportsService } from '../imports/imports-service';
import { inSlices } from '../in-slices';
import type { MfaService } from '../mfa/mfa-service';
import type { NotificationsService } from '../notifications/notifications-service';
import type { PeopleService } from '../people/people-service';
import type { PracticesService } from '../practices/practices-service';
import { counterOf, countLines } from './count-lines';
import { loadNoticed } from './noticed';

interface HomeSources {
  reader: DataSource;
  databaseFile: string;
  practices: Pick<PracticesService, 'list'>;
  applications: Pick<ApplicationsService, 'list'>;
  notifications: Pick<NotificationsService, 'waiting'>;
  people: Pick<PeopleService, 'list'>;
  mfa: Pick<MfaService, 'practices' | 'calendar'>;
  imports: Pick<ImportsService, 'batches'>;
  backups: Pick<BackupsService, 'newestAt'>;
  lists: { all(): Promise<ListHead[]> };
  today?: () => string;
}

/** How many of the notifications that wait are named. */
const NAMED = 5;

/** What needs doing today. The counts are those of the tables that they lead to: the same rows, asked in the same way. */
export class HomeService {
  readonly #from: HomeSources;
  readonly #today: () => string;
  readonly #register: OncePerDay<Omit<HomeRegister, 'backup'>>;
  readonly #accounts: OncePerDay<HomeAccounts>;

  constructor(from: HomeSources) {
    this.#from = from;
    this.#today = from.today ?? (() => todayInLondon(new Date()));
    this.#register = new OncePerDay(from.reader, (today) => this.#readRegister(today));
    this.#accounts = new OncePerDay(from.reader, (today) => this.#readAccounts(today));
  }

  async register(): Promise<HomeRegister> {
    const today = this.#today();
    // Copies are files: the database says nothing of them.
    const [known, lastAt] = await Promise.all([this.#register.on(today), this.#from.backups.newestAt()]);
    const folder = backupFolderOf(path.resolve(this.#from.databaseFile));
    return { ...known, backup: { lastAt, state: backupState(lastAt, today), folder } };
  }

  accounts(): Promise<HomeAccounts> {
    return this.#accounts.on(this.#today());
  }

  async #readRegister(today: string): Promise<Omit<HomeRegister, 'backup'>> {
    const { practices, applications, notifications, imports, lists } = this.#from;
    const [waiting, open, rows, batches, heads] = await Promise.all([
      notifications.waiting(),
      applications.list(),
      practices.list(),
      imports.batches(),
      lists.all(),
    ]);
    const counts = await countLines(
      REGISTER_LINES,
      {
        notifications: counterOf(waiting, NOTIFICATION_COLUMNS),
        applications: counterOf(open, APPLICATION_COLUMNS),
        practices: counterOf(rows, PRACTICE_COLUMNS),
      },
      today,
    );
    const left = waitingImports(batches);
    const [newest] = left;
    return {
      today,
      counts,
      waiting: waiting.slice(-NAMED).reverse(),
      lists: heads.filter(({ isMain, latest, waiting: changes, broken }) =>
        isMain ? true : broken !== '' || (latest !== null && changes > 0),
      ),
      imports: {
        waiting: left.length,
        rows: left.reduce((sum, batch) => sum + batch.left, 0),
        newest: newest === undefined ? null : { fileName: newest.fileName, at: newest.at },
      },
    };
  }

  async #readAccounts(today: string): Promise<HomeAccounts> {
    const { people, mfa, reader } = this.#from;
    const span = { from: today, to: lastComingDay(today) };
    const [persons, practices, calendar, noticed] = await Promise.all([
      people.list(),
      mfa.practices(),
      mfa.calendar({ scope: { of: 'all' }, ...span }),
      loadNoticed(reader),
    ]);
    const counts = await countLines(
      ACCOUNT_LINES,
      { people: counterOf(persons, PEOPLE_COLUMNS), access: counterOf(practices, ACCESS_COLUMNS) },
      today,
    );
    const coming = await inSlices(comingInSteps(calendar, noticed, span.from, span.to));
    return { today, people: persons.length, counts, coming };
  }
}

/** Worked out once for each state of the database and each day. */
class OncePerDay<Worked> {
  readonly #reader: DataSource;
  readonly #workOut: (today: string) => Promise<Worked>;
  #known: { today: string; state: OncePerState<Worked> } | null = null;

  constructor(reader: DataSource, workOut: (today: string) => Promise<Worked>) {
    this.#reader = reader;
    this.#workOut = workOut;
  }

  on(today: string): Promise<Worked> {
    if (this.#known?.today !== today)
      this.#known = { today, state: new OncePerState(this.#reader, () => this.#workOut(today)) };
    return this.#known.state.now();
  }
}
