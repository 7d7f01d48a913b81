import { addMonths } from '@shared/domain/calendar';
import { todayInLondon } from '@shared/domain/calendar-date';
import { startOfLondonDay } from '@shared/domain/london-day';
import { isWaiting, NOTIFICATION_STATES } from '@shared/domain/notifications/codes';
import type { NotificationForm } from '@shared/domain/notifications/notification-form';
import { AppError } from '@shared/ipc/errors';
import {
  type KeptMail,
  NEWEST_WAITING,
  type NotificationCounts,
  type NotificationDetail,
  type NotificationRow,
} from '@shared/ipc/notifications';
import type { AuditEntryView } from '@shared/ipc/practices';
import { NotificationEntity } from '../../database/entities/notification';
import { NotificationMailEntity } from '../../database/entities/notification-mail';
import type { Database } from '../../database/open-database';
import { countHistory, loadHistory } from '../audit/audit-store';
import { stampNow } from '../audit/stamp';
import { inSlices } from '../in-slices';
import type { SettingsService } from '../settings/settings-service';
import { broughtMail, foundInMail } from './kept-mail';
import { changesOf } from './notification-changes';
import { formOf } from './notification-facts';
import { linesIn, type NotificationLine, NotificationLines, newestLines } from './notification-lines';
import { writeNotification, writeNotifications } from './notification-writer';
import { namesOf } from './related-names';
import { sameMails } from './same-mail';

type Target = { id: string; version: number };

const NEWEST_HISTORY = 20;
const WAITING = NOTIFICATION_STATES.filter(isWaiting);

/** The log of what CCHub was told. */
export class NotificationsService {
  readonly #database: Database;
  readonly #settings: SettingsService;
  readonly #actor: string;
  readonly #lines: NotificationLines;

  constructor(database: Database, settings: SettingsService, actor: string) {
    this.#database = database;
    this.#settings = settings;
    this.#actor = actor;
    this.#lines = new NotificationLines(database.reader);
  }

