import { todayInLondon } from '@shared/domain/calendar-date';
import { type IcbForm, isEnded } from '@shared/domain/icb-form';
import type { IcbLine } from '@shared/ipc/settings';
import { IcbEntity } from '../../database/entities/icb';
import type { Database } from '../../database/open-database';
import { stampNow } from '../audit/stamp';
import { icbFormOf, writeIcb } from './icb-writer';

/** The list of ICBs as staff edit it. Boards are ended, never deleted: practices go on naming them. */
export class IcbList {
  readonly #database: Database;
  readonly #actor: string;

  constructor(database: Database, actor: string) {
    this.#database = database;
    this.#actor = actor;
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
    return icbs.map((icb) => ({
      id: icb.id,
      version: icb.version,
      values: icbFormOf(icb),
      ended: isEnded(icb.validTo, today),
      practices: practices.get(icb.id) ?? 0,
    }));
  }

  /** Adds a board (target null) or changes one. `changed-since`, `duplicate` and `not-found` as they come. */
  save(target: { id: string; version: number } | null, values: IcbForm): Promise<{ id: string; version: number }> {
    const stamp = stampNow(this.#actor);
    return this.#database.writes.write((manager) => writeIcb(manager, stamp, { target, facts: values }));
  }
}
