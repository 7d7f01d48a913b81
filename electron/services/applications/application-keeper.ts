import { APPLICATION_FIELD_LABELS, showApplicationFact } from '@shared/domain/application-fields';
import type { EntityManager } from 'typeorm';
import { ApplicationEntity } from '../../database/entities/application';
import { AuditEntryEntity } from '../../database/entities/audit-entry';
import { ContractorEntity } from '../../database/entities/contractor';
import { PracticeEntity } from '../../database/entities/practice';
import type { PutBack, RecordKeeper, Standing } from '../audit/record-keepers';
import { writeApplication } from './application-writer';

/** Applications as the history puts them back. */
export const applicationKeeper: RecordKeeper = {
  entity: 'application',
  standing: async (manager, ids) => {
    if (ids.length === 0) return new Map();
    const rows = await manager
      .createQueryBuilder()
      .select('a.id', 'id')
      .addSelect('a.version', 'version')
      .addSelect('a.deleted_at', 'deletedAt')
      .addSelect('COALESCE(p.name, c.name)', 'owner')
      .addSelect('p.ods_code', 'code')
      .from('application', 'a')
      .innerJoin('contractor', 'c', 'c.id = a.contractor_id')
      .leftJoin('practice', 'p', 'p.id = a.practice_id')
      .where('a.id IN (:...ids)', { ids })
      .getRawMany<{ id: string; version: number; deletedAt: string | null; owner: string; code: string | null }>();
    const standing = ({ version, deletedAt, owner, code }: (typeof rows)[number]): Standing => ({
      version: Number(version),
      inBin: deletedAt !== null,
      name: `Application of ${owner}`,
      code: code ?? '',
    });
    return new Map(rows.map((row) => [row.id, standing(row)]));
  },
  obstacle: async (manager, change, stepId) => (change.remove ? null : ownerGone(manager, change, stepId)),
  putBack: async (manager, stamp, changes) => {
    for (const { target, facts, remove, restore } of changes)
      await writeApplication(manager, stamp, { target, facts, remove, restore });
    return [];
  },
  show: showApplicationFact,
  label: (field) => APPLICATION_FIELD_LABELS[field as keyof typeof APPLICATION_FIELD_LABELS] ?? field,
};

/** An owner that the same step took away comes back before its application does. */
async function ownerGone(manager: EntityManager, { target }: PutBack, stepId: string | null): Promise<string | null> {
  const application = await manager.findOneBy(ApplicationEntity, { id: target.id });
  if (application === null) return null;
  const { practiceId, contractorId } = application;
  const owner =
    practiceId === null
      ? await manager.findOneBy(ContractorEntity, { id: contractorId })
      : await manager.findOneBy(PracticeEntity, { id: practiceId });
  if (owner !== null && owner.deletedAt === null) return null;
  const entityId = practiceId ?? contractorId;
  const went = stepId !== null && (await manager.countBy(AuditEntryEntity, { stepId, entityId, action: 'remove' })) > 0;
  return went ? null : `Its ${practiceId === null ? 'contractor' : 'practice'} is in the bin.`;
}
