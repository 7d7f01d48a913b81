import { type ContractorForm, emptyContractor } from '@shared/domain/contractor-form';
import { AppError } from '@shared/ipc/errors';
import type { EntityManager } from 'typeorm';
import { replaceRows } from '../../database/bulk';
import { ContractorEntity, type ContractorRecord } from '../../database/entities/contractor';
import { actionOf, differenceOf, type Stamp } from '../audit/stamp';
import { asSeen, enterChange, stampsAfter } from '../audit/write-record';
import { indexContractor } from '../search/search-records';
import { columnsOf, contractorFacts, formOf } from './contractor-facts';

/** What is to become of one contractor; as with practices, fields left out stay as they are. */
export interface ContractorChange {
  target: { id: string; version: number } | null;
  facts: Partial<ContractorForm>;
  remove?: boolean;
  restore?: boolean;
}

/**
 * The one way in which a contractor's own facts are written, one at a time. `changed-since` when it is no longer at that
 * version, `duplicate` when the name is taken. A contractor with practices can't be removed (`invalid-input`).
 */
export async function writeContractor(
  manager: EntityManager,
  stamp: Stamp,
  change: ContractorChange,
): Promise<{ id: string; version: number }> {
  const { target, restore } = change;
  const found = target === null ? null : await manager.findOneBy(ContractorEntity, { id: target.id });
  const current = target === null ? null : asSeen(found, { ...target, restore }, WORDS);
  if (change.remove && current !== null) await refuseWithPractices(manager, current);
  const before = current === null ? emptyContractor : formOf(current);
  const after = { ...before, ...change.facts };
  const difference = differenceOf(contractorFacts(before), contractorFacts(after));
  const action = actionOf(change, current === null);
  if (action === 'change' && difference === null && current !== null)
    return { id: current.id, version: current.version };
  const record: ContractorRecord = {
    ...stampsAfter(current, stamp, { remove: change.remove }),
    ...columnsOf(after),
  };
  await replaceRows(manager, ContractorEntity, [record]).catch(asDuplicate);
  await indexContractor(manager, record, current?.name ?? null);
  await enterChange(manager, stamp, 'contractor', action, record, difference);
  return { id: record.id, version: record.version };
}

const WORDS = { one: 'A contractor', name: ({ name }: ContractorRecord) => name };

async function refuseWithPractices(manager: EntityManager, { id, name }: ContractorRecord): Promise<void> {
  const [{ n }] = (await manager
    .createQueryBuilder()
    .select('count(*)', 'n')
    .from('practice', 'p')
    .where('p.contractor_id = :id AND p.deleted_at IS NULL', { id })
    .getRawMany()) as [{ n: number | string }];
  if (Number(n) > 0)
    throw new AppError(
      'invalid-input',
      `${name} still has ${n} ${Number(n) === 1 ? 'practice' : 'practices'}. Give them to another contractor first, or merge the two contractors.`,
    );
}

function asDuplicate(cause: unknown): never {
  if (cause instanceof Error && cause.message.includes('UNIQUE') && cause.message.includes('name_key')) {
    const message = 'Another contractor already has this name';
    throw new AppError('duplicate', `${message}. Nothing was written.`, { 'values.name': message }, { cause });
  }
  throw cause;
}
