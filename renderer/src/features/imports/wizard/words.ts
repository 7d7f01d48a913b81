import type { UndoPreview } from '@shared/ipc/imports';
import type { Work } from './state';

const number = new Intl.NumberFormat('en-GB');
export const count = (value: number): string => number.format(value);
/** "1 row", "1,102 rows". */
export const many = (value: number, one: string, more = `${one}s`): string =>
  `${count(value)} ${value === 1 ? one : more}`;

const STEP_WORDS = {
  reading: 'Reading the file',
  planning: 'Comparing with the register',
  backup: 'Making a backup',
  writing: 'Writing to the register',
} as const;

const FIRST_STEP = { opening: 'reading', reading: 'reading', planning: 'planning', writing: 'backup' } as const;

/** What the progress bar says. */
export function workWords(work: Work): string {
  if (work.cancelling) return 'Cancelling';
  const words = STEP_WORDS[work.progress?.step ?? FIRST_STEP[work.what]];
  const { done, total } = work.progress ?? { done: 0, total: null };
  if (!done && !total) return words;
  return total === null ? `${words}: ${many(done, 'row')}` : `${words}: ${count(done)} of ${many(total, 'row')}`;
}

/** What undoing would do, in one sentence each. */
export function undoWords(preview: UndoPreview): string[] {
  const sentences: string[] = [];
  if (preview.added > 0) sentences.push(`${many(preview.added, 'practice')} that this import added will be removed.`);
  if (preview.updated > 0)
    sentences.push(`${many(preview.updated, 'practice')} that it updated will be put back as they were.`);
  if (preview.added + preview.updated === 0) sentences.push('There is nothing left to undo.');
  return sentences;
}
