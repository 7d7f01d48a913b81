import type { TableView } from '@shared/domain/table-view';
import { storedView } from '@shared/domain/table-view-schema';
import { AppError } from '@shared/ipc/errors';
import type { SavedView, ViewScreen } from '@shared/ipc/views';
import type { EntityManager } from 'typeorm';
import { replaceRows } from '../../database/bulk';
import { SavedViewEntity, type SavedViewRecord } from '../../database/entities/saved-view';
import type { Database } from '../../database/open-database';
import { newId } from '../new-id';

interface Target {
  id: string;
  version: number;
}

/** Named views of the tables, shared by all who use the database. */
export class ViewsService {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** A table's views by name. */
  async list(screen: ViewScreen): Promise<SavedView[]> {
    const found = await this.#database.reader.manager
      .createQueryBuilder(SavedViewEntity, 'v')
      .where('v.screen = :screen', { screen })
      .andWhere('v.deletedAt IS NULL')
      .getMany();
    return found.map(shown).sort((a, b) => a.name.localeCompare(b.name, 'en-GB'));
  }

  /** Adds a view (target null) or writes over one; answers with it as it now is. */
  save(screen: ViewScreen, target: Target | null, name: string, definition: TableView): Promise<SavedView> {
    return this.#database.writes.write(async (manager) => {
      const current = target === null ? null : await load(manager, target);
      const at = new Date().toISOString();
      const record: SavedViewRecord = {
        id: current?.id ?? newId(),
        version: (current?.version ?? 0) + 1,
        createdAt: current?.createdAt ?? at,
        updatedAt: at,
        deletedAt: null,
        screen: current?.screen ?? screen,
        name,
        definition: JSON.stringify(definition),
      };
      await refuseTaken(manager, record);
      await replaceRows(manager, SavedViewEntity, [record]);
      return shown(record);
    });
  }

  rename(target: Target, name: string): Promise<SavedView> {
    return this.#change(target, { name });
  }

  /** To the bin: it is marked, not erased. */
  async remove(target: Target): Promise<void> {
    await this.#change(target, { deletedAt: new Date().toISOString() });
  }

  #change(target: Target, part: Partial<SavedViewRecord>): Promise<SavedView> {
    return this.#database.writes.write(async (manager) => {
      const current = await load(manager, target);
      const record = { ...current, ...part, version: current.version + 1, updatedAt: new Date().toISOString() };
      if (record.deletedAt === null) await refuseTaken(manager, record);
      await replaceRows(manager, SavedViewEntity, [record]);
      return shown(record);
    });
  }
}

async function load(manager: EntityManager, { id, version }: Target): Promise<SavedViewRecord> {
  const found = await manager.findOneBy(SavedViewEntity, { id });
  if (found === null || found.deletedAt !== null)
    throw new AppError('not-found', 'This view was deleted meanwhile. Save yours under a name of its own.');
  if (found.version !== version)
    throw new AppError(
      'changed-since',
      `Somebody changed the view “${found.name}” meanwhile. Nothing was written. Choose the view again, or save yours under another name.`,
    );
  return found;
}

/** Two chips with one name, whatever its case, could not be told apart. */
async function refuseTaken(manager: EntityManager, { id, screen, name }: SavedViewRecord): Promise<void> {
  const others = await manager
    .createQueryBuilder(SavedViewEntity, 'v')
    .where('v.screen = :screen AND v.id <> :id', { screen, id })
    .andWhere('v.deletedAt IS NULL')
    .getMany();
  const key = (text: string) => text.toLocaleLowerCase('en-GB');
  if (!others.some((other) => key(other.name) === key(name))) return;
  const message = 'Another view already has this name';
  throw new AppError('duplicate', `${message}. Nothing was written.`, { name: message });
}

function shown({ id, version, name, definition }: SavedViewRecord): SavedView {
  return { id, version, name, definition: storedView.parse(parsed(definition)) };
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return {};
  }
}
