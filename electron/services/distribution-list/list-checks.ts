import type { DistributionEntry } from '@shared/domain/distribution-list/derive';
import type { ListEntry } from '@shared/ipc/distribution-list';
import { checksOf } from './interim';

/** What should be looked at before entries of a list are used, by the register as it is today. */
export class ListChecks {
  async of(entries: readonly DistributionEntry[]): Promise<ListEntry[]> {
    return entries.map((entry) => ({ ...entry, checks: checksOf(entry) }));
  }
}
