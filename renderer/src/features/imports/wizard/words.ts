import { counted } from '@renderer/app/numbers';
import type { BatchView, PlanSummary, UndoPreview } from '@shared/ipc/imports';
import type { Work } from './state';

const STEP_WORDS = {
  reading: 'Reading the file',
  planning: 'Comparing with the register',
  backup: 'Making a backup',
  writing: 'Writing to the register',
} as const;

const FIRST_STEP = { opening: 'reading', reading: 'reading', planning: 'planning', writing: 'backup' } as const;

/** What the progress bar says. */
export const workWords = (work: Work): string =>
  work.cancelling ? 'Cancelling' : STEP_WORDS[work.progress?.step ?? FIRST_STEP[work.what]];

/** "38 practices to add, 573 to update". */
export function planWords(summary: PlanSummary): string {
  if (summary.rows === 0) return 'There are no rows below the headings';
  if (summary.add + summary.update === 0) return 'There is nothing to import';
  const parts = [
    summary.add > 0 && `${counted(summary.add, 'practice')} to add`,
    summary.update > 0 && `${counted(summary.update, 'practice')} to update`,
  ];
  return parts.filter(Boolean).join(', ');
}

/** What an import did, for the list of imports. */
export function batchWords({ added, updated, left }: Pick<BatchView, 'added' | 'updated' | 'left'>): string {
  const parts = [
    added > 0 && `${counted(added, 'practice')} added`,
    updated > 0 && `${counted(updated, 'practice')} updated`,
    left > 0 && `${counted(left, 'row')} left out`,
  ].filter((part) => part !== false);
  return parts.length > 0 ? parts.join(', ') : 'Nothing changed';
}

/** What undoing would do, in one sentence each. */
export function undoWords(preview: Pick<UndoPreview, 'added' | 'updated'>): string[] {
  const sentences: string[] = [];
  if (preview.added > 0)
    sentences.push(`${counted(preview.added, 'practice')} that this import added will be removed.`);
  if (preview.updated > 0)
    sentences.push(
      preview.updated === 1
        ? '1 practice that it updated will be put back as it was.'
        : `${counted(preview.updated, 'practice')} that it updated will be put back as they were.`,
    );
  if (preview.added + preview.updated === 0) sentences.push('There is nothing left to undo.');
  return sentences;
}
