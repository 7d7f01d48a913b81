import type { RecipientForm } from '@shared/domain/recipient-form';
import { AppError } from '@shared/ipc/errors';
import type { AuditEntryView } from '@shared/ipc/practices';
import type { RecipientDetail, RecipientRow } from '@shared/ipc/recipients';
import { IcbEntity } from '../../database/entities/icb';
import { RecipientEntity } from '../../database/entities/recipient';
import type { Database } from '../../database/open-database';
import { countHistory, loadHistory } from '../audit/audit-store';
import { stampNow } from '../audit/stamp';
import type { RegisterLines } from '../practices/register-lines';
import { formOf } from './recipient-facts';
import { writeRecipients } from './recipient-writer';

const NEWEST_HISTORY = 20;

/** Recipients of the distribution list who hold no mailbox in the register: looked at, added and changed one at a time. */
export class RecipientsService {
  readonly #database: Database;
  readonly #actor: string;
  readonly #register: RegisterLines;

  constructor(database: Database, actor: string, register: RegisterLines) {
    this.#database = database;
    this.#actor = actor;
    this.#register = register;
  }

  /** By name, each with how it stands on the list today. */
  async list(): Promise<RecipientRow[]> {
    const { reader } = this.#database;
    const [recipients, { list }, icbs] = await Promise.all([
      reader.manager
        .createQueryBuilder(RecipientEntity, 'r')
        .where('r.deletedAt IS NULL')
        .orderBy('r.name')
        .addOrderBy('r.id')
        .getMany(),
      this.#register.now(),
      reader.manager.find(IcbEntity),
    ]);
    const icbNames = new Map(icbs.map(({ odsCode, shortName, name }) => [odsCode, shortName || name]));
    return recipients.map((recipient) => {
      const { state, reason } = list.recipients.get(recipient.id) ?? { state: 'off', reason: '' };
      const { icbCode, ...form } = formOf(recipient);
      return {
        ...form,
        id: recipient.id,
        version: recipient.version,
        icbName: icbNames.get(icbCode) ?? icbCode,
        listState: state,
        listReason: reason,
      };
    });
  }

  async get(id: string): Promise<RecipientDetail> {
    const { manager } = this.#database.reader;
    const [recipient, historyCount, history] = await Promise.all([
      manager.findOneBy(RecipientEntity, { id }),
      countHistory(manager, id),
      this.history(id, { offset: 0, limit: NEWEST_HISTORY }),
    ]);
    if (recipient === null || recipient.deletedAt !== null)
      throw new AppError(
        'not-found',
        'This recipient is no longer in the register. Go back to the recipients and look again.',
      );
    return { id, version: recipient.version, form: formOf(recipient), history, historyCount };
  }

  /** Newest first. */
  async history(id: string, page: { offset: number; limit: number }): Promise<AuditEntryView[]> {
    const { manager } = this.#database.reader;
    const names = new Map((await manager.find(IcbEntity)).map(({ odsCode, name }) => [odsCode, name]));
    return loadHistory(manager, id, page, (code) => names.get(code) ?? code);
  }

  /** Adds a recipient (target null) or changes one. `changed-since` and `duplicate` as they come. */
  save(target: { id: string; version: number } | null, form: RecipientForm): Promise<{ id: string; version: number }> {
    const stamp = stampNow(this.#actor);
    return this.#database.writes.write(async (manager) => {
      const [written] = await writeRecipients(manager, stamp, [{ target, facts: form }]);
      if (written === undefined) throw new Error('One change, and nothing came of it');
      return { id: written.id, version: written.version };
    });
  }
}
