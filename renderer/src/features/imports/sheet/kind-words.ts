import { counted } from '@renderer/app/numbers';
import type { SheetColumns } from '@shared/ipc/imports';

/** Why a sheet is taken for what it is taken for. */
export function kindWords(columns: SheetColumns, chosen: boolean): string {
  if (chosen) return 'Chosen by you.';
  if (columns.headingRow === 0) return 'Recognised by what stands in which column: the file has no headings.';
  const named = columns.columns.filter(({ heading }) => heading !== '');
  const matched = named.filter(({ field }) => field !== null).length;
  if (matched === 0) return 'Nothing in the sheet says what it is. Choose what the file holds.';
  return `Recognised from the headings: ${matched} of ${counted(named.length, 'heading')} ${matched === 1 ? 'is' : 'are'} known there.`;
}
