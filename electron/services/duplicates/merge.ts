import { contractorForm } from '@shared/domain/contractor-form';
import { type PracticeForm, practiceForm } from '@shared/domain/practice-form';
import { AppError } from '@shared/ipc/errors';
import type { EntityManager } from 'typeorm';
import type { z } from 'zod';
import { ContractorEntity } from '../../database/entities/contractor';
import { PracticeEntity } from '../../database/entities/practice';
import type { Facts, Stamp } from '../audit/stamp';
import { contractorFacts, contractorFormOf, formOf } from '../contractors/contractor-facts';
import { writeContractor } from '../contractors/contractor-writer';
import { factsOf } from '../practices/practice-facts';
import { loadPractices } from '../practices/practice-store';
import { PracticeWriter } from '../practices/practice-writer';
import { loadReferences } from '../practices/references';
import { moveApplications } from './move-applications';
import { moveNotifications } from './move-notifications';
import { movePeople } from './move-people';

export interface Target {
  id: string;
  version: number;
}

export interface Merge {
  keep: Target;
  other: Target;
  /** Fields that the kept record takes from the other. */
  take: string[];
}

export interface Merged extends Target {
  movedPractices: number;
}

const PORTION = 250;

/** The practices of the other go to the one that is kept, and the other to the bin. */
export async function mergeContractors(manager: EntityManager, stamp: Stamp, merge: Merge): Promise<Merged> {
  const [keep, other] = await Promise.all([contractorAt(manager, merge.keep), contractorAt(manager, merge.other)]);
  const facts = chosen(contractorFacts(formOf(keep)), contractorFacts(formOf(other)), merge.take, []);
  checked(contractorForm, { ...formOf(keep), ...contractorFormOf(facts) });
  const practices = await manager
    .createQueryBuilder(PracticeEntity, 'p')
    .where('p.contractorId = :id AND p.deletedAt IS NULL', { id: other.id })
    .orderBy('p.odsCode')
    .getMany();
  await PracticeWriter.run(manager, stamp, async (writer) => {
    for (let start = 0; start < practices.length; start += PORTION)
      await writer.write(
        practices
          .slice(start, start + PORTION)
          .map(({ id, version }) => ({ target: { id, version }, facts: { contractorName: keep.name } })),
      );
  });
  await moveApplications(
    manager,
    stamp,
    { contractorId: other.id, practiceId: null },
    { contractorId: keep.id, practiceId: null },
  );
  await moveNotifications(manager, stamp, 'contractorId', other.id, keep.id);
  // The other goes first, so that the one that is kept may have its name.
  await writeContractor(manager, stamp, { target: merge.other, facts: {}, remove: true });
  const written = await writeContractor(manager, stamp, { target: merge.keep, facts: contractorFormOf(facts) });
  return { ...written, movedPractices: practices.length };
}

/** The other goes to the bin, and each names the other's code. The code of the one that is kept stays: codes never change. */
export async function mergePractices(manager: EntityManager, stamp: Stamp, merge: Merge): Promise<Merged> {
  const stored = await loadPractices(manager, [merge.keep.id, merge.other.id]);
  const references = await loadReferences(manager);
  const [keep, other] = [merge.keep, merge.other].map(({ id, version }) => {
    const found = stored.get(id);
    if (found === undefined || found.practice.version !== version) throw changed();
    return factsOf(found.practice, found.mailbox, references);
  }) as [PracticeForm, PracticeForm];
  const facts = chosen(keep, other, merge.take, ['odsCode']) as Partial<PracticeForm>;
  const links = linked({ ...keep, ...facts }, other);
  checked(practiceForm, { ...keep, ...facts, ...links.keep });
  const [written] = await PracticeWriter.run(manager, stamp, (writer) =>
    writer.write([
      { target: merge.keep, facts: { ...facts, ...links.keep } },
      { target: merge.other, facts: links.other, remove: true },
    ]),
  );
  const owner = (id: string) => ({ contractorId: stored.get(id)?.practice.contractorId ?? '', practiceId: id });
  await moveApplications(manager, stamp, owner(merge.other.id), owner(merge.keep.id));
  await movePeople(manager, stamp, merge.other.id, merge.keep.id);
  await moveNotifications(manager, stamp, 'practiceId', merge.other.id, merge.keep.id);
  return { id: merge.keep.id, version: written?.version ?? merge.keep.version, movedPractices: 0 };
}

/** Mailboxes may carry the code of either: each record says which the other was. What is recorded already stays. */
function linked(
  keep: PracticeForm,
  other: PracticeForm,
): { keep: Partial<PracticeForm>; other: Partial<PracticeForm> } {
  // A record is not its own predecessor, which the other's facts may say of it.
  const before = keep.predecessorCode === keep.odsCode ? '' : keep.predecessorCode;
  const after = keep.successorCode === keep.odsCode ? '' : keep.successorCode;
  const own = { predecessorCode: before, successorCode: after };
  if (other.predecessorCode === keep.odsCode) return { keep: { ...own, successorCode: other.odsCode }, other: {} };
  const known = before === other.odsCode || after === other.odsCode;
  return {
    keep: known || before !== '' ? own : { ...own, predecessorCode: other.odsCode },
    other: { successorCode: keep.odsCode },
  };
}

/** The other's values of the fields that are taken from it. */
function chosen(keep: Facts, other: Facts, take: readonly string[], fixed: readonly string[]): Facts {
  const facts: Facts = {};
  for (const field of take) {
    const value = other[field];
    if (!Object.hasOwn(keep, field) || value === undefined || fixed.includes(field))
      throw new AppError('invalid-input', 'One of the chosen facts can’t be merged. Nothing was written.');
    facts[field] = value;
  }
  return facts;
}

function checked(schema: z.ZodType, facts: unknown): void {
  const read = schema.safeParse(facts);
  const issue = read.error?.issues[0];
  if (issue === undefined) return;
  const message = `The chosen facts don’t go together: ${issue.message}. Nothing was written. Choose again.`;
  throw new AppError('invalid-input', message, { [String(issue.path[0])]: issue.message });
}

async function contractorAt(manager: EntityManager, { id, version }: Target) {
  const found = await manager.findOneBy(ContractorEntity, { id });
  if (found === null || found.deletedAt !== null || found.version !== version) throw changed();
  return found;
}

const changed = () =>
  new AppError('changed-since', 'One of the two was changed meanwhile. Nothing was written. Look again and repeat.');
