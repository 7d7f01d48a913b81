import type { EntityManager } from 'typeorm';

interface Own {
  practiceId: string | null;
  contractorId: string | null;
}

/** Other practices, and other contractors' Egress accounts, that have an address as theirs or as an older one of theirs. */
export async function sharingAddress(
  manager: EntityManager,
  address: string,
  { practiceId, contractorId }: Own,
): Promise<string[]> {
  const practices = await manager
    .createQueryBuilder()
    .select('p.ods_code', 'code')
    .addSelect('p.name', 'name')
    .from('mailbox', 'm')
    .innerJoin('practice', 'p', 'p.id = m.practice_id')
    .where(`p.deleted_at IS NULL AND m.deleted_at IS NULL AND m.status <> 'closed' AND p.id <> :own`, {
      own: practiceId ?? '',
    })
    .andWhere(`(m.address = :address OR '\n' || m.aliases || '\n' LIKE :alias ESCAPE '!')`, {
      address,
      alias: `%\n${address.replace(/[!%_]/g, '!$&')}\n%`,
    })
    .orderBy('p.ods_code')
    .limit(5)
    .getRawMany<{ code: string; name: string }>();
  const contractors = await manager
    .createQueryBuilder()
    .select('c.name', 'name')
    .from('contractor', 'c')
    .where('c.deleted_at IS NULL AND c.egress_address = :address AND c.id <> :own', {
      address,
      own: contractorId ?? '',
    })
    .orderBy('c.name')
    .limit(5)
    .getRawMany<{ name: string }>();
  return [...practices.map(({ code, name }) => `${code} ${name}`), ...contractors.map(({ name }) => name)];
}
