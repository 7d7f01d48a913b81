import { RECIPIENT_FIELD_LABELS, type RecipientForm, showRecipientFact } from '@shared/domain/recipient-form';
import type { EntityManager } from 'typeorm';
import { RecipientEntity } from '../../database/entities/recipient';
import type { PutBack, RecordKeeper, Standing } from '../audit/record-keepers';
import { writeRecipients } from './recipient-writer';

/** Recipients of the distribution list as the history puts them back. */
export const recipientKeeper: RecordKeeper = {
  entity: 'recipient',
  standing: async (manager, ids) => {
    if (ids.length === 0) return new Map();
    const found = await manager.createQueryBuilder(RecipientEntity, 'r').where('r.id IN (:...ids)', { ids }).getMany();
    const standing = ({ version, deletedAt, name }: (typeof found)[number]): Standing => ({
      version,
      inBin: deletedAt !== null,
      name,
      code: '',
    });
    return new Map(found.map((each) => [each.id, standing(each)]));
  },
  obstacle: addressTaken,
  putBack: async (manager, stamp, changes) => {
    await writeRecipients(
      manager,
      stamp,
      changes.map(({ target, facts, remove, restore }) => ({
        target,
        facts: facts as Partial<RecipientForm>,
        remove,
        restore,
      })),
    );
    return [];
  },
  show: showRecipientFact,
  label: (field) => RECIPIENT_FIELD_LABELS[field as keyof typeof RECIPIENT_FIELD_LABELS] ?? field,
};

/** While the recipient was away or had another address, somebody else may have been given this one. */
async function addressTaken(
  manager: EntityManager,
  { target, facts, remove, restore }: PutBack,
  stepId: string | null,
): Promise<string | null> {
  if (remove || (!restore && facts.address === undefined)) return null;
  const address = facts.address ?? (await manager.findOneBy(RecipientEntity, { id: target.id }))?.address ?? '';
  const query = manager
    .createQueryBuilder(RecipientEntity, 'r')
    .where('r.address = :address AND r.deletedAt IS NULL AND r.id <> :id', { address, id: target.id });
  if (stepId !== null)
    query.andWhere(
      `r.id NOT IN (SELECT a.entity_id FROM audit_entry a WHERE a.step_id = :stepId AND a.entity = 'recipient')`,
      { stepId },
    );
  const other = await query.getOne();
  return other === null ? null : `The recipient ${other.name} has the address ${address} by now.`;
}
