import { APPLICATION_FIELD_LABELS } from '@shared/domain/application-fields';
import { CONTRACTOR_FIELD_LABELS } from '@shared/domain/contractor-form';
import { LIST_FIELD_LABELS } from '@shared/domain/distribution-list/list-history';
import { ICB_FIELD_LABELS } from '@shared/domain/icb-form';
import { endOfLondonDay, startOfLondonDay } from '@shared/domain/london-day';
import { PERSON_FIELD_LABELS } from '@shared/domain/people/person-form';
import { REQUEST_FIELD_LABELS } from '@shared/domain/people/request-form';
import { PRACTICE_FIELD_LABELS } from '@shared/domain/practice-fields';
import { RECIPIENT_FIELD_LABELS } from '@shared/domain/recipient-form';
import { SETTING_FIELD_LABELS, settingsCalled } from '@shared/domain/setting-fields';
import type { LogFilter } from '@shared/ipc/audit';
import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import { AuditEntryEntity, type AuditEntryRecord } from '../../database/entities/audit-entry';

export interface StepLine {
  stepId: string;
  at: string;
  count: number;
}

/** Steps with entries that fit the filter, newest first. */
export async function loadSteps(
  manager: EntityManager,
  filter: LogFilter,
  after: { at: string; stepId: string } | null,
  limit: number,
): Promise<StepLine[]> {
  const query = fitting(manager, filter);
  if (after !== null) query.andWhere('(a.at < :at OR (a.at = :at AND a.stepId < :stepId))', after);
  const rows = await query
    .select(['a.step_id AS step_id', 'a.at AS at', 'count(*) AS n'])
    .groupBy('a.at')
    .addGroupBy('a.stepId')
    .orderBy('a.at', 'DESC')
    .addOrderBy('a.stepId', 'DESC')
    .limit(limit)
    .getRawMany<{ step_id: string; at: string; n: number | string }>();
  return rows.map(({ step_id, at, n }) => ({ stepId: step_id, at, count: Number(n) }));
}

/** Entries of a step that fit the filter, in the order in which they were made. */
export function loadEntries(
  manager: EntityManager,
  filter: LogFilter,
  stepId: string,
  { offset, limit }: { offset: number; limit: number },
): Promise<AuditEntryRecord[]> {
  return fitting(manager, filter)
    .andWhere('a.stepId = :ofStep', { ofStep: stepId })
    .orderBy('a.sequence')
    .addOrderBy('a.id')
    .offset(offset)
    .limit(limit)
    .getMany();
}

export async function loadActors(manager: EntityManager): Promise<string[]> {
  const rows = await manager
    .createQueryBuilder(AuditEntryEntity, 'a')
    .select('a.actor', 'actor')
    .distinct(true)
    .orderBy('a.actor')
    .getRawMany<{ actor: string }>();
  return rows.map(({ actor }) => actor);
}

/**
 * Of these steps, those that are put back today, wholly or in part. An undoing that was itself put back doesn't count,
 * and so on.
 */
export async function loadPutBack(manager: EntityManager, stepIds: string[]): Promise<Map<string, 'partly' | 'yes'>> {
  const found = new Map<string, 'partly' | 'yes'>();
  if (stepIds.length === 0) return found;
  const undoings = await manager
    .createQueryBuilder(AuditEntryEntity, 'a')
    .select(['a.undoes AS undoes', 'a.step_id AS step_id', 'count(DISTINCT a.entity_id) AS n'])
    .where('a.undoes IN (:...stepIds)', { stepIds })
    .groupBy('a.undoes')
    .addGroupBy('a.stepId')
    .getRawMany<{ undoes: string; step_id: string; n: number | string }>();
  if (undoings.length === 0) return found;
  const undone = await loadPutBack(
    manager,
    undoings.map(({ step_id }) => step_id),
  );
  const sizes = await manager
    .createQueryBuilder(AuditEntryEntity, 'a')
    .select(['a.step_id AS step_id', 'count(DISTINCT a.entity_id) AS n'])
    .where('a.stepId IN (:...ids)', { ids: [...new Set(undoings.map(({ undoes }) => undoes))] })
    .groupBy('a.stepId')
    .getRawMany<{ step_id: string; n: number | string }>();
  for (const { step_id, n } of sizes) {
    const records = undoings
      .filter((each) => each.undoes === step_id && undone.get(each.step_id) !== 'yes')
      .reduce((sum, each) => sum + Number(each.n), 0);
    if (records > 0) found.set(step_id, records >= Number(n) ? 'yes' : 'partly');
  }
  return found;
}

