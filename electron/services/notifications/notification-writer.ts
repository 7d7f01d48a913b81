import type { NotificationForm } from '@shared/domain/notifications/notification-form';
import { notificationEntry } from '@shared/domain/search-entries';
import { AppError } from '@shared/ipc/errors';
import type { EntityManager } from 'typeorm';
import { insertRows, replaceRows } from '../../database/bulk';
import { AuditEntryEntity, type AuditEntryRecord } from '../../database/entities/audit-entry';
import { NotificationEntity, type NotificationRecord } from '../../database/entities/notification';
import { NotificationMailEntity, type NotificationMailRecord } from '../../database/entities/notification-mail';
import { indexRecords } from '../../database/search-index';
import { actionOf, differenceOf, EntryMaker, type Facts, type Stamp } from '../audit/stamp';
import { asSeen } from '../audit/write-record';
import { newId } from '../new-id';
import { columnsOf, formOf } from './notification-facts';
import { namesOf, type RelatedNames } from './related-names';

/** What a new notification brings of its mail. */
export type BroughtMail = Pick<NotificationRecord, 'messageId' | 'digest'> &
  Omit<NotificationMailRecord, 'notificationId'>;

/** What is to become of one notification; facts left out stay as they are. */
export interface NotificationChange {
  /** Null for a new one, which needs all its facts. */
  target: { id: string; version: number } | null;
  facts: Partial<NotificationForm>;
  /** With a new one only. */
  mail?: BroughtMail | null;
  remove?: boolean;
  restore?: boolean;
  /** Deletes the whole message that was kept. */
  dropMessage?: boolean;
}

export interface WrittenNotification {
  id: string;
  version: number;
  action: AuditEntryRecord['action'] | 'none';
}

/** Ids in one statement. */
const PORTION = 1_000;

/**
 * The one way in which notifications are written, any number of them, each at most once. `changed-since` when one is no
 * longer at the version it was seen at, `invalid-input` for a practice or contractor that isn't in the register.
 */
export async function writeNotifications(
  manager: EntityManager,
  stamp: Stamp,
  changes: readonly NotificationChange[],
): Promise<WrittenNotification[]> {
  const entries = new EntryMaker(stamp);
  const written: WrittenNotification[] = [];
  for (let start = 0; start < changes.length; start += PORTION)
    written.push(...(await writePortion(manager, stamp, entries, changes.slice(start, start + PORTION))));
  return written;
}

export async function writeNotification(
  manager: EntityManager,
  stamp: Stamp,
  change: NotificationChange,
): Promise<{ id: string; version: number }> {
  const [written] = await writeNotifications(manager, stamp, [change]);
  if (written === undefined) throw new Error('One change makes one answer');
  return { id: written.id, version: written.version };
}

async function writePortion(
  manager: EntityManager,
  stamp: Stamp,
  entries: EntryMaker,
  changes: readonly NotificationChange[],
): Promise<WrittenNotification[]> {
  const stored = await load(manager, changes);
  const names = await namesOf(manager, [...stored.values(), ...changes.map(({ facts }) => facts)]);
  const records: NotificationRecord[] = [];
  const mails: NotificationMailRecord[] = [];
  const made: AuditEntryRecord[] = [];
  const written: WrittenNotification[] = [];
  const dropped: string[] = [];
  for (const change of changes) {
    const { target, restore } = change;
    const current =
      target === null ? null : asSeen(stored.get(target.id), { ...target, restore }, { one: 'This notification' });
    const before = current === null ? null : formOf(current);
    const after = { ...(before as NotificationForm), ...change.facts };
    refuseUnknown(change.facts, before, names);
    const columns = columnsOf(after);
    const difference = withBeside(
      change,
      before,
      differenceOf(before ?? {}, { ...after, ...formTexts(columns) }),
      names,
    );
    const action = actionOf(change, current === null);
    if (action === 'change' && difference === null && current !== null) {
      written.push({ id: current.id, version: current.version, action: 'none' });
      continue;
    }
    const record: NotificationRecord = {
      id: current?.id ?? newId(),
      version: (current?.version ?? 0) + 1,
      createdAt: current?.createdAt ?? stamp.at,
      updatedAt: stamp.at,
      deletedAt: change.remove ? stamp.at : change.restore ? null : (current?.deletedAt ?? null),
      messageId: current?.messageId ?? change.mail?.messageId ?? '',
      digest: current?.digest ?? change.mail?.digest ?? '',
      ...columns,
    };
    records.push(record);
    // An imported one brings the Message-ID alone.
    if (current === null && change.mail && change.mail.facts !== '') mails.push(mailOf(record.id, change.mail));
    if (change.dropMessage) dropped.push(record.id);
    made.push(entries.make('notification', record.id, action, record.version, difference ?? { before: {}, after: {} }));
    written.push({ id: record.id, version: record.version, action });
  }
  await replaceRows(manager, NotificationEntity, records);
  await insertRows(manager, NotificationMailEntity, mails);
  for (const notificationId of dropped)
    await manager.update(NotificationMailEntity, { notificationId }, { message: '' });
  await insertRows(manager, AuditEntryEntity, made);
  const [gone, there] = [
    records.filter(({ deletedAt }) => deletedAt !== null),
    records.filter((r) => r.deletedAt === null),
  ];
  await indexRecords(manager, {
    put: there.map((record) => notificationEntry(record, names.practice(record.practiceId ?? ''))),
    remove: gone.map(({ id }) => id),
  });
  return written;
}

