import type { ApplicationTexts } from '@shared/domain/application-fields';
import type { EntityManager } from 'typeorm';
import { replaceRows } from '../../database/bulk';
import { ApplicationEntity, type ApplicationRecord } from '../../database/entities/application';
import { actionOf, differenceOf, type Stamp } from '../audit/stamp';
import { asSeen, enterChange, stampsAfter } from '../audit/write-record';
import { columnsOf, textsOf } from './application-facts';

/** What is to become of one application; facts left out stay as they are. */
export interface ApplicationChange {
  /** Null with `owner` for a new one. */
  target: { id: string; version: number } | null;
  /**
   * Whose application it is, for a new one. It never changes hands. `begunAt`: when it was begun for a record that was
   * merged into this one; it has waited since then.
   */
  owner?: { contractorId: string; practiceId: string | null; begunAt?: string };
  facts: Partial<ApplicationTexts>;
  remove?: boolean;
  restore?: boolean;
}

const EMPTY: ApplicationTexts = {
  route: '',
  codeRequestedOn: '',
  codeIssuedOn: '',
  formSubmittedOn: '',
  liveOn: '',
  toldOn: '',
  withdrawnOn: '',
  notes: '',
};

/** The one way in which applications are written. `changed-since` when one is no longer at the version it was seen at. */
export async function writeApplication(
  manager: EntityManager,
  stamp: Stamp,
  change: ApplicationChange,
): Promise<{ id: string; version: number }> {
  const { target, restore } = change;
  const found = target === null ? null : await manager.findOneBy(ApplicationEntity, { id: target.id });
  const current = target === null ? null : asSeen(found, { ...target, restore }, { one: 'This application' });
  const owner = current ?? change.owner;
  if (owner === undefined) throw new Error('A new application needs its owner');
  const before = current === null ? EMPTY : textsOf(current);
  const after = { ...before, ...change.facts };
  const difference = differenceOf(before, after);
  const action = actionOf(change, current === null);
  if (action === 'change' && difference === null && current !== null)
    return { id: current.id, version: current.version };
  const record: ApplicationRecord = {
    ...stampsAfter(current, stamp, { remove: change.remove, createdAt: change.owner?.begunAt }),
    contractorId: owner.contractorId,
    practiceId: owner.practiceId,
    ...columnsOf(after),
  };
  await replaceRows(manager, ApplicationEntity, [record]);
  await enterChange(manager, stamp, 'application', action, record, difference);
  return { id: record.id, version: record.version };
}
