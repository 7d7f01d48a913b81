import { outlookBatches } from '@shared/domain/outlook-batches';
import type { DistributionList } from '@shared/ipc/distribution-list';
import { AppError } from '@shared/ipc/errors';
import type { Database } from '../../database/open-database';
import type { SettingsService } from '../settings/settings-service';
import { wholeList } from './whole-list';

/** The distribution list, worked out anew from the register each time it is asked for. */
export class DistributionListService {
  readonly #database: Database;
  readonly #settings: SettingsService;

  constructor(database: Database, settings: SettingsService) {
    this.#database = database;
    this.#settings = settings;
  }

  async get(): Promise<DistributionList> {
    const { entries, problems } = await wholeList(this.#database.reader);
    return { asAt: new Date().toISOString(), entries, problems };
  }

  /** One batch of the size set, joined as Outlook wants it. `batch` counts from 1; `not-found` past the last. */
  async batch(batch: number): Promise<{ text: string; batches: number; addresses: number }> {
    const [{ entries }, { batchSize }] = await Promise.all([this.get(), this.#settings.get()]);
    const batches = outlookBatches(
      entries.map((entry) => entry.address),
      batchSize,
    );
    const addresses = batches[batch - 1];
    if (addresses === undefined)
      throw new AppError('not-found', `The list has ${batches.length} batches now. Look at it again and copy anew.`);
    return { text: addresses.join('; '), batches: batches.length, addresses: addresses.length };
  }
}
