import { compareContentsInSteps, countOf, staticChanges } from '@shared/domain/distribution-list/difference';
import type { EditionContent } from '@shared/domain/distribution-list/edition';
import { explainDifference } from '@shared/domain/distribution-list/explain';
import type { EditionHead } from '@shared/ipc/distribution-list';
import type { ListComparison } from '@shared/ipc/editions';
import { AppError } from '@shared/ipc/errors';
import type { RouteOutput } from '@shared/ipc/routes';
import type { EntityManager } from 'typeorm';
import type { EditionRecord } from '../../database/entities/edition';
import type { Database } from '../../database/open-database';
import { inSlices } from '../in-slices';
import { newId } from '../new-id';
import { changeCauses, stillInRegister } from './change-causes';
import { cut, headOf, insertEdition, loadContent, loadEdition, loadEditions } from './editions-store';
import type { FrozenContents } from './frozen-contents';
import type { ListChecks } from './list-checks';
import type { ListContents, ListNow } from './list-contents';

/** Two contents of a list with what they are: an edition, or the list as it is now (`edition` null). */
interface Side {
  edition: EditionRecord | null;
  content: EditionContent;
}

interface Options {
  database: Database;
  contents: ListContents;
  frozen: FrozenContents;
  checks: ListChecks;
  actor: string;
}

/** Editions of lists: published, looked at, compared and put back. What was published is never changed. */
export class EditionsService {
  readonly #options: Options;

  constructor(options: Options) {
    this.#options = options;
  }

  /** The newest first. `not-found` for a list that was deleted. */
  async list(listId: string): Promise<EditionHead[]> {
    const { database, contents } = this.#options;
    await contents.of(listId);
    return (await loadEditions(database.reader.manager, listId)).map(headOf);
  }

  /** As it was published, each entry with what is wrong with it by today's register. */
  async get(listId: string, number: number): Promise<RouteOutput<'editions.get'>> {
    const { checks } = this.#options;
    const { edition, content } = await this.#published(listId, number);
    return {
      edition: headOf(edition),
      ruleWords: edition.ruleWords,
      entries: await checks.of(content.entries.map((entry) => ({ ...entry, problem: '' }))),
      leftOut: [...content.leftOut],
    };
  }

  /** What leads from an edition to another, or to the list as it is now (`to` null), with the reason of each line. */
  async compare(listId: string, from: number, to: number | null): Promise<ListComparison> {
    const before = await this.#published(listId, from);
    const after = await this.#side(listId, to);
    const difference = await inSlices(compareContentsInSteps(before.content, after.content));
    const { manager } = this.#options.database.reader;
    const [first, last] = inOrderOfTime(before.edition, after.edition);
    const between = { listId, from: first.id, to: last?.id ?? null };
    const [causes, inRegister] = await Promise.all([
      changeCauses(manager, difference, between),
      stillInRegister(manager, difference, after.edition?.id ?? null),
    ]);
    const lines = explainDifference(difference, before.content, after.content, causes, inRegister);
    return {
      from: headOf(before.edition),
      to: after.edition === null ? null : headOf(after.edition),
      ...lines,
      unchanged: after.content.entries.length - difference.added.length - difference.changed.length,
      ...staticChanges(difference),
    };
  }

  /** The addresses that a static list is to be given or to lose. `not-found` where there are none. */
  async staticChanges(
    { listId, from, to }: { listId: string; from: number; to: number | null },
    which: 'adds' | 'removes',
  ): Promise<string[]> {
    const before = await this.#published(listId, from);
    const after = await this.#side(listId, to);
    const addresses = staticChanges(await inSlices(compareContentsInSteps(before.content, after.content)))[which];
    if (addresses.length === 0)
      throw new AppError(
        'not-found',
        `There is no address to ${which === 'adds' ? 'add' : 'remove'}. Nothing was copied.`,
      );
    return addresses;
  }

  /**
   * Freezes the list as its next edition. `changed-since` where it is not as `seen` any more (null: as it is),
   * `invalid-input` where it is empty or can't be put together.
   */
  publish(listId: string, reason: string, seen: string | null): Promise<EditionHead> {
    const { database, contents } = this.#options;
    return database.writes.write(async (manager) => {
      // Nobody can write while this transaction holds the lock, so what the reader sees is what is published.
      const list = await contents.of(listId);
      refuseUnusable(list);
      if (seen !== null && seen !== (await list.fingerprint()))
        throw new AppError(
          'changed-since',
          'The list was changed meanwhile. Nothing was published. Look at it again and publish anew.',
        );
      return this.#insert(manager, { list, content: list, reason, ruleWords: list.ruleWords, putBack: null });
    });
  }

  /** Publishes what an older edition held, as the next edition. The register stays as it is. */
  putBack(listId: string, number: number, reason: string): Promise<EditionHead> {
    const { database, contents } = this.#options;
    return database.writes.write(async (manager) => {
      const list = await contents.of(listId);
      const old = await loadEdition(manager, listId, number);
      const content = await loadContent(manager, old.id);
      return this.#insert(manager, { list, content, reason, ruleWords: old.ruleWords, putBack: number });
    });
  }

  async #insert(
    manager: EntityManager,
    { list, content, reason, ruleWords, putBack }: Published,
  ): Promise<EditionHead> {
    const { frozen, actor } = this.#options;
    const [latest] = await loadEditions(manager, list.list.id);
    const before = latest === undefined ? { entries: [], leftOut: [] } : await frozen.of(latest.id);
    const edition: EditionRecord = {
      id: newId(),
      listId: list.list.id,
      number: (latest?.number ?? 0) + 1,
      publishedAt: new Date().toISOString(),
      publishedBy: cut(actor, 200),
      reason,
      listName: list.list.name,
      ruleWords: cut(ruleWords, 2000),
      entries: content.entries.length,
      ...countOf(await inSlices(compareContentsInSteps(before, content))),
      putBack,
    };
    await insertEdition(manager, edition, content);
    return headOf(edition);
  }

  async #side(listId: string, number: number | null): Promise<Side> {
    if (number !== null) return this.#published(listId, number);
    const list = await this.#options.contents.of(listId);
    if (list.broken !== '') throw new AppError('invalid-input', list.broken);
    return { edition: null, content: list };
  }

  async #published(listId: string, number: number): Promise<Side & { edition: EditionRecord }> {
    const { database, contents, frozen } = this.#options;
    await contents.of(listId);
    const edition = await loadEdition(database.reader.manager, listId, number);
    return { edition, content: await frozen.of(edition.id) };
  }
}

interface Published {
  list: ListNow;
  content: EditionContent;
  reason: string;
  ruleWords: string;
  putBack: number | null;
}

/** An edition can be compared with an older one too. */
function inOrderOfTime(from: EditionRecord, to: EditionRecord | null): [EditionRecord, EditionRecord | null] {
  return to !== null && to.number < from.number ? [to, from] : [from, to];
}

function refuseUnusable({ broken, entries }: ListNow): void {
  if (broken !== '') throw new AppError('invalid-input', `${broken} Nothing was published.`);
  if (entries.length === 0)
    throw new AppError(
      'invalid-input',
      'There is no address on the list, so there is nothing to publish. Nothing was published.',
    );
}
