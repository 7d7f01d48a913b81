import type { RowValues } from '@shared/domain/imports/kinds/declare';
import type { PracticeForm } from '@shared/domain/practice-form';
import { factsOf } from '../../practices/practice-facts';
import { allPractices } from '../../practices/practice-store';
import { PracticeWriter } from '../../practices/practice-writer';
import { loadReferences } from '../../practices/references';
import type { ImportTarget, Outcome } from './target';

const OUTCOMES: Partial<Record<string, Outcome>> = { add: 'added', change: 'changed' };

/** Practices with their mailbox and contractor, under the names that a kind gives their facts. */
export function practicesTarget(names: {
  rowOf(facts: PracticeForm): RowValues;
  factsOf(values: RowValues): Partial<PracticeForm>;
}): ImportTarget {
  return {
    async *existing(manager) {
      const references = await loadReferences(manager);
      for await (const page of allPractices(manager))
        yield page.map(({ practice, mailbox }) => ({
          id: practice.id,
          version: practice.version,
          updatedAt: practice.updatedAt,
          values: names.rowOf(factsOf(practice, mailbox, references)),
        }));
    },
    write: (manager, stamp, work) =>
      PracticeWriter.run(manager, stamp, (writer) =>
        work(async (changes) => {
          const written = await writer.write(
            changes.map(({ target, values }) => ({ target, facts: names.factsOf(values) })),
          );
          return written.map(({ action }) => OUTCOMES[action] ?? 'none');
        }),
      ),
  };
}
