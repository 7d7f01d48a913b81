import { emptyIcb, type IcbForm } from '@shared/domain/icb-form';
import { AppError } from '@shared/ipc/errors';
import type { EntityManager } from 'typeorm';
import { replaceRows } from '../../database/bulk';
import { IcbEntity, type IcbRecord } from '../../database/entities/icb';
import { actionOf, differenceOf, type Stamp } from '../audit/stamp';
import { enterChange, stampsAfter } from '../audit/write-record';

/** What is to become of one board; facts left out stay as they are. */
export interface IcbChange {
  target: { id: string; version: number } | null;
  facts: Partial<IcbForm>;
  remove?: boolean;
  restore?: boolean;
}

/** The board as its form edits it and as the history keeps it. */
export const icbFormOf = ({ odsCode, oldCode, name, shortName, validFrom, validTo }: IcbRecord): IcbForm => ({
  odsCode,
  oldCode,
  name,
  shortName,
  validFrom: validFrom ?? '',
  validTo: validTo ?? '',
});

/** The one way in which boards are written. `changed-since`, `duplicate` and `not-found` as they come. */
export async function writeIcb(
  manager: EntityManager,
  stamp: Stamp,
  change: IcbChange,
): Promise<{ id: string; version: number }> {
  const { target } = change;
  const current = target === null ? null : await manager.findOneBy(IcbEntity, { id: target.id });
  if (target !== null && (current === null || (current.deletedAt !== null && !change.restore)))
    throw new AppError('not-found', 'This ICB is no longer on the list. Nothing was written.');
  if (current !== null && current.version !== target?.version)
    throw new AppError(
      'changed-since',
      `${current.name} was changed meanwhile. Nothing was written. Look at the newest version and repeat.`,
    );
  const before = current === null ? emptyIcb : icbFormOf(current);
  const after = { ...before, ...change.facts };
  if (!change.remove) await refuseTwins(manager, current?.id ?? '', after);
  const difference = differenceOf(before, after);
  const action = actionOf(change, current === null);
  if (action === 'change' && difference === null && current !== null)
    return { id: current.id, version: current.version };
  const record: IcbRecord = {
    ...stampsAfter(current, stamp, { remove: change.remove }),
    ...after,
    validFrom: after.validFrom || null,
    validTo: after.validTo || null,
  };
  await replaceRows(manager, IcbEntity, [record]);
  await enterChange(manager, stamp, 'icb', action, record, difference);
  return { id: record.id, version: record.version };
}

/** Another board with the same code or name, and which of the two it shares; null where there is none. */
export async function twinOf(
  manager: EntityManager,
  id: string,
  { odsCode, name }: Pick<IcbForm, 'odsCode' | 'name'>,
): Promise<{ field: 'odsCode' | 'name'; name: string } | null> {
  const others = await manager
    .createQueryBuilder(IcbEntity, 'i')
    .where('i.deletedAt IS NULL AND i.id <> :id', { id })
    .getMany();
  const sameCode = others.find((other) => other.odsCode === odsCode);
  if (sameCode !== undefined) return { field: 'odsCode', name: sameCode.name };
  const sameName = others.find((other) => other.name.toLowerCase() === name.toLowerCase());
  return sameName === undefined ? null : { field: 'name', name: sameName.name };
}

/** A code is never reused; two boards of one name could not be told apart where one is chosen. */
async function refuseTwins(manager: EntityManager, id: string, values: IcbForm): Promise<void> {
  const twin = await twinOf(manager, id, values);
  if (twin === null) return;
  const message = `Another ICB has this ${twin.field === 'odsCode' ? 'ODS code' : 'name'}`;
  throw new AppError('duplicate', `${message}. Nothing was written.`, { [`values.${twin.field}`]: message });
}