  /** The newest first. */
  async list(): Promise<NotificationRow[]> {
    return inSlices(rowsOf(await this.#lines.now(), this.#actor, todayInLondon(new Date())));
  }

  /** Those of the log that wait, the newest first. */
  async waiting(): Promise<NotificationRow[]> {
    const lines = await linesIn(this.#database.reader, WAITING);
    return inSlices(rowsOf(lines, this.#actor, todayInLondon(new Date())));
  }

  /** The newest of those that wait, and how many there are: found without reading the log. */
  async newestWaiting(): Promise<{ rows: NotificationRow[]; waiting: number; all: number }> {
    const { reader } = this.#database;
    const living = () =>
      reader.manager.createQueryBuilder(NotificationEntity, 'n').where('n.deletedAt IS NULL').select('n.id');
    const [lines, all, waiting] = await Promise.all([
      newestLines(reader, WAITING, NEWEST_WAITING),
      living().getCount(),
      living().andWhere('n.state IN (:...states)', { states: WAITING }).getCount(),
    ]);
    const rows = await inSlices(rowsOf(lines, this.#actor, todayInLondon(new Date())));
    return { rows, waiting, all };
  }

  /** Those that somebody still has to do something about, and those that are old. */
  async counts(): Promise<NotificationCounts> {
    const counted = await this.#database.reader.manager
      .createQueryBuilder()
      .select('n.owner', 'owner')
      .addSelect('count(*)', 'waiting')
      .addSelect('sum(CASE WHEN n.due_on < :today THEN 1 ELSE 0 END)', 'overdue')
      .from('notification', 'n')
      .where('n.deleted_at IS NULL AND n.state IN (:...states)', { states: WAITING })
      .setParameter('today', todayInLondon(new Date()))
      .groupBy('n.owner')
      .getRawMany<{ owner: string; waiting: number | string; overdue: number | string }>();
    const old = await this.#old();
    const sum = (of: (line: (typeof counted)[number]) => number | string) =>
      counted.reduce((total, line) => total + Number(of(line)), 0);
    return {
      waiting: sum(({ waiting }) => waiting),
      mine: sum(({ owner, waiting }) => (sameAccount(owner, this.#actor) ? waiting : 0)),
      unassigned: sum(({ owner, waiting }) => (owner === '' ? waiting : 0)),
      overdue: sum(({ overdue }) => overdue),
      toReview: { months: old.months, total: await old.found().getCount() },
    };
  }

  async get(id: string): Promise<NotificationDetail> {
    const { manager } = this.#database.reader;
    const record = await manager.findOneBy(NotificationEntity, { id });
    if (record === null)
      throw new AppError('not-found', 'This notification is no longer in the log. Go back and look again.');
    const icbName = await this.#icbNames();
    const [mail, changes, history, historyCount, duplicates, names] = await Promise.all([
      manager.findOneBy(NotificationMailEntity, { notificationId: id }),
      changesOf(manager, id, icbName),
      loadHistory(manager, id, { offset: 0, limit: NEWEST_HISTORY }, icbName),
      countHistory(manager, id),
      sameMails(this.#database.reader, record, id),
      namesOf(manager, [record]),
    ]);
    const contractor = names.contractor(record.contractorId ?? '');
    return {
      id,
      version: record.version,
      inBin: record.deletedAt !== null,
      form: formOf(record),
      practice: names.practice(record.practiceId ?? ''),
      contractor: contractor === '' ? null : { id: record.contractorId ?? '', name: contractor },
      overdue: isOverdue(record, todayInLondon(new Date())),
      ...foundInMail(mail),
      changes,
      history,
      historyCount,
      duplicates,
    };
  }

  async history(id: string, page: { offset: number; limit: number }): Promise<AuditEntryView[]> {
    return loadHistory(this.#database.reader.manager, id, page, await this.#icbNames());
  }

  /** Logs one (`target` null) or changes it. What came with a mail, and its whole text, go with a new one only. */
  save(
    target: Target | null,
    values: NotificationForm,
    intake: KeptMail | null = null,
    keepMessage: string | null = null,
  ): Promise<Target> {
    return this.#database.writes.write((manager) => {
      const mail = target === null && intake !== null ? broughtMail(intake, keepMessage) : null;
      const stepLabel = target === null ? 'Notification logged' : '';
      return writeNotification(manager, stampNow(this.#actor, { stepLabel }), { target, facts: values, mail });
    });
  }

  /** The same facts for many, in one step, all of it or nothing. */
  change(
    targets: readonly Target[],
    facts: Partial<Pick<NotificationForm, 'kind' | 'state' | 'owner' | 'dueOn'>>,
  ): Promise<{ changed: number }> {
    return this.#database.writes.write(async (manager) => {
      const once = new Map(targets.map((target) => [target.id, target]));
      const written = await writeNotifications(
        manager,
        stampNow(this.#actor, { stepLabel: 'Several notifications changed' }),
        [...once.values()].map((target) => ({ target, facts })),
      );
      return { changed: written.filter(({ action }) => action === 'change').length };
    });
  }

  /** Deletes the whole message that was kept; nobody gets it back. */
  dropMessage(target: Target): Promise<Target> {
    return this.#database.writes.write(async (manager) => {
      const mail = await manager.findOneBy(NotificationMailEntity, { notificationId: target.id });
      if (mail === null || mail.message === '')
        throw new AppError('changed-since', 'The whole message isn’t kept any more. Nothing was written.');
      const stamp = stampNow(this.#actor, { stepLabel: 'Whole message deleted' });
      return writeNotification(manager, stamp, { target, facts: {}, dropMessage: true });
    });
  }

  /** Those received longer ago than the settings say that they are kept, the oldest first. */
  async toReview(): Promise<{ months: number; before: string; total: number; ids: string[] }> {
    const { months, before, found } = await this.#old();
    const rows = await found()
      .select('n.id', 'id')
      .orderBy('n.receivedAt')
      .addOrderBy('n.id')
      .getRawMany<{ id: string }>();
    return { months, before, total: rows.length, ids: rows.map(({ id }) => id) };
  }

  /** Those received longer ago than the settings say that they are kept. */
  async #old() {
    const { notificationMonths: months } = await this.#settings.get();
    const before = addMonths(todayInLondon(new Date()), -months);
    const found = () =>
      this.#database.reader.manager
        .createQueryBuilder(NotificationEntity, 'n')
        .where('n.deletedAt IS NULL AND n.receivedAt < :moment', { moment: startOfLondonDay(before) });
    return { months, before, found };
  }

  async #icbNames(): Promise<(code: string) => string> {
    const names = new Map((await this.#settings.icbs()).map(({ odsCode, name }) => [odsCode, name]));
    return (code) => names.get(code) ?? code;
  }
}

/** Windows accounts are told apart without case. */
const sameAccount = (a: string, b: string) => a !== '' && a.toLowerCase() === b.toLowerCase();

const isOverdue = ({ state, dueOn }: Pick<NotificationLine, 'state' | 'dueOn'>, today: string) =>
  isWaiting(state) && dueOn !== null && dueOn < today;

const STEP = 500;

function* rowsOf(lines: readonly NotificationLine[], actor: string, today: string): Generator<void, NotificationRow[]> {
  const rows: NotificationRow[] = [];
  for (const line of lines) {
    rows.push({ ...line, overdue: isOverdue(line, today), mine: sameAccount(line.owner, actor) });
    if (rows.length % STEP === 0) yield;
  }
  return rows;
}
