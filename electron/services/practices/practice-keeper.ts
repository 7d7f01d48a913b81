import { contractorKey } from '@shared/domain/contractor-name';
import { PRACTICE_FIELD_LABELS, showFact } from '@shared/domain/practice-fields';
import type { PracticeForm } from '@shared/domain/practice-form';
import type { EntityManager } from 'typeorm';
import { ContractorEntity, type ContractorRecord } from '../../database/entities/contractor';
import { PracticeEntity } from '../../database/entities/practice';
import type { PutBack, RecordKeeper, Standing } from '../audit/record-keepers';
import type { Stamp } from '../audit/stamp';
import { writeContractor } from '../contractors/contractor-writer';
import { PracticeWriter } from './practice-writer';

/** Few enough that the console goes on answering between two portions. */
const PORTION = 250;

/** Practices, with their mailboxes, as the history puts them back. */
export const practiceKeeper: RecordKeeper = {
  entity: 'practice',
  standing: async (manager, ids) => {
    const found = await byIds(manager, ids);
    const standing = ({ version, deletedAt, name, odsCode }: (typeof found)[number]): Standing => ({
      version,
      inBin: deletedAt !== null,
      name,
      code: odsCode,
    });
    return new Map(found.map((each) => [each.id, standing(each)]));
  },
  obstacle: codeTaken,
  putBack: async (manager, stamp, changes) => {
    const contractors = new ContractorsOfOld(manager, stamp);
    const names = await contractors.namesFor(
      changes.filter(({ remove, facts }) => !remove || facts.contractorId === undefined),
    );
    const toWrite = changes.map(({ target, facts, remove, restore, undoneAt }) => {
      const { contractorId, contractorName, ...rest } = facts;
      // It comes back with this contractor, and not with whoever has the name by now.
      if (remove && contractorId !== undefined)
        return { target, facts: rest as Partial<PracticeForm>, remove, contractorId };
      const name = names.get(target.id) ?? contractorName;
      const values = { ...rest, ...(name === undefined ? {} : { contractorName: name }) } as Partial<PracticeForm>;
      return { target, facts: values, remove, restore, undoneAt };
    });
    await PracticeWriter.run(manager, stamp, async (writer) => {
      for (let start = 0; start < toWrite.length; start += PORTION)
        await writer.write(toWrite.slice(start, start + PORTION));
    });
    return contractors.restored;
  },
  show: showFact,
  label: (field) =>
    field === 'contractorId' ? null : (PRACTICE_FIELD_LABELS[field as keyof typeof PRACTICE_FIELD_LABELS] ?? field),
};

async function byIds(manager: EntityManager, ids: string[]) {
  if (ids.length === 0) return [];
  return manager.createQueryBuilder(PracticeEntity, 'p').where('p.id IN (:...ids)', { ids }).getMany();
}

/** An ODS code is never used twice: while the practice was away, another may have taken it. */
async function codeTaken(manager: EntityManager, { target, facts, restore }: PutBack): Promise<string | null> {
  if (!restore && facts.odsCode === undefined) return null;
  const odsCode = facts.odsCode ?? (await manager.findOneBy(PracticeEntity, { id: target.id }))?.odsCode ?? '';
  const other = await manager
    .createQueryBuilder(PracticeEntity, 'p')
    .where('p.odsCode = :odsCode AND p.deletedAt IS NULL AND p.id <> :id', { odsCode, id: target.id })
    .getOne();
  return other === null ? null : `The practice ${other.name} has the ODS code ${odsCode} by now.`;
}

/** Finds the contractor that a practice had, under the name it has today, and takes it out of the bin where it is there. */
class ContractorsOfOld {
  readonly restored: string[] = [];
  readonly #manager: EntityManager;
  readonly #stamp: Stamp;
  readonly #names = new Map<string, string | null>();

  constructor(manager: EntityManager, stamp: Stamp) {
    this.#manager = manager;
    this.#stamp = stamp;
  }

  /** By practice: the name of its contractor, where the change has to do with it. */
  async namesFor(changes: readonly PutBack[]): Promise<Map<string, string>> {
    const away = changes.filter(({ restore, facts }) => restore && facts.contractorId === undefined);
    const practices = new Map(
      (
        await byIds(
          this.#manager,
          away.map(({ target }) => target.id),
        )
      ).map(({ id, contractorId }) => [id, contractorId]),
    );
    const names = new Map<string, string>();
    for (const { target, facts } of changes) {
      const contractorId = facts.contractorId ?? (facts.contractorName === undefined ? practices.get(target.id) : '');
      const name =
        contractorId === undefined
          ? null
          : contractorId === ''
            ? await this.#byName(facts.contractorName ?? '')
            : await this.#byId(contractorId);
      if (name !== null) names.set(target.id, name);
    }
    return names;
  }

  async #byId(id: string): Promise<string | null> {
    let name = this.#names.get(id);
    if (name === undefined) {
      const found = await this.#manager.findOneBy(ContractorEntity, { id });
      name = found === null ? null : await this.#live(found);
      this.#names.set(id, name);
    }
    return name;
  }

  /** For entries from before the history kept which contractor it was. */
  async #byName(name: string): Promise<string | null> {
    const known = this.#names.get(name);
    if (known !== undefined) return known;
    const found = await this.#manager
      .createQueryBuilder(ContractorEntity, 'c')
      .where('c.nameKey = :key', { key: contractorKey(name) })
      .orderBy('c.updatedAt', 'DESC')
      .getMany();
    const best = found.find((each) => each.deletedAt === null) ?? found[0];
    const live = best === undefined ? null : await this.#live(best);
    this.#names.set(name, live);
    return live;
  }

  async #live(contractor: ContractorRecord): Promise<string> {
    const { id, version, name, nameKey, deletedAt } = contractor;
    if (deletedAt === null) return name;
    // Somebody entered the same contractor anew meanwhile: there can't be two, and that one is used.
    const namesake = await this.#manager
      .createQueryBuilder(ContractorEntity, 'c')
      .where('c.nameKey = :nameKey AND c.deletedAt IS NULL', { nameKey })
      .getOne();
    if (namesake !== null) return namesake.name;
    await writeContractor(this.#manager, this.#stamp, { target: { id, version }, facts: {}, restore: true });
    this.restored.push(name);
    return name;
  }
}
