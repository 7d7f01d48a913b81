import { checkMailboxAddress } from '@shared/domain/mailbox-address';
import type { ApplyAction } from '@shared/domain/notifications/apply/action';
import { leaverOf, sameRequest } from '@shared/domain/notifications/apply/people-proposals';
import type { Held, HeldLink } from '@shared/domain/notifications/apply/proposal';
import type { EntityManager } from 'typeorm';
import { ApplicationEntity } from '../../../database/entities/application';
import { ContractorEntity } from '../../../database/entities/contractor';
import { UserRequestEntity } from '../../../database/entities/person';
import { textsOf } from '../../applications/application-facts';
import { formOf } from '../../contractors/contractor-facts';
import { loadLinks } from '../../people/people-queries';
import { requestFactsOf } from '../../people/request-facts';
import { factsOf } from '../../practices/practice-facts';
import { loadPractices } from '../../practices/practice-store';
import { loadReferencesOf } from '../../practices/references';
import { sharingAddress } from './sharing-address';

/** What the register holds about one action, read through the manager given: a transaction's, where it is applied. */
export async function loadHeld(
  manager: EntityManager,
  action: ApplyAction,
  { notificationId, threshold, others }: { notificationId: string; threshold: number; others: readonly ApplyAction[] },
): Promise<Held> {
  const practice = await loadPractice(manager, action.practiceId);
  const contractorId = action.contractorId ?? practice?.contractorId ?? null;
  const contractor = await loadContractor(manager, contractorId);
  const isAboutPeople = action.kind === 'leaver' || isClosing(action);
  const links = isAboutPeople && practice !== null ? await linksOf(manager, practice.id) : [];
  return {
    practice: practice && { id: practice.id, version: practice.version, form: practice.form },
    contractor,
    application: await loadApplication(manager, action, practice?.id ?? null, contractor?.id ?? null),
    sharing: await sharing(manager, action, practice?.id ?? null, contractor?.id ?? null),
    links,
    staysAt: await staysAt(manager, action, links, others),
    request: await loadRequest(manager, action, practice?.id ?? null, notificationId),
    threshold,
  };
}

const isClosing = ({ kind, values }: ApplyAction) => kind === 'practice-change' && values.closedOn.trim() !== '';

async function loadPractice(manager: EntityManager, id: string | null) {
  if (id === null) return null;
  const stored = (await loadPractices(manager, [id])).get(id);
  if (stored === undefined) return null;
  const form = factsOf(stored.practice, stored.mailbox, await loadReferencesOf(manager, stored.practice));
  const { version, contractorId } = stored.practice;
  return { id, version, contractorId, form };
}

async function loadContractor(manager: EntityManager, id: string | null): Promise<Held['contractor']> {
  const found = id === null ? null : await manager.findOneBy(ContractorEntity, { id });
  if (found === null || found.deletedAt !== null) return null;
  const row = await manager
    .createQueryBuilder()
    .select('count(*)', 'n')
    .from('practice', 'p')
    .where(`p.contractor_id = :id AND p.deleted_at IS NULL AND p.status <> 'closed'`, { id })
    .getRawOne<{ n: number | string }>();
  return { id: found.id, version: found.version, form: formOf(found), practices: Number(row?.n ?? 0) };
}

/** The newest that is neither finished nor withdrawn: the contractor's own for an Egress account, else the practice's. */
async function loadApplication(
  manager: EntityManager,
  { kind }: ApplyAction,
  practiceId: string | null,
  contractorId: string | null,
): Promise<Held['application']> {
  const isEgress = kind === 'egress-account';
  const owner = isEgress ? contractorId : practiceId;
  if (owner === null) return null;
  const found = await manager
    .createQueryBuilder(ApplicationEntity, 'a')
    .where(isEgress ? 'a.contractorId = :owner AND a.practiceId IS NULL' : 'a.practiceId = :owner', { owner })
    .andWhere('a.deletedAt IS NULL AND a.toldOn IS NULL AND a.withdrawnOn IS NULL')
    .orderBy('a.createdAt', 'DESC')
    .addOrderBy('a.id', 'DESC')
    .getOne();
  return found && { id: found.id, version: found.version, texts: textsOf(found) };
}

async function sharing(
  manager: EntityManager,
  { kind, values }: ApplyAction,
  practiceId: string | null,
  contractorId: string | null,
): Promise<string[]> {
  if (kind !== 'new-shared-mailbox' && kind !== 'address-change' && kind !== 'egress-account') return [];
  const { level, value } = checkMailboxAddress(values.address);
  if (value === '' || level === 'error') return [];
  return sharingAddress(manager, value, { practiceId, contractorId });
}

async function linksOf(manager: EntityManager, practiceId: string): Promise<HeldLink[]> {
  return (await loadLinks(manager, { practiceId })).map(
    ({ practiceId: _, odsCode: __, practiceName: ___, ...link }) => link,
  );
}

/** Practices that the person stays linked with: without this one, and those left by other actions of the same step. */
async function staysAt(
  manager: EntityManager,
  action: ApplyAction,
  links: readonly HeldLink[],
  others: readonly ApplyAction[],
): Promise<number> {
  const leaver = action.kind === 'leaver' ? leaverOf(action, links) : null;
  if (leaver === null) return 0;
  const left = others.filter(({ kind }) => kind === 'leaver').map(({ practiceId }) => practiceId);
  const stays = (await loadLinks(manager, { personId: leaver.personId })).filter(
    ({ practiceId, endedOn }) =>
      practiceId !== action.practiceId && !left.includes(practiceId) && (endedOn === '' || endedOn > action.values.on),
  );
  return new Set(stays.map(({ practiceId }) => practiceId)).size;
}

async function loadRequest(
  manager: EntityManager,
  { kind, values }: ApplyAction,
  practiceId: string | null,
  notificationId: string,
): Promise<Held['request']> {
  if (kind !== 'linked-user-wanted' || practiceId === null) return null;
  const records = await manager
    .createQueryBuilder(UserRequestEntity, 'r')
    .where('r.practiceId = :practiceId AND r.deletedAt IS NULL', { practiceId })
    .orderBy('r.createdAt', 'DESC')
    .addOrderBy('r.id', 'DESC')
    .getMany();
  const requests = records.map((record) => ({
    id: record.id,
    version: record.version,
    notificationId: record.notificationId,
    facts: requestFactsOf(record),
  }));
  const same = sameRequest(values, requests, notificationId);
  return same && { id: same.id, version: same.version, facts: same.facts };
}
