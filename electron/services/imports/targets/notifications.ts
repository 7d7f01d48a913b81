import { todayInLondon } from '@shared/domain/calendar-date';
import { contractorKey } from '@shared/domain/contractor-name';
import type { RowValues } from '@shared/domain/imports/kinds/declare';
import { MIDNIGHT } from '@shared/domain/imports/kinds/notifications';
import { momentInLondon, timeInLondon } from '@shared/domain/london-moment';
import { emptyNotification, type NotificationForm } from '@shared/domain/notifications/notification-form';
import type { EntityManager } from 'typeorm';
import { NotificationEntity, type NotificationRecord } from '../../../database/entities/notification';
import { formOf } from '../../notifications/notification-facts';
import { type BroughtMail, writeNotifications } from '../../notifications/notification-writer';
import { namesOf, type RelatedNames } from '../../notifications/related-names';
import type { PlannedChange } from '../engine';
import type { ImportTarget, Outcome } from './target';

const PAGE = 1_000;
const OUTCOMES: Partial<Record<string, Outcome>> = { add: 'added', change: 'changed' };
/** Fields of a row that are no facts of the form: they are found by, or made into facts. */
const NOT_FACTS: readonly string[] = ['reference', 'messageId', 'receivedOn', 'receivedTime', 'odsCode', 'contractor'];

/** Notifications of the log. */
export const notificationsTarget: ImportTarget = {
  async *existing(manager) {
    let after = '';
    for (;;) {
      const page: NotificationRecord[] = await manager
        .createQueryBuilder(NotificationEntity, 'n')
        .where('n.deletedAt IS NULL AND n.id > :after', { after })
        .orderBy('n.id')
        .limit(PAGE)
        .getMany();
      const last = page.at(-1);
      if (last === undefined) return;
      const names = await namesOf(manager, page);
      yield page.map((record) => {
        const { id, version, updatedAt } = record;
        return { id, version, updatedAt, values: rowOf(record, names) };
      });
      after = last.id;
    }
  },
  context: async (reader) => {
    const rows = (await reader.query('SELECT ods_code FROM practice WHERE deleted_at IS NULL')) as {
      ods_code: string;
    }[];
    return { practiceCodes: rows.map(({ ods_code: code }) => code) };
  },
  write: (manager, stamp, work) =>
    work(async (changes) => {
      const facts = await factsOf(manager, changes);
      const written = await writeNotifications(
        manager,
        stamp,
        changes.map(({ target, values }, index) => ({
          target,
          facts: target === null ? { ...emptyNotification, ...facts[index] } : (facts[index] ?? {}),
          mail: target === null ? onlyId(values.messageId ?? '') : null,
        })),
      );
      return written.map(({ action }) => OUTCOMES[action] ?? 'none');
    }),
};

function rowOf(record: NotificationRecord, names: RelatedNames): RowValues {
  const { receivedAt, practiceId, contractorId, ...facts } = formOf(record);
  return {
    ...facts,
    reference: record.id,
    messageId: record.messageId,
    receivedOn: todayInLondon(new Date(receivedAt)),
    receivedTime: timeInLondon(receivedAt),
    odsCode: names.practice(practiceId)?.odsCode ?? '',
    contractor: names.contractor(contractorId),
  };
}

/** A mail that was only named: nothing was found in it. */
const onlyId = (messageId: string): BroughtMail => ({
  messageId,
  digest: '',
  facts: '',
  remarks: '',
  attachments: '',
  message: '',
});

/** The facts of each change; codes and names become the records that they stand for today. */
async function factsOf(
  manager: EntityManager,
  changes: readonly PlannedChange[],
): Promise<Partial<NotificationForm>[]> {
  const texts = (field: string) => [...new Set(changes.flatMap(({ values }) => values[field] || []))];
  const [practices, contractors, moments] = await Promise.all([
    idsBy(manager, 'practice', 'ods_code', texts('odsCode')),
    idsBy(manager, 'contractor', 'name_key', texts('contractor').map(contractorKey)),
    momentsOf(manager, changes),
  ]);
  return changes.map(({ target, values }) => {
    const own = Object.entries(values).filter(([field]) => !NOT_FACTS.includes(field));
    const facts = Object.fromEntries(own) as Partial<NotificationForm>;
    const receivedAt = momentOf(values, moments.get(target?.id ?? ''));
    if (receivedAt !== null) facts.receivedAt = receivedAt;
    if (values.odsCode !== undefined) facts.practiceId = practices.get(values.odsCode) ?? '';
    if (values.contractor !== undefined) facts.contractorId = contractors.get(contractorKey(values.contractor)) ?? '';
    return facts;
  });
}

/** A row may change the day or the time alone: the other stays as it is. Null where neither changes. */
function momentOf({ receivedOn, receivedTime }: RowValues, now: string | undefined): string | null {
  if (receivedOn === undefined && receivedTime === undefined) return null;
  const day = receivedOn || (now === undefined ? '' : todayInLondon(new Date(now)));
  const time = receivedTime || (now === undefined ? MIDNIGHT : timeInLondon(now));
  return momentInLondon(day, time);
}

async function momentsOf(manager: EntityManager, changes: readonly PlannedChange[]): Promise<Map<string, string>> {
  const ids = changes.flatMap(({ target, values }) =>
    target !== null && (values.receivedOn !== undefined || values.receivedTime !== undefined) ? [target.id] : [],
  );
  if (ids.length === 0) return new Map();
  const rows = await manager
    .createQueryBuilder(NotificationEntity, 'n')
    .select('n.id', 'id')
    .addSelect('n.receivedAt', 'at')
    .where('n.id IN (:...ids)', { ids })
    .getRawMany<{ id: string; at: string }>();
  return new Map(rows.map(({ id, at }) => [id, at]));
}

async function idsBy(
  manager: EntityManager,
  table: string,
  column: string,
  keys: readonly string[],
): Promise<Map<string, string>> {
  if (keys.length === 0) return new Map();
  const rows = await manager
    .createQueryBuilder()
    .select('r.id', 'id')
    .addSelect(`r.${column}`, 'found')
    .from(table, 'r')
    .where(`r.deleted_at IS NULL AND r.${column} IN (:...keys)`, { keys })
    .getRawMany<{ id: string; found: string }>();
  return new Map(rows.map(({ id, found }) => [found, id]));
}
