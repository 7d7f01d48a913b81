import type { EntityManager } from 'typeorm';
import {
  ListExceptionEntity,
  type ListExceptionRecord,
  MailingListEntity,
  type MailingListRecord,
} from '../../database/entities/mailing-list';

export interface StoredList {
  list: MailingListRecord;
  /** Those that hold now, by address. */
  exceptions: ListExceptionRecord[];
}

/** The lists that aren't in the bin, by name. */
export async function loadLists(manager: EntityManager): Promise<StoredList[]> {
  const lists = await manager
    .createQueryBuilder(MailingListEntity, 'l')
    .where('l.deletedAt IS NULL')
    .orderBy('l.nameKey')
    .getMany();
  const exceptions = await manager
    .createQueryBuilder(ListExceptionEntity, 'e')
    .where('e.deletedAt IS NULL')
    .orderBy('e.address')
    .addOrderBy('e.id')
    .getMany();
  const byList = Map.groupBy(exceptions, ({ listId }) => listId);
  return lists.map((list) => ({ list, exceptions: byList.get(list.id) ?? [] }));
}

/** One list with all exceptions that it ever had; null where it never was. */
export async function loadWithOldExceptions(manager: EntityManager, id: string): Promise<StoredList | null> {
  const list = await manager.findOneBy(MailingListEntity, { id });
  if (list === null) return null;
  const exceptions = await manager
    .createQueryBuilder(ListExceptionEntity, 'e')
    .where('e.listId = :id', { id })
    .orderBy('e.address')
    .addOrderBy('e.id')
    .getMany();
  return { list, exceptions };
}
