import type { RecipientForm } from '@shared/domain/recipient-form';
import { RecipientEntity, type RecipientRecord } from '../../../database/entities/recipient';
import { knownAddresses } from '../../recipients/known-addresses';
import { formOf } from '../../recipients/recipient-facts';
import { writeRecipients } from '../../recipients/recipient-writer';
import type { ImportTarget, Outcome } from './target';

const PAGE = 1_000;
const OUTCOMES: Partial<Record<string, Outcome>> = { add: 'added', change: 'changed' };

/** Recipients of the distribution list besides the practices. */
export const recipientsTarget: ImportTarget = {
  async *existing(manager) {
    let after = '';
    for (;;) {
      const page: RecipientRecord[] = await manager
        .createQueryBuilder(RecipientEntity, 'r')
        .where('r.deletedAt IS NULL AND r.id > :after', { after })
        .orderBy('r.id')
        .limit(PAGE)
        .getMany();
      const last = page.at(-1);
      if (last === undefined) return;
      yield page.map((recipient) => {
        const { id, version, updatedAt } = recipient;
        return { id, version, updatedAt, values: { ...formOf(recipient) } };
      });
      after = last.id;
    }
  },
  context: async (reader) => ({ knownAddresses: await knownAddresses(reader) }),
  write: (manager, stamp, work) =>
    work(async (changes) => {
      const written = await writeRecipients(
        manager,
        stamp,
        changes.map(({ target, values }) => ({ target, facts: values as Partial<RecipientForm> })),
      );
      return written.map(({ action }) => OUTCOMES[action] ?? 'none');
    }),
};
