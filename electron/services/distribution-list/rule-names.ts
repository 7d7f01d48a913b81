import { todayInLondon } from '@shared/domain/calendar-date';
import type { ListRule } from '@shared/domain/distribution-list/list-form';
import { ruleWords } from '@shared/domain/distribution-list/rule-words';
import { isEnded } from '@shared/domain/icb-form';
import { PRACTICE_COLUMNS } from '@shared/domain/practice-columns';
import { showDate } from '@shared/domain/show-date';
import type { TableView } from '@shared/domain/table-view';
import { tableView } from '@shared/domain/table-view-schema';
import type { EntityManager } from 'typeorm';
import { ContractorEntity } from '../../database/entities/contractor';
import { IcbEntity } from '../../database/entities/icb';
import { SavedViewEntity } from '../../database/entities/saved-view';

/** What the ids in rules stand for, and what became of it. */
export interface NamedInRules {
  /** By ODS code. */
  icbs: ReadonlyMap<string, { name: string; validTo: string | null }>;
  /** By id; those in the bin too. */
  contractors: ReadonlyMap<string, { name: string; deleted: boolean }>;
  /** By id, those in the bin too. `view` is null where this console can't tell what it shows. */
  views: ReadonlyMap<string, { name: string; deleted: boolean; view: TableView | null }>;
}

const PORTION = 500;

/** The names of all that these rules speak of. */
export async function namesOfRules(manager: EntityManager, rules: readonly (ListRule | null)[]): Promise<NamedInRules> {
  const icbs = await manager.createQueryBuilder(IcbEntity, 'i').where('i.deletedAt IS NULL').getMany();
  const contractors = new Map<string, { name: string; deleted: boolean }>();
  const ids = [...new Set(rules.flatMap((rule) => (rule?.practices.of === 'contractors' ? rule.practices.ids : [])))];
  for (let start = 0; start < ids.length; start += PORTION) {
    const found = await manager
      .createQueryBuilder(ContractorEntity, 'c')
      .where('c.id IN (:...ids)', { ids: ids.slice(start, start + PORTION) })
      .getMany();
    for (const { id, name, deletedAt } of found) contractors.set(id, { name, deleted: deletedAt !== null });
  }
  const asked = rules.some((rule) => rule?.practices.of === 'view');
  const views = asked
    ? await manager.createQueryBuilder(SavedViewEntity, 'v').where(`v.screen = 'practices'`).getMany()
    : [];
  return {
    icbs: new Map(icbs.map(({ odsCode, shortName, name, validTo }) => [odsCode, { name: shortName || name, validTo }])),
    contractors,
    views: new Map(
      views.map(({ id, name, definition, deletedAt }) => [
        id,
        { name, deleted: deletedAt !== null, view: readView(definition) },
      ]),
    ),
  };
}

/** Read strictly: a filter that this console doesn't know would be one that asks nothing, and the list too long. */
function readView(definition: string): TableView | null {
  const known = new Set<string>(PRACTICE_COLUMNS.map(({ id }) => id));
  try {
    const view = tableView.parse(JSON.parse(definition));
    return view.filters.every(({ column }) => known.has(column)) ? view : null;
  } catch {
    return null;
  }
}

/** A rule in words: "Practices of Devon and Dorset, with LOC and ICB recipients". */
export function wordsOf(rule: ListRule, names: NamedInRules): string {
  const named = (things: ReadonlyMap<string, { name: string; deleted?: boolean }>) =>
    new Map([...things].flatMap(([id, { name, deleted }]) => (deleted ? [] : [[id, name] as const])));
  return ruleWords(rule, {
    icbs: named(names.icbs),
    contractors: named(names.contractors),
    views: named(names.views),
  });
}

const MEND = 'Change the list’s rule before it is used';

/**
 * Why a list can't be put together by its rule today, in words; '' where it can. What a rule speaks of may be gone: then
 * the list would be too short, or too long, without anybody noticing.
 */
export function whatBreaks(rule: ListRule | null, names: NamedInRules, now = new Date()): string {
  if (rule === null) return 'The list’s rule can’t be read by this version of the console. Install the newest version.';
  const { practices } = rule;
  if (practices.of === 'icbs') {
    const today = todayInLondon(now);
    for (const code of practices.codes) {
      const icb = names.icbs.get(code);
      if (icb === undefined) return `The ICB ${code} is not in the list of ICBs any more. ${MEND}.`;
      if (icb.validTo !== null && isEnded(icb.validTo, today))
        return `${icb.name} ended on ${showDate(icb.validTo)}. ${MEND}.`;
    }
  }
  if (practices.of === 'contractors')
    for (const id of practices.ids) {
      const contractor = names.contractors.get(id);
      if (contractor === undefined) return `A contractor of the list’s rule is not in the register any more. ${MEND}.`;
      if (contractor.deleted) return `The contractor ${contractor.name} was deleted, or merged with another. ${MEND}.`;
    }
  if (practices.of === 'view') {
    const found = names.views.get(practices.viewId);
    if (found === undefined) return `The saved view of the list’s rule is gone. ${MEND}.`;
    if (found.deleted) return `The saved view “${found.name}” was deleted. ${MEND}.`;
    if (found.view === null)
      return `The saved view “${found.name}” has filters that this version of the console doesn’t know. ${MEND}.`;
  }
  return '';
}
