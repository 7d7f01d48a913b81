import { MAIN_LIST } from '@shared/domain/distribution-list/list-form';
import { outlookBatches, outlookText } from '@shared/domain/distribution-list/outlook-batches';
import type { WholeDraft } from '@shared/domain/mail-draft';
import type { DistributionList } from '@shared/ipc/distribution-list';
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
      fingerprint: now.fingerprint,
      entries: await checks.of(now.entries),
      problems: [...now.leftOut],
    };
  }

  /** One batch of the size set, joined as Outlook wants it. `batch` counts from 1; `not-found` past the last. */
  async batch(address: ListAddress, batch: number): Promise<Batch> {
    const [addresses, { batchSize }] = await Promise.all([this.#addresses(address), this.#options.settings.get()]);
    const batches = outlookBatches(addresses, batchSize);
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

  async #addresses({ listId = MAIN_LIST, edition }: ListAddress): Promise<string[]> {
    const { contents, editions } = this.#options;
    if (edition !== undefined) return (await editions.get(listId, edition)).entries.map((entry) => entry.address);
    const { broken, entries } = await contents.of(listId);
    if (broken !== '') throw new AppError('invalid-input', broken);
    return entries.map((entry) => entry.address);
  }
}

interface Batch {
  text: string;
  batches: number;
  addresses: readonly string[];
}