const mailOf = (notificationId: string, { facts, remarks, attachments, message }: BroughtMail) => ({
  notificationId,
  facts,
  remarks,
  attachments,
  message,
});

/** The texts that the columns hold in another form than they came in. */
const formTexts = ({ receivedAt, senderAddress }: Pick<NotificationRecord, 'receivedAt' | 'senderAddress'>) => ({
  receivedAt,
  senderAddress,
});

async function load(
  manager: EntityManager,
  changes: readonly NotificationChange[],
): Promise<Map<string, NotificationRecord>> {
  const ids = changes.flatMap(({ target }) => (target === null ? [] : [target.id]));
  if (ids.length === 0) return new Map();
  const found = await manager.createQueryBuilder(NotificationEntity, 'n').where('n.id IN (:...ids)', { ids }).getMany();
  return new Map(found.map((record) => [record.id, record]));
}

/** A practice or contractor that is newly named must be there. */
function refuseUnknown(facts: Partial<NotificationForm>, before: NotificationForm | null, names: RelatedNames): void {
  for (const field of ['practiceId', 'contractorId'] as const) {
    const id = facts[field] ?? '';
    if (id === '' || id === before?.[field]) continue;
    const isPractice = field === 'practiceId';
    if (isPractice ? names.practice(id) !== null : names.contractor(id) !== '') continue;
    const message = `This ${isPractice ? 'practice' : 'contractor'} is no longer in the register`;
    throw new AppError('invalid-input', `${message}. Nothing was written. Choose another one.`, {
      [`values.${field}`]: message,
    });
  }
}

/** The difference with what practice and contractor are called, and with what becomes of the message. */
function withBeside(
  { mail, dropMessage }: NotificationChange,
  before: NotificationForm | null,
  difference: { before: Facts; after: Facts } | null,
  names: RelatedNames,
): { before: Facts; after: Facts } | null {
  const beside = { before: {} as Facts, after: {} as Facts };
  if (difference?.after.practiceId !== undefined) {
    if (before !== null) beside.before.practice = names.practiceText(before.practiceId);
    beside.after.practice = names.practiceText(difference.after.practiceId);
  }
  if (difference?.after.contractorId !== undefined) {
    if (before !== null) beside.before.contractor = names.contractor(before.contractorId);
    beside.after.contractor = names.contractor(difference.after.contractorId);
  }
  if (dropMessage)
    Object.assign(beside, { before: { ...beside.before, message: 'Kept' }, after: { ...beside.after, message: '' } });
  else if (mail && mail.message !== '') beside.after.message = 'Kept';
  if (difference === null && Object.keys(beside.after).length === 0) return null;
  return {
    before: { ...difference?.before, ...beside.before },
    after: { ...difference?.after, ...beside.after },
  };
}
