import { counted, number } from '@renderer/app/numbers';
import { importKinds, kindOf } from '@shared/domain/imports/kinds';
import type { ImportKindId } from '@shared/domain/imports/kinds/declare';
import type { BatchView, OpenedFile, PlanSummary, UndoPreview } from '@shared/ipc/imports';
import type { Work } from './state';

const STEP_WORDS = {
  reading: 'Reading the file',
  planning: 'Comparing with the register',
  backup: 'Making a backup',
  writing: 'Writing to the register',
} as const;

const FIRST_STEP = {
  opening: 'reading',
  reading: 'reading',
  rereading: 'reading',
  planning: 'planning',
  correcting: 'planning',
  writing: 'backup',
} as const;

/** What the progress bar says. */
export const workWords = (work: Work): string =>
  work.cancelling ? 'Cancelling' : STEP_WORDS[work.progress?.step ?? FIRST_STEP[work.what]];

const RECORDS = { one: 'record', many: 'records' };

/** What the records of a kind are called; records, where the kind isn't known. */
export const nounOf = (kind: ImportKindId | undefined): { one: string; many: string } =>
  importKinds.find(({ id }) => id === kind)?.noun ?? RECORDS;

/** What is put back when an import is undone: of several rows about one person, one person. */
export const recordNounOf = (kind: ImportKindId | undefined): { one: string; many: string } =>
  importKinds.find(({ id }) => id === kind)?.recordNoun ?? nounOf(kind);

export function countedUndone(value: number, kind: ImportKindId | undefined): string {
  const { one, many } = recordNounOf(kind);
  return counted(value, one, many);
}

export const labelOfKind = (kind: ImportKindId): string => importKinds.find(({ id }) => id === kind)?.label ?? kind;

/** "38 practices", in the words of the kind. */
export function countedRecords(value: number, kind: ImportKindId | undefined): string {
  const { one, many } = nounOf(kind);
  return counted(value, one, many);
}

/** "38 practices to add, 573 practices to update"; of proposals, which wait for a tick: "14 practices could be added". */
export function planWords(summary: PlanSummary, kind: ImportKindId): string {
  if (summary.rows === 0) return 'There are no rows to import';
  if (summary.tickable === 0) return 'There is nothing to import';
  const { proposes } = kindOf(kind);
  const parts = [
    summary.add > 0 && `${countedRecords(summary.add, kind)} ${proposes ? 'could be added' : 'to add'}`,
    summary.update > 0 && `${countedRecords(summary.update, kind)} ${proposes ? 'could be updated' : 'to update'}`,
    summary.tickable > summary.add + summary.update &&
      `${counted(summary.tickable - summary.add - summary.update, 'question')} to answer`,
  ];
  return parts.filter(Boolean).join(', ');
}

/** What an import did, for the list of imports. */
export function batchWords({
  kind,
  added,
  updated,
  left,
}: Pick<BatchView, 'kind' | 'added' | 'updated' | 'left'>): string {
  const parts = [
    added > 0 && `${countedRecords(added, kind)} added`,
    updated > 0 && `${countedRecords(updated, kind)} updated`,
    left > 0 && `${counted(left, 'row')} not imported`,
  ].filter((part) => part !== false);
  return parts.length > 0 ? parts.join(', ') : 'Nothing changed';
}

/** What undoing would do, in one sentence each. */
export function undoWords(
  preview: Pick<UndoPreview, 'added' | 'updated' | 'contractors'>,
  kind: ImportKindId | undefined,
): string[] {
  const { one } = recordNounOf(kind);
  const sentences: string[] = [];
  if (preview.added > 0)
    sentences.push(`${countedUndone(preview.added, kind)} that this import added will be removed.`);
  if (preview.updated > 0)
    sentences.push(
      preview.updated === 1
        ? `1 ${one} that it updated will be put back as it was.`
        : `${countedUndone(preview.updated, kind)} that it updated will be put back as they were.`,
    );
  if (preview.contractors > 0)
    sentences.push(
      `${countedRecords(preview.contractors, 'contractors')} that came with them will be removed as well.`,
    );
  if (preview.added + preview.updated === 0) sentences.push('There is nothing left to undo.');
  return sentences;
}

/** Which sheet is taken and how, for the line beside the title. A text file is one sheet, whose name says nothing. */
export function sheetWords(
  file: Pick<OpenedFile, 'dialect'>,
  { sheet, headingRow, rows }: { sheet: string; headingRow: number; rows: number },
): string {
  const headings = headingRow === 0 ? 'No headings' : `Headings on row ${number(headingRow)}`;
  const parts = [file.dialect === null && `Sheet “${sheet}”`, headings, counted(rows, 'row')];
  return parts.filter((part) => part !== false).join(' · ');
}