function fitting(manager: EntityManager, filter: LogFilter): SelectQueryBuilder<AuditEntryRecord> {
  const query = manager.createQueryBuilder(AuditEntryEntity, 'a').where('1 = 1');
  if (filter.actor !== '') query.andWhere('a.actor = :actor', { actor: filter.actor });
  if (filter.entity !== null) query.andWhere('a.entity = :entity', { entity: filter.entity });
  if (filter.source !== null) query.andWhere('a.source = :source', { source: filter.source });
  if (filter.from !== null) query.andWhere('a.at >= :from', { from: startOfLondonDay(filter.from) });
  if (filter.to !== null) query.andWhere('a.at < :to', { to: endOfLondonDay(filter.to) });
  if (filter.recordId !== null) query.andWhere('a.entityId = :recordId', { recordId: filter.recordId });
  const text = filter.text.trim().toLowerCase();
  if (text !== '') withText(query, text);
  return query;
}

const like = (text: string) => `%${text.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;

/** Looks in values, labels and the names of the records. */
function withText(query: SelectQueryBuilder<AuditEntryRecord>, text: string): void {
  const value = JSON.stringify(text).slice(1, -1);
  const parts = [
    `lower(a.after) LIKE :value ESCAPE '\\'`,
    `lower(a.before) LIKE :value ESCAPE '\\'`,
    `lower(a.stepLabel) LIKE :text ESCAPE '\\'`,
    `a.entityId IN (SELECT p.id FROM practice p
       WHERE lower(p.name) LIKE :text ESCAPE '\\' OR lower(p.ods_code) LIKE :text ESCAPE '\\')`,
    `a.entityId IN (SELECT c.id FROM contractor c WHERE lower(c.name) LIKE :text ESCAPE '\\')`,
    `a.entityId IN (SELECT i.id FROM icb i WHERE lower(i.name) LIKE :text ESCAPE '\\' OR lower(i.ods_code) LIKE :text ESCAPE '\\')`,
    `a.entityId IN (SELECT r.id FROM recipient r WHERE lower(r.name) LIKE :text ESCAPE '\\')`,
    `a.entityId IN (SELECT l.id FROM mailing_list l WHERE lower(l.name) LIKE :text ESCAPE '\\')`,
    `a.entityId IN (SELECT n.id FROM notification n WHERE lower(n.subject) LIKE :text ESCAPE '\\')`,
    `a.entityId IN (SELECT n.id FROM person n WHERE lower(n.full_name) LIKE :text ESCAPE '\\')`,
    `a.entityId IN (SELECT r.id FROM user_request r WHERE lower(r.full_name) LIKE :text ESCAPE '\\')`,
  ];
  const settings = settingsCalled(text);
  if (settings.length > 0) parts.push('a.entityId IN (:...settings)');
  const fields = fieldsCalled(text);
  fields.forEach((_, index) => {
    parts.push(`a.after LIKE :field${index}`);
  });
  query.andWhere(`(${parts.join(' OR ')})`, {
    text: like(text),
    settings,
    value: like(value),
    ...Object.fromEntries(fields.map((field, index) => [`field${index}`, `%"${field}":%`])),
  });
}

/** The fields whose label has the text in it, so that "mailbox address" finds every change of one. */
function fieldsCalled(text: string): string[] {
  const labels = [
    PRACTICE_FIELD_LABELS,
    CONTRACTOR_FIELD_LABELS,
    APPLICATION_FIELD_LABELS,
    ICB_FIELD_LABELS,
    SETTING_FIELD_LABELS,
    RECIPIENT_FIELD_LABELS,
    PERSON_FIELD_LABELS,
    REQUEST_FIELD_LABELS,
    LIST_FIELD_LABELS,
  ].flatMap((labels) => Object.entries<string>(labels));
  return [...new Set(labels.filter(([, label]) => label.toLowerCase().includes(text)).map(([field]) => field))];
}
