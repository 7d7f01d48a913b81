import { NotificationMailEntity } from '../../database/entities/notification-mail';
import type { RecordKeeper } from '../audit/record-keepers';
import { labelOfFact, showFact, storedFacts } from './notification-facts';
import { writeNotifications } from './notification-writer';

/** Notifications as the history puts them back. */
export const notificationKeeper: RecordKeeper = {
  entity: 'notification',
  standing: async (manager, ids) => {
    if (ids.length === 0) return new Map();
    const rows = await manager
      .createQueryBuilder()
      .select('n.id', 'id')
      .addSelect('n.version', 'version')
      .addSelect('n.deleted_at', 'deletedAt')
      .addSelect('n.subject', 'subject')
      .addSelect('p.ods_code', 'code')
      .from('notification', 'n')
      .leftJoin('practice', 'p', 'p.id = n.practice_id')
      .where('n.id IN (:...ids)', { ids })
      .getRawMany<{ id: string; version: number; deletedAt: string | null; subject: string; code: string | null }>();
    return new Map(
      rows.map(({ id, version, deletedAt, subject, code }) => [
        id,
        {
          version: Number(version),
          inBin: deletedAt !== null,
          name: subject || 'Notification without a subject',
          code: code ?? '',
        },
      ]),
    );
  },
  obstacle: async (manager, { target, facts }) => {
    if (facts.message === undefined || facts.message === '') return null;
    const mail = await manager.findOneBy(NotificationMailEntity, { notificationId: target.id });
    return mail === null || mail.message === '' ? 'The whole message was deleted, and nobody has it any more.' : null;
  },
  putBack: async (manager, stamp, changes) => {
    await writeNotifications(
      manager,
      stamp,
      changes.map(({ target, facts, remove, restore }) => ({ target, facts: storedFacts(facts), remove, restore })),
    );
    return [];
  },
  show: showFact,
  label: labelOfFact,
};
