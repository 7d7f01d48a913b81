import { ICB_FIELD_LABELS, type IcbForm, showIcbFact } from '@shared/domain/icb-form';
import { type EntityManager, In } from 'typeorm';
import { IcbEntity } from '../../database/entities/icb';
import type { PutBack, RecordKeeper } from '../audit/record-keepers';
import { icbFormOf, twinOf, writeIcb } from './icb-writer';

/** ICBs as the history puts them back. */
export const icbKeeper: RecordKeeper = {
  entity: 'icb',
  standing: async (manager, ids) => {
    if (ids.length === 0) return new Map();
    const found = await manager.findBy(IcbEntity, { id: In(ids) });
    return new Map(
      found.map(({ id, version, deletedAt, name, odsCode }) => [
        id,
        { version, inBin: deletedAt !== null, name, code: odsCode },
      ]),
    );
  },
  obstacle: async (manager, change) => (change.remove ? stillNamed(manager, change.target.id) : taken(manager, change)),
  putBack: async (manager, stamp, changes) => {
    for (const { target, facts, remove, restore } of changes)
      await writeIcb(manager, stamp, { target, facts: facts as Partial<IcbForm>, remove, restore });
    return [];
  },
  show: showIcbFact,
  label: (field) => ICB_FIELD_LABELS[field as keyof IcbForm] ?? field,
};

async function stillNamed(manager: EntityManager, id: string): Promise<string | null> {
  const found = await manager
    .createQueryBuilder()
    .select('count(*)', 'n')
    .from('practice', 'p')
    .where('p.icb_id = :id', { id })
    .getRawOne<{ n: number | string }>();
  const n = Number(found?.n ?? 0);
  return n === 0 ? null : `${n} ${n === 1 ? 'practice names it' : 'practices name it'} by now.`;
}

async function taken(manager: EntityManager, { target, facts }: PutBack): Promise<string | null> {
  const current = await manager.findOneBy(IcbEntity, { id: target.id });
  if (current === null) return null;
  const twin = await twinOf(manager, target.id, { ...icbFormOf(current), ...facts });
  if (twin === null) return null;
  return `Another ICB has ${twin.field === 'odsCode' ? 'its ODS code' : 'its name'} by now: ${twin.name}.`;
}
