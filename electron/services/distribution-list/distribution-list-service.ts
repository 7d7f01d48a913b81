import { MAIN_LIST } from '@shared/domain/distribution-list/list-form';
import { outlookBatches, outlookText } from '@shared/domain/distribution-list/outlook-batches';
import type { WholeDraft } from '@shared/domain/mail-draft';
import type { DistributionList, EditionHead, ListEntry, ListProblem } from '@shared/ipc/distribution-list';
import { AppError } from '@shared/ipc/errors';
import type { SettingsService } from '../settings/settings-service';
import type { EditionsService } from './editions-service';
import type { ListChecks } from './list-checks';
import type { ListContents } from './list-contents';
import type { ListsService } from './lists-service';

/** A list as it is now, or one of its editions. Without `listId`, the list of everyone. */
export interface ListAddress {
  listId?: string;
  edition?: number;
}

interface Options {
  contents: ListContents;
  checks: ListChecks;
  lists: ListsService;
  editions: EditionsService;
  settings: SettingsService;
}

/** Lists on their way to Outlook: looked at whole, and in batches. */
export class DistributionListService {
  readonly #options: Options;

  constructor(options: Options) {
    this.#options = options;
  }

  /** A list as the register makes it at the moment. */
  async get(listId = MAIN_LIST): Promise<DistributionList> {
    const { contents, checks, lists } = this.#options;
    const now = await contents.of(listId);
    return {
      asAt: new Date().toISOString(),
      list: await lists.head(now),
      fingerprint: await now.fingerprint(),
      entries: await checks.of(now.entries),
      problems: [...now.leftOut],
    };
  }

  /** What a file of it is called: "Devon, edition 12". */
  async nameOf({ listId = MAIN_LIST, edition }: ListAddress): Promise<string> {
    const { list } = await this.#options.contents.of(listId);
    return edition === undefined ? list.name : `${list.name}, edition ${edition}`;
  }

  /** A list or an edition with all that is said of it. `invalid-input` for a list that can't be put together now. */
  async whole({ listId = MAIN_LIST, edition }: ListAddress): Promise<WholeList> {
    const { contents, checks, editions } = this.#options;
    const { list, ruleWords, broken, entries, leftOut } = await contents.of(listId);
    if (edition !== undefined) {
      const found = await editions.get(listId, edition);
      return { name: list.name, ...found };
    }
    if (broken !== '') throw new AppError('invalid-input', broken);
    return { name: list.name, ruleWords, edition: null, entries: await checks.of(entries), leftOut: [...leftOut] };
  }

  /** One batch of the size set, joined as Outlook wants it. `batch` counts from 1; `not-found` past the last. */
  async batch(address: ListAddress, batch: number): Promise<Batch> {
    const [{ entries }, { batchSize }] = await Promise.all([this.whole(address), this.#options.settings.get()]);
    const batches = outlookBatches(addressesOf(entries), batchSize);
    const found = batches[batch - 1];
    if (found === undefined)
      throw new AppError('not-found', `The list has ${batches.length} batches now. Look at it again and copy anew.`);
    return { text: outlookText(found), addresses: found, batches: batches.length };
  }

  /** A mail with one batch in Bcc. It goes to the team, so that nobody sees who else gets it. */
  async draft(address: ListAddress, batch: number): Promise<Batch & { draft: WholeDraft }> {
    const [found, { teamAddress }] = await Promise.all([this.batch(address, batch), this.#options.settings.get()]);
    const draft = { from: teamAddress, to: teamAddress, bcc: [...found.addresses], subject: '', body: '' };
    return { ...found, draft };
  }

  /** All of them, in batches of the size set. */
  async batches(address: ListAddress): Promise<{ batchSize: number; batches: string[] }> {
    const [{ entries }, { batchSize }] = await Promise.all([this.whole(address), this.#options.settings.get()]);
    return { batchSize, batches: outlookBatches(addressesOf(entries), batchSize).map(outlookText) };
  }
}

const addressesOf = (entries: readonly ListEntry[]) => entries.map(({ address }) => address);

/** `edition` null: as the register makes it now. */
export interface WholeList {
  name: string;
  ruleWords: string;
  edition: EditionHead | null;
  entries: ListEntry[];
  leftOut: ListProblem[];
}

interface Batch {
  text: string;
  batches: number;
  addresses: readonly string[];
}
