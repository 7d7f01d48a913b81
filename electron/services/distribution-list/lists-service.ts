import { compareContentsInSteps, countOf } from '@shared/domain/distribution-list/difference';
import { type ListForm, type ListRule, MAIN_LIST } from '@shared/domain/distribution-list/list-form';
import type { ListHead } from '@shared/ipc/distribution-list';
import { AppError } from '@shared/ipc/errors';
import type { ListDetail } from '@shared/ipc/lists';
import type { AuditEntryView } from '@shared/ipc/practices';
import { OncePerState } from '../../database/data-version';
import { ListExceptionEntity } from '../../database/entities/mailing-list';
import type { Database } from '../../database/open-database';
import { countHistory, loadHistory } from '../audit/audit-store';
import { stampNow } from '../audit/stamp';
import { inSlices } from '../in-slices';
import { headOf, loadLatest } from './editions-store';
import type { FrozenContents } from './frozen-contents';
import type { ListContents, ListNow } from './list-contents';
import { exceptionChanges, ruleOf } from './list-facts';
import { loadLists, loadWithOldExceptions } from './list-store';
import { writeList } from './list-writer';

const NEWEST_HISTORY = 20;

interface Options {
  database: Database;
  contents: ListContents;
  frozen: FrozenContents;
  actor: string;
}

/** Distribution lists: what they are made of, how they stand against what was published last. */
export class ListsService {
  readonly #options: Options;
  readonly #latest: OncePerState<Awaited<ReturnType<typeof loadLatest>>>;

  // As long as a list's content is worked out: the status bar asks more often than anything changes.
  readonly #counted = new WeakMap<ListNow, { latestId: string; waiting: Promise<number> }>();

  constructor(options: Options) {
    this.#options = options;
    const { reader } = options.database;
    this.#latest = new OncePerState(reader, () => loadLatest(reader.manager));
  }

  /** The list of everyone first, then by name. */
  async all(): Promise<ListHead[]> {
    const heads: ListHead[] = [];
    for (const list of await this.#options.contents.all()) heads.push(await this.head(list));
    return heads;
  }

  /** Without what is on them. */
  async names(): Promise<{ id: string; name: string }[]> {
    const stored = await loadLists(this.#options.database.reader.manager);
    return stored.map(({ list: { id, name } }) => ({ id, name }));
  }

  async head(now: ListNow): Promise<ListHead> {
    const { list, isMain, ruleWords, broken, entries } = now;
    const latest = (await this.#latest.now()).get(list.id) ?? null;
    return {
      id: list.id,
      version: list.version,
      name: list.name,
      isMain,
      ruleWords,
      broken,
      entries: entries.length,
      latest: latest === null ? null : headOf(latest),
      waiting: await this.#waiting(now, latest?.id ?? null),
    };
  }

  /** How many the list of everyone has, which edition was published last, and how many of its entries differ by now. */
  async status(): Promise<{ entries: number; edition: number | null; waiting: number }> {
    const now = await this.#options.contents.of(MAIN_LIST);
    const latest = (await this.#latest.now()).get(MAIN_LIST) ?? null;
    const waiting = await this.#waiting(now, latest?.id ?? null);
    return { entries: now.entries.length, edition: latest?.number ?? null, waiting };
  }

  async get(id: string): Promise<ListDetail> {
    const { manager } = this.#options.database.reader;
    const [stored, historyCount, history] = await Promise.all([
      loadWithOldExceptions(manager, id),
      countHistory(manager, id),
      this.history(id, { offset: 0, limit: NEWEST_HISTORY }),
    ]);
    if (stored === null || stored.list.deletedAt !== null) throw gone();
    const { list } = stored;
    const rule = ruleOf(list);
    if (rule === null)
      throw new AppError(
        'invalid-input',
        'The list’s rule can’t be read by this version of the console. Install the newest version to change it.',
      );
    const living = stored.exceptions.filter(({ deletedAt }) => deletedAt === null);
    return {
      id,
      version: list.version,
      isMain: id === MAIN_LIST,
      form: {
        name: list.name,
        rule,
        extras: living
          .filter(({ kind }) => kind === 'extra')
          .map(({ address, name, reason }) => ({ address, name, reason })),
        exclusions: living
          .filter(({ kind }) => kind === 'exclusion')
          .map(({ address, reason }) => ({ address, reason })),
      },
      history,
      historyCount,
    };
  }

  /** What a rule that isn't saved yet brings. `invalid-input` where what it speaks of is gone. */
  async preview(rule: ListRule): Promise<{ entries: number; leftOut: number; ruleWords: string }> {
    const { broken, ruleWords, entries, leftOut } = await this.#options.contents.ofRule(rule);
    if (broken !== '') throw new AppError('invalid-input', broken);
    return { entries: entries.length, leftOut: leftOut.length, ruleWords };
  }

  /** Newest first. */
  async history(id: string, page: { offset: number; limit: number }): Promise<AuditEntryView[]> {
    return loadHistory(this.#options.database.reader.manager, id, page, (code) => code);
  }

  /** Adds a list (target null) or changes one. `changed-since` and `duplicate` as they come. */
  save(target: { id: string; version: number } | null, form: ListForm): Promise<{ id: string; version: number }> {
    const { database, actor } = this.#options;
    const stamp = stampNow(actor);
    return database.writes.write(async (manager) => {
      const stored =
        target === null
          ? []
          : await manager
              .createQueryBuilder(ListExceptionEntity, 'e')
              .where('e.listId = :id AND e.deletedAt IS NULL', { id: target.id })
              .getMany();
      const { name, rule } = form;
      return writeList(manager, stamp, { target, name, rule, exceptions: exceptionChanges(stored, form) });
    });
  }

  /** Added, removed and changed since the latest edition; all entries where there is none. None where nobody can tell. */
  #waiting(now: ListNow, latestId: string | null): Promise<number> {
    if (now.broken !== '') return Promise.resolve(0);
    if (latestId === null) return Promise.resolve(now.entries.length);
    const known = this.#counted.get(now);
    if (known?.latestId === latestId) return known.waiting;
    const waiting = this.#count(now, latestId);
    this.#counted.set(now, { latestId, waiting });
    waiting.catch(() => this.#counted.delete(now));
    return waiting;
  }

  async #count(now: ListNow, latestId: string): Promise<number> {
    const latest = await this.#options.frozen.of(latestId);
    const { added, removed, changed } = countOf(await inSlices(compareContentsInSteps(latest, now)));
    return added + removed + changed;
  }
}

const gone = () => new AppError('not-found', 'This list was deleted. Choose another one, or put it back from the bin.');
