import type { RequestFacts } from '@shared/domain/people/request-form';
import { requestFactLabel, showPeopleFact } from '@shared/domain/people/show-facts';
import { UserRequestEntity } from '../../database/entities/person';
import { PracticeEntity } from '../../database/entities/practice';
import type { RecordKeeper, Standing } from '../audit/record-keepers';
import { writeRequest } from './request-writer';

/** Requests for new users as the history puts them back. */
export const requestKeeper: RecordKeeper = {
  entity: 'request',
  standing: async (manager, ids) => {
    if (ids.length === 0) return new Map();
    const rows = await manager
      .createQueryBuilder()
      .select('r.id', 'id')
      .addSelect('r.version', 'version')
      .addSelect('r.deleted_at', 'deletedAt')
      .addSelect('r.full_name', 'fullName')
      .addSelect('p.name', 'practice')
      .addSelect('p.ods_code', 'code')
      .from('user_request', 'r')
      .innerJoin('practice', 'p', 'p.id = r.practice_id')
      .where('r.id IN (:...ids)', { ids })
      .getRawMany<{
        id: string;
        version: number;
        deletedAt: string | null;
        fullName: string;
        practice: string;
        code: string;
      }>();
    const standing = ({ version, deletedAt, fullName, practice, code }: (typeof rows)[number]): Standing => ({
      version: Number(version),
      inBin: deletedAt !== null,
      name: requestName(fullName, practice),
      code,
    });
    return new Map(rows.map((row) => [row.id, standing(row)]));
  },
  obstacle: async (manager, { target, remove }) => {
    if (remove) return null;
    const request = await manager.findOneBy(UserRequestEntity, { id: target.id });
    if (request === null) return null;
    const practice = await manager.findOneBy(PracticeEntity, { id: request.practiceId });
    return practice === null || practice.deletedAt !== null ? 'Its practice is in the bin.' : null;
  },
  putBack: async (manager, stamp, changes) => {
    for (const { target, facts, remove, restore } of changes)
      await writeRequest(manager, stamp, { target, facts: facts as Partial<RequestFacts>, remove, restore });
    return [];
  },
  show: showPeopleFact,
  label: requestFactLabel,
};

/** What a request is called, which may not say for whom it is. */
export const requestName = (fullName: string, practice: string): string =>
  fullName === '' ? `Request of ${practice}` : `Request of ${practice} for ${fullName}`;
