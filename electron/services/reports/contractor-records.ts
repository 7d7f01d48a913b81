import type { DataSource } from 'typeorm';
import { ContractorEntity, type ContractorRecord } from '../../database/entities/contractor';
import { marks } from './practice-records';

const A_PAGE = 1_000;

/** The keys and names of all contractors, a page at a time. */
export async function allContractors(reader: DataSource): Promise<{ id: string; name: string }[]> {
  const found: { id: string; name: string }[] = [];
  for (let after = ''; ; ) {
    const page = (await reader.query(
      `SELECT id, name FROM contractor WHERE deleted_at IS NULL AND id > ${marks(reader, [after])} ORDER BY id LIMIT ${A_PAGE}`,
      [after],
    )) as { id: string; name: string }[];
    found.push(...page);
    const last = page.at(-1);
    if (last === undefined || page.length < A_PAGE) return found;
    after = last.id;
  }
}

/** Some contractors as they are stored, by their keys. */
export async function contractorRecords(
  reader: DataSource,
  ids: readonly string[],
): Promise<Map<string, ContractorRecord>> {
  const records = await reader.manager
    .createQueryBuilder(ContractorEntity, 'c')
    .where('c.id IN (:...ids)', { ids })
    .andWhere('c.deletedAt IS NULL')
    .getMany();
  return new Map(records.map((record) => [record.id, record]));
}
