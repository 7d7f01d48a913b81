import { outlookBatches } from '@shared/domain/distribution-list/outlook-batches';
import type { DistributionList } from '@shared/ipc/distribution-list';
import { AppError } from '@shared/ipc/errors';
import type { RegisterLines } from '../practices/register-lines';
import type { SettingsService } from '../settings/settings-service';

/** The distribution list as the register makes it at the moment. */
export class DistributionListService {
  readonly #register: RegisterLines;
  readonly #settings: SettingsService;

  constructor(register: RegisterLines, settings: SettingsService) {
    this.#register = register;
    this.#settings = settings;
  }

  async get(): Promise<DistributionList> {
    const { entries, problems } = (await this.#register.now()).list;
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
