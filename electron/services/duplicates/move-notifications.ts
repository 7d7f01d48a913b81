import type { EntityManager } from 'typeorm';
import { NotificationEntity } from '../../database/entities/notification';
import type { Stamp } from '../audit/stamp';
import { writeNotifications } from '../notifications/notification-writer';

/** Notifications about a record that is merged away are about the one that stays. Those in the bin stay as they are. */
export async function moveNotifications(
  manager: EntityManager,
  stamp: Stamp,
  field: 'practiceId' | 'contractorId',
  from: string,
  to: string,
): Promise<void> {
  const notifications = await manager
    .createQueryBuilder(NotificationEntity, 'n')
    .where(`n.${field} = :from AND n.deletedAt IS NULL`, { from })
    .orderBy('n.id')
    .getMany();
  await writeNotifications(
    manager,
    stamp,
    notifications.map(({ id, version }) => ({ target: { id, version }, facts: { [field]: to } })),
  );
}
