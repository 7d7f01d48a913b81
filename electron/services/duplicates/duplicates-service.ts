import { likelyDuplicateContractors, likelyDuplicatePractices } from '@shared/domain/duplicates';
import type { ComparedField, DuplicatePair } from '@shared/ipc/duplicates';
import { AppError } from '@shared/ipc/errors';
import type { EntityManager } from 'typeorm';
import { ContractorEntity } from '../../database/entities/contractor';
import { IcbEntity } from '../../database/entities/icb';
import type { Database } from '../../database/open-database';
import { keeperOf } from '../audit/keepers';
import { type Facts, stampNow } from '../audit/stamp';
import { contractorFacts, formOf } from '../contractors/contractor-facts';
import { factsOf } from '../practices/practice-facts';
import { loadPractices } from '../practices/practice-store';
import { loadReferences } from '../practices/references';
import { loadDismissed, pairKey, saveDismissed } from './dismissed';
import { loadContractors, loadDuplicatePractices } from './duplicate-records';
import { type Merge, type Merged, mergeContractors, mergePractices } from './merge';

type Entity = DuplicatePair['entity'];
type Side = DuplicatePair['left'];

/** The most pairs that are listed; nobody works through more before looking again. */
const LISTED = 500;
/** Contractors' practices and practices' codes stay out of the choice of fields: they are not chosen. */
const NOT_CHOSEN = new Set(['odsCode']);

/** Records that may be one, and their merging. */
export class DuplicatesService {
  readonly #database: Database;
  readonly #actor: string;

  constructor(database: Database, actor: string) {
    this.#database = database;
    this.#actor = actor;
  }

  async list({ most = LISTED } = {}): Promise<{ pairs: DuplicatePair[]; dismissed: number }> {
    const { reader } = this.#database;
    const [contractors, practices, dismissed] = await Promise.all([
      loadContractors(reader),
      loadDuplicatePractices(reader),
      loadDismissed(reader.manager),
    ]);
    const sides = new Map<string, Side>([...contractors, ...practices].map(({ side }) => [side.id, side]));
    const pairs = (['contractor', 'practice'] as const).flatMap((entity) => {
      const found =
        entity === 'contractor'
          ? likelyDuplicateContractors(contractors.map(({ record }) => record))
          : likelyDuplicatePractices(practices.map(({ record }) => record));
      return found.flatMap(({ left, right, reasons }): DuplicatePair[] => {
        const [a, b] = [sides.get(left), sides.get(right)];
        if (a === undefined || b === undefined) return [];
        const said = dismissed.get(pairKey(entity, left, right));
        const { by: dismissedBy = '', at: dismissedAt = '' } = said ?? {};
        return [{ entity, left: a, right: b, reasons, dismissed: said !== undefined, dismissedBy, dismissedAt }];
      });
    });
    // What is most likely one comes first.
    pairs.sort((a, b) => b.reasons.length - a.reasons.length || a.left.name.localeCompare(b.left.name, 'en-GB'));
    const said = pairs.filter((pair) => pair.dismissed);
    const open = pairs.filter((pair) => !pair.dismissed);
    return { pairs: [...open.slice(0, most), ...said.slice(0, most)], dismissed: said.length };
  }

  async compare(
    entity: Entity,
    leftId: string,
    rightId: string,
  ): Promise<{ left: Side; right: Side; fields: ComparedField[] }> {
    const { reader } = this.#database;
    const records = entity === 'contractor' ? await loadContractors(reader) : await loadDuplicatePractices(reader);
    const left = records.find(({ side }) => side.id === leftId)?.side;
    const right = records.find(({ side }) => side.id === rightId)?.side;
    if (left === undefined || right === undefined)
      throw new AppError('not-found', 'One of the two is no longer in the register. Look at the duplicates again.');
    const names = new Map((await reader.manager.find(IcbEntity)).map((icb) => [icb.odsCode, icb.name]));
    const [a, b] = await factsOfBoth(reader.manager, entity, leftId, rightId);
    const { label, show } = keeperOf(entity);
    const fields = Object.keys(a).flatMap((field): ComparedField[] => {
      const name = label(field);
      if (name === null || NOT_CHOSEN.has(field)) return [];
      const [x, y] = [a[field] ?? '', b[field] ?? ''];
      const shown = (value: string) => show(field, value, (code) => names.get(code) ?? code);
      const empty = { left: saysNothing(x), right: saysNothing(y) };
      return [{ field, label: name, left: shown(x), right: shown(y), differs: x !== y, empty }];
    });
    return { left, right, fields };
  }

  async dismiss(entity: Entity, left: string, right: string, dismissed: boolean): Promise<{ dismissed: boolean }> {
    const key = pairKey(entity, left, right);
    await this.#database.writes.write((manager) => saveDismissed(manager, key, dismissed ? this.#actor : null));
    return { dismissed };
  }

  /** Makes one of two, as one step. `changed-since`, and `invalid-input` when the chosen facts don't go together. */
  async merge(entity: Entity, merge: Merge): Promise<Merged> {
    if (merge.keep.id === merge.other.id)
      throw new AppError('invalid-input', 'A record can’t be merged with itself. Nothing was written.');
    return this.#database.writes.write(async (manager) => {
      const standings = await keeperOf(entity).standing(manager, [merge.keep.id, merge.other.id]);
      const nameOf = ({ id }: { id: string }) => {
        const { name = '', code = '' } = standings.get(id) ?? {};
        return entity === 'practice' ? `${name} (${code})` : name;
      };
      const stepLabel = `Merged ${nameOf(merge.other)} into ${nameOf(merge.keep)}`.slice(0, 200);
      const stamp = stampNow(this.#actor, { stepLabel });
      return entity === 'contractor' ? mergeContractors(manager, stamp, merge) : mergePractices(manager, stamp, merge);
    });
  }
}

const NOTHING = new Set(['', '[]', 'unstated', 'unknown', 'none']);
const saysNothing = (value: string) => NOTHING.has(value);

async function factsOfBoth(
  manager: EntityManager,
  entity: Entity,
  left: string,
  right: string,
): Promise<[Facts, Facts]> {
  if (entity === 'contractor') {
    const found = await manager
      .createQueryBuilder(ContractorEntity, 'c')
      .where('c.id IN (:...ids)', { ids: [left, right] })
      .getMany();
    const facts = (id: string) => {
      const contractor = found.find((each) => each.id === id);
      return contractor === undefined ? {} : contractorFacts(formOf(contractor));
    };
    return [facts(left), facts(right)];
  }
  const [stored, references] = await Promise.all([loadPractices(manager, [left, right]), loadReferences(manager)]);
  const facts = (id: string): Facts => {
    const found = stored.get(id);
    return found === undefined ? {} : factsOf(found.practice, found.mailbox, references);
  };
  return [facts(left), facts(right)];
}
