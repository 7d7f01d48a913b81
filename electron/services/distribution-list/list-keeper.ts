import { listFactLabel, showListFact } from '@shared/domain/distribution-list/list-history';
import type { EntityManager } from 'typeorm';
import { MailingListEntity } from '../../database/entities/mailing-list';
import type { PutBack, RecordKeeper, Standing } from '../audit/record-keepers';
import { changeOf } from './list-facts';
import { listNameKey, writeList } from './list-writer';

/** Lists as the history puts them back, with what was decided about them by hand. Editions stay as they were published. */
export const listKeeper: RecordKeeper = {
  entity: 'list',
  standing: async (manager, ids) => {
    if (ids.length === 0) return new Map();
    const found = await manager
      .createQueryBuilder(MailingListEntity, 'l')
      .where('l.id IN (:...ids)', { ids })
      .getMany();
    const standing = ({ version, deletedAt, name }: (typeof found)[number]): Standing => ({
      version,
      inBin: deletedAt !== null,
      name,
      code: '',
    });
    return new Map(found.map((each) => [each.id, standing(each)]));
  },
  obstacle: async (manager, change, stepId) => (change.remove ? null : nameTaken(manager, change, stepId)),
  putBack: async (manager, stamp, changes) => {
    for (const { target, facts, remove, restore } of changes)
      await writeList(manager, stamp, { target, ...changeOf(facts), remove, restore });
    return [];
  },
  show: showListFact,
  label: listFactLabel,
};

/** While the list was away or had another name, a new one may have been given this one. */
async function nameTaken(
  manager: EntityManager,
  { target, facts, restore }: PutBack,
  stepId: string | null,
): Promise<string | null> {
  if (!restore && facts.name === undefined) return null;
  const name = facts.name ?? (await manager.findOneBy(MailingListEntity, { id: target.id }))?.name ?? '';
  const query = manager
    .createQueryBuilder(MailingListEntity, 'l')
    .where('l.nameKey = :key AND l.deletedAt IS NULL AND l.id <> :id', { key: listNameKey(name), id: target.id });
  if (stepId !== null)
    query.andWhere(
      `l.id NOT IN (SELECT a.entity_id FROM audit_entry a WHERE a.step_id = :stepId AND a.entity = 'list')`,
      { stepId },
    );
  return (await query.getOne()) === null ? null : `Another list is called “${name}” by now.`;
}
