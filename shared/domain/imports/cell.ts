import { showDate } from '../show-date';

/** A calendar date without a time of day; `iso` is YYYY-MM-DD. */
export interface DateCell {
  kind: 'date';
  iso: string;
}
/** What the sheet shows as an error: `#N/A` and the like. */
export interface ErrorCell {
  kind: 'error';
  text: string;
}
/** A cell of a spreadsheet, whatever program wrote it; null where it is empty. */
export type Cell = null | string | number | boolean | DateCell | ErrorCell;

/** `number` counts from 1 as the sheet shows it; `cells[0]` is column A. */
export interface SheetRow {
  number: number;
  cells: Cell[];
}

/** A cell as text, as a person would read it. */
export function cellText(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'string') return cell;
  if (typeof cell === 'number') return String(cell);
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  return cell.kind === 'date' ? showDate(cell.iso) : cell.text;
}

/** Whether a cell holds nothing that can be seen. */
export function isBlank(cell: Cell | undefined): boolean {
  return cell === null || cell === undefined || (typeof cell === 'string' && cell.trim() === '');
}
