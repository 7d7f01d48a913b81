import type { BinRow } from '@shared/ipc/audit';
import { AppError } from '@shared/ipc/errors';
import type { Database } from '../../database/open-database';
import { keeperOf } from './keepers';
import { stampNow } from './stamp';

type Binned = BinRow['entity'];
interface Target {
  id: string;
  version: number;
}

/** The most that the bin lists: nobody reads more. */
const LISTED = 500;

/** What people deleted. It stays in the register, marked, and comes back whole. */
const DELETED = `
  SELECT 'practice' AS entity, id, version, name, ods_code AS code, deleted_at FROM practice WHERE deleted_at IS NOT NULL
  UNION ALL
  SELECT 'contractor', id, version, name, hq_ods_code, deleted_at FROM contractor WHERE deleted_at IS NOT NULL
  UNION ALL
  SELECT 'recipient', id, version, name, '', deleted_at FROM recipient WHERE deleted_at IS NOT NULL
  UNION ALL
  SELECT 'notification', id, version, subject, '', deleted_at FROM notification WHERE deleted_at IS NOT NULL
  UNION ALL
  SELECT 'person', id, version, full_name, '', deleted_at FROM person WHERE deleted_at IS NOT NULL
  UNION ALL
  SELECT 'list', id, version, name, '', deleted_at FROM mailing_list WHERE deleted_at IS NOT NULL
  UNION ALL
  SELECT 'request', r.id, r.version,
    CASE WHEN r.full_name = '' THEN 'Request for a new user' ELSE 'Request for ' || r.full_name END, p.ods_code, r.deleted_at
  FROM user_request r JOIN practice p ON p.id = r.practice_id WHERE r.deleted_at IS NOT NULL`;

const NOUNS: Record<Binned, string> = {
  practice: 'Practice',
  contractor: 'Contractor',
  recipient: 'Recipient',
  notification: 'Notification',
  person: 'Person',
  request: 'Request for a new user',
  list: 'List',
};

interface Row {
  entity: Binned;
  id: string;
  version: number;
  name: string;
  code: string;
  deleted_at: string;
  actor: string | null;
  step_label: string | null;
}

export class BinService {
  readonly #database: Database;
  readonly #actor: string;

  constructor(database: Database, actor: string) {
    this.#database = database;
    this.#actor = actor;
  }

  /** Newest first. */
  async list(): Promise<{ rows: BinRow[]; total: number }> {
    const { reader } = this.#database;
    const rows = (await reader.query(
      `SELECT d.*, a.actor, a.step_label FROM (${DELETED} ORDER BY deleted_at DESC, id LIMIT ${LISTED}) d
       LEFT JOIN audit_entry a ON a.entity_id = d.id AND a.version_after = d.version
       ORDER BY d.deleted_at DESC, d.id`,
    )) as Row[];
    const [{ n }] = (await reader.query(`SELECT count(*) AS n FROM (${DELETED}) d`)) as [{ n: number | string }];
    return {
      total: Number(n),
      rows: rows.map(({ entity, id, version, name, code, deleted_at, actor, step_label }) => ({
        entity,
        id,
        version,
        name,
        code,
        deletedAt: deleted_at,
        deletedBy: actor ?? '',
        how: step_label ?? '',
      })),
    };
  }

  /** Puts a record into the bin. `changed-since`; `invalid-input` for a contractor that has practices. */
  async remove(entity: Binned, target: Target): Promise<Target> {
    await this.#write(entity, target, `${NOUNS[entity]} deleted`, { remove: true, restore: false });
    return { id: target.id, version: target.version + 1 };
  }

  /** Takes a record out of the bin, and its contractor too. `duplicate` when its code or name is taken. */
  async restore(entity: Binned, target: Target): Promise<Target & { cameBack: string[] }> {
    const label = `${NOUNS[entity]} put back from the bin`;
    const cameBack = await this.#write(entity, target, label, { remove: false, restore: true });
    return { id: target.id, version: target.version + 1, cameBack };
  }

  #write(entity: Binned, target: Target, stepLabel: string, what: { remove: boolean; restore: boolean }) {
    return this.#database.writes.write(async (manager) => {
      const keeper = keeperOf(entity);
      const standing = (await keeper.standing(manager, [target.id])).get(target.id);
      if (standing === undefined || standing.inBin !== what.restore)
        throw new AppError(
          'changed-since',
          what.restore
            ? 'It is not in the bin any more: somebody put it back. Nothing was written.'
            : 'It is in the bin already: somebody deleted it. Nothing was written.',
        );
      const stamp = stampNow(this.#actor, { stepLabel });
      const change = { target, facts: {}, ...what, undoneAt: stamp.at };
      const obstacle = what.restore ? await keeper.obstacle(manager, change, null) : null;
      if (obstacle !== null)
        throw new AppError(
          'duplicate',
          `${standing.name} could not be put back. ${obstacle} Nothing was written. Change or delete that one first.`,
        );
      return keeper.putBack(manager, stamp, [change]);
    });
  }
}
