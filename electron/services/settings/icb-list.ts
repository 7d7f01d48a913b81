import { todayInLondon } from '@shared/domain/calendar-date';
import { type IcbForm, isEnded } from '@shared/domain/icb-form';
import { AppError } from '@shared/ipc/errors';
import type { IcbLine } from '@shared/ipc/settings';
import { replaceRows } from '../../database/bulk';
import { IcbEntity } from '../../database/entities/icb';
import type { Database } from '../../database/open-database';
import { newId } from '../new-id';

/** The list of ICBs as staff edit it. Boards are ended, never deleted: practices go on naming them. */
export class IcbList {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  async all(): Promise<IcbLine[]> {
    const { reader } = this.#database;
    const today = todayInLondon(new Date());
    const icbs = await reader.manager
      .createQueryBuilder(IcbEntity, 'i')
      .where('i.deletedAt IS NULL')
      .orderBy('i.name')
      .getMany();
    const counts = (await reader.query(
      'SELECT icb_id AS id, count(*) AS n FROM practice WHERE deleted_at IS NULL AND icb_id IS NOT NULL GROUP BY icb_id',
    )) as { id: string; n: number | string }[];
    const practices = new Map(counts.map(({ id, n }) => [id, Number(n)]));
    return icbs.map(({ id, version, odsCode, oldCode, name, shortName, validFrom, validTo }) => ({
      id,
      version,
      values: { odsCode, oldCode, name, shortName, validFrom: validFrom ?? '', validTo: validTo ?? '' },
      ended: isEnded(validTo, today),
      practices: practices.get(id) ?? 0,
    }));
  }

  /** Adds a board (target null) or changes one. `changed-since`, `duplicate` and `not-found` as they come. */
  save(target: { id: string; version: number } | null, values: IcbForm): Promise<{ id: string; version: number }> {
    return this.#database.writes.write(async (manager) => {
      const all = await manager.createQueryBuilder(IcbEntity, 'i').where('i.deletedAt IS NULL').getMany();
      const current = target === null ? null : (all.find(({ id }) => id === target.id) ?? null);
      if (target !== null && current === null)
        throw new AppError('not-found', 'This ICB is no longer on the list. Nothing was written.');
      if (current !== null && current.version !== target?.version)
        throw new AppError(
          'changed-since',
          `${current.name} was changed meanwhile. Nothing was written. Close the form, look at the newest version and repeat.`,
        );
      refuseTwins(
        all.filter(({ id }) => id !== current?.id),
        values,
      );
      const now = new Date().toISOString();
      const record = {
        id: current?.id ?? newId(),
        version: (current?.version ?? 0) + 1,
        createdAt: current?.createdAt ?? now,
        updatedAt: now,
        deletedAt: null,
        ...values,
        validFrom: values.validFrom || null,
        validTo: values.validTo || null,
      };
      await replaceRows(manager, IcbEntity, [record]);
      return { id: record.id, version: record.version };
    });
  }
}

/** A code is never reused; two boards of one name could not be told apart where one is chosen. */
function refuseTwins(others: readonly { odsCode: string; name: string }[], values: IcbForm): void {
  if (others.some(({ odsCode }) => odsCode === values.odsCode)) throw taken('odsCode', 'Another ICB has this ODS code');
  const name = values.name.toLowerCase();
  if (others.some((other) => other.name.toLowerCase() === name)) throw taken('name', 'Another ICB has this name');
}

const taken = (field: string, message: string) =>
  new AppError('duplicate', `${message}. Nothing was written.`, { [`values.${field}`]: message });
