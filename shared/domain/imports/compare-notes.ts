import { tidyLines } from '../text';
import { fieldOf, type ImportKind, type ReadRow, type RowChanges, type RowValues } from './kinds/declare';

/** Notes are added to, never overwritten: staff may have written in them since. */
export function compareNotes(
  kind: Pick<ImportKind, 'fields' | 'notesField'>,
  row: ReadRow,
  asides: readonly string[],
  existing: RowValues,
  changes: RowChanges,
): void {
  const field = kind.notesField;
  const cell = row.values[field] ?? '';
  const before = tidyLines(existing[field] ?? '');
  let notes = before;
  // The cell was only added to since the last import: it may take the place of what it begins with.
  if (cell !== '' && !says(notes, cell)) notes = notes === '' || says(cell, notes) ? cell : `${notes}\n${cell}`;
  for (const line of asides) if (!says(notes, line)) notes = notes === '' ? line : `${notes}\n${line}`;
  if (notes === before) return;
  if (notes.length <= fieldOf(kind, field).maxLength) changes.values[field] = notes;
  else
    changes.problems.push({
      field,
      level: 'warning',
      text: 'The notes have no room for this: they stay as they are. Shorten them and import again',
    });
}

/** Whether notes already contain a text, as words of its own. */
export function says(notes: string, text: string): boolean {
  for (let at = notes.indexOf(text); at >= 0; at = notes.indexOf(text, at + 1)) {
    const before = notes[at - 1] ?? '\n';
    const after = notes[at + text.length] ?? '\n';
    if (!/[\p{L}\p{N}]/u.test(before) && !/[\p{L}\p{N}]/u.test(after)) return true;
  }
  return false;
}
