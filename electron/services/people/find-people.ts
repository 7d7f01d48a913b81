import { checkMailboxAddress } from '@shared/domain/mailbox-address';
import { fold } from '@shared/domain/text';
import type { EntityManager } from 'typeorm';
import { PersonEntity, type PersonRecord } from '../../database/entities/person';

/**
 * People in the register who may be the one that a mail names: with the same nhs.net address or the same name, the ones
 * with the address first. Those who left are among them, because an address outlives its owner.
 */
export async function findAlike(
  manager: EntityManager,
  { fullName, nhsAddress }: { fullName: string; nhsAddress: string },
): Promise<PersonRecord[]> {
  const address = checkMailboxAddress(nhsAddress).value;
  const nameKey = fold(fullName);
  if (address === '' && nameKey === '') return [];
  const found = await manager
    .createQueryBuilder(PersonEntity, 'p')
    .where('p.deletedAt IS NULL')
    .andWhere(`((:address <> '' AND p.nhsAddress = :address) OR (:nameKey <> '' AND p.nameKey = :nameKey))`, {
      address,
      nameKey,
    })
    .orderBy('p.fullName')
    .addOrderBy('p.id')
    .limit(50)
    .getMany();
  const score = (person: PersonRecord) =>
    (address !== '' && person.nhsAddress === address ? 0 : 2) + (person.state === 'left' ? 1 : 0);
  return found.sort((a, b) => score(a) - score(b));
}

/** The codes of practices by their ids, without those that are not in the register or in its bin. */
export async function loadCodes(manager: EntityManager, practiceIds: readonly string[]): Promise<Map<string, string>> {
  const ids = [...new Set(practiceIds)];
  if (ids.length === 0) return new Map();
  const rows = await manager
    .createQueryBuilder()
    .select('p.id', 'id')
    .addSelect('p.ods_code', 'code')
    .from('practice', 'p')
    .where('p.id IN (:...ids)', { ids })
    .getRawMany<{ id: string; code: string }>();
  return new Map(rows.map(({ id, code }) => [id, code]));
}
